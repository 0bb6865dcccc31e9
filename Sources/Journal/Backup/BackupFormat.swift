/// The layout of a backup (FORMAT.md §14.2): header, entries, trailer, nothing between or behind them.
enum BackupFormat {
    static let magic = Array("SPRKKOP1".utf8)
    static let headerLength = 16
    /// In front of the path of an entry; the trailer begins with as many bytes, and has no path.
    static let entryHeadLength = 12
    static let pathLimit = 64
    static let digestLength = 32
    static let trailerLength = entryHeadLength + digestLength

    static var header: [UInt8] {
        var writer = ByteWriter(capacity: headerLength)
        writer.append(magic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(headerLength))
        writer.append(CRC32C.of(writer.bytes[...]))
        return writer.bytes
    }

    /// With its checksum.
    static func entryHead(_ path: String, length: Int) -> [UInt8] {
        var writer = ByteWriter(capacity: entryHeadLength + path.utf8.count + 4)
        writer.append(UInt16(path.utf8.count))
        writer.append(UInt16(0))
        writer.append(UInt64(length))
        writer.append(path.utf8)
        writer.append(CRC32C.of(writer.bytes[...]))
        return writer.bytes
    }

    /// Without the digest.
    static func trailerHead(entries count: Int) -> [UInt8] {
        var writer = ByteWriter(capacity: entryHeadLength)
        writer.append(UInt32(0))
        writer.append(UInt64(count))
        return writer.bytes
    }

    /// A file of a data folder, or of a folder in it: a path that leads out of it is no program's.
    static func isPath(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && path.utf8.count <= pathLimit
            && parts.allSatisfy { part in
                part.utf8.first.map { $0 != UInt8(ascii: ".") } ?? false
                    && part.utf8.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                            UInt8(ascii: "."), UInt8(ascii: "-"):
                            true
                        case _: false
                        }
                    }
            }
    }
}

/// Why a file is not put back; never because of a newer version, which has an error of its own.
public enum BackupRefusal: Equatable, Sendable {
    /// It begins as no backup does.
    case notABackup
    /// It ends before its trailer: half a copy.
    case cutShort
    /// A checksum does not hold.
    case changed
}
