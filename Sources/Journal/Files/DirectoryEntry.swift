import Glibc

/// What `readdir` gave: as long as its name, so that behind the name there may be no memory at all.
extension UnsafeMutablePointer<dirent> {
    /// Without the NUL. The whole field of 256 bytes must never be read: that ends the program where the entry stands
    /// at the end of what was mapped.
    public var nameBytes: [UInt8] {
        // A member of a struct of C always has its place.
        let start = UnsafeRawPointer(self) + MemoryLayout<dirent>.offset(of: \.d_name)!
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }

    public var name: String { String(decoding: nameBytes, as: UTF8.self) }
}
