import Crypto

@testable import Journal

/// Makes checksums right in bytes that chance has changed: it finds no CRC, and what lies behind one would
/// never be reached.
enum Mending {
    static func frameHeader(at start: Int, of bytes: inout [UInt8]) {
        bytes.store(CRC32C.of(bytes[start..<start + 44]), at: start + 44)
    }

    /// Of the header and of every frame that begins where the one before it ends, or at a later marker.
    static func segment(_ bytes: inout [UInt8]) {
        if bytes.count >= JournalFormat.segmentHeaderLength {
            let sum = CRC32C.of((bytes[..<124] + bytes[128..<160])[...])
            bytes.store(sum, at: 124)
        }
        var offset = JournalFormat.segmentHeaderLength
        while offset + JournalFormat.frameHeaderLength <= bytes.count {
            guard bytes[offset...].starts(with: JournalFormat.frameMarker) else {
                offset += 1
                continue
            }
            let length = Int(bytes.integer(at: offset + 16, as: UInt32.self))
            let body = offset + JournalFormat.frameHeaderLength
            let isWhole = length <= bytes.count - body
            if isWhole { bytes.store(CRC32C.of(bytes[body..<body + length]), at: offset + 20) }
            frameHeader(at: offset, of: &bytes)
            offset = isWhole ? body + length : offset + 1
        }
    }

    /// Of every piece of one length, each of which ends in the sum of what stands before it.
    static func pieces(of length: Int, in bytes: inout [UInt8]) {
        for end in stride(from: length, through: bytes.count, by: length) {
            bytes.store(CRC32C.of(bytes[end - length..<end - 4]), at: end - 4)
        }
    }

    /// Of every file in a backup as far as their lengths lead, and the digest behind them.
    static func backup(_ bytes: inout [UInt8]) {
        var offset = BackupFormat.headerLength
        while offset + BackupFormat.entryHeadLength <= bytes.count {
            let path = Int(bytes.integer(at: offset, as: UInt16.self))
            let length = Int(truncatingIfNeeded: bytes.integer(at: offset + 4, as: UInt64.self))
            let end = offset + BackupFormat.entryHeadLength + path
            guard path > 0, length >= 0, end + 8 <= bytes.count, length <= bytes.count - end - 8 else {
                break
            }
            bytes.store(CRC32C.of(bytes[offset..<end]), at: end)
            bytes.store(CRC32C.of(bytes[end + 4..<end + 4 + length]), at: end + 4 + length)
            offset = end + 8 + length
        }
        guard bytes.count >= BackupFormat.trailerLength else { return }
        bytes.replaceSubrange(
            (bytes.count - BackupFormat.digestLength)...,
            with: Array(SHA256.hash(data: bytes.dropLast(BackupFormat.digestLength))))
    }

    /// Of a file that ends in the sum of all before.
    static func tail(_ bytes: inout [UInt8]) {
        guard bytes.count >= 4 else { return }
        bytes.store(CRC32C.of(bytes.dropLast(4)), at: bytes.count - 4)
    }
}

extension [UInt8] {
    fileprivate mutating func store(_ value: UInt32, at offset: Int) {
        for place in 0..<4 { self[offset + place] = UInt8(truncatingIfNeeded: value >> (8 * place)) }
    }

    /// Little-endian; the bytes are there.
    func integer<Integer: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as _: Integer.Type) -> Integer
    {
        withUnsafeBytes { Integer(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Integer.self)) }
    }
}
