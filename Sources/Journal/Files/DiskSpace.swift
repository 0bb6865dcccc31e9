import Glibc

/// What a disk has left for this user.
public enum DiskSpace {
    /// Below this a year's work may not fit any more.
    static let comfortable = 64 << 20

    /// In bytes, on the disk where a file is or will be; nil when the disk does not say.
    public static func freeBytes(at path: String) -> Int? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 || statvfs(PosixFolder.parent(of: path), &facts) == 0 else {
            return nil
        }
        // Some disks answer with numbers that mean "no limit".
        let (bytes, isTooMany) = UInt(facts.f_bavail).multipliedReportingOverflow(by: UInt(facts.f_frsize))
        return isTooMany ? .max : Int(clamping: bytes)
    }

    /// In whole megabytes, when that is so little that the user must hear of it.
    public static func scarceMegabytes(of bytes: Int?) -> Int? {
        guard let bytes, bytes < comfortable else { return nil }
        return megabytes(bytes)
    }

    public static func megabytes(_ bytes: Int) -> Int { bytes >> 20 }
}
