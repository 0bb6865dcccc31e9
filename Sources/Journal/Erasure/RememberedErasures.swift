import Attendance
import Crypto

/// The erase list of one journal as this machine remembers it outside the data folder (FORMAT.md §3.6).
struct RememberedErasures {
    private let folder: any DiskFolder
    private let name: String
    private let key: SymmetricKey

    private static let prefix = "wislijst."
    private static let headerLength = 16
    private static let codeLength = 32
    /// More pupils than any journal can hold.
    private static let lengthLimit = 64 << 20

    /// Found again by every copy of the journal, whatever it was called since: its first log key never changes.
    init(in folder: any DiskFolder, keys: KeyRing) {
        let keys = keys.first.expanded(info: "spreekuur/1/erased", keys: 2)
        self.folder = folder
        key = keys[0]
        let tag = keys[1].withUnsafeBytes { $0.prefix(16).flatMap(HexBytes.digits) }
        name = RememberedErasures.prefix + String(decoding: tag, as: UTF8.self)
    }

    /// Empty where there is none; nil for one that no holder of the keys wrote, or of which the disk lost a part.
    func read() throws(JournalError) -> EraseList? {
        guard let file = try folder.open(name, for: .reading) else { return EraseList() }
        guard let bytes = try file.contents(limit: RememberedErasures.lengthLimit) else { return nil }
        return try list(bytes)
    }

    /// Replaces what is there; a crash leaves either.
    func write(_ list: EraseList) throws(JournalError) {
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let file = try folder.create(temporary)
        try file.append(encoded(list))
        try file.sync()
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    private func encoded(_ list: EraseList) -> [UInt8] {
        var writer = ByteWriter(capacity: 64 + EraseList.entryLength * list.entries.count)
        writer.append(JournalFormat.eraseListMagic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(0))
        writer.append(UInt32(list.entries.count))
        for entry in list.encodedEntries { writer.append(entry) }
        writer.append(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: key))
        return writer.bytes
    }

    private func list(_ bytes: [UInt8]) throws(JournalError) -> EraseList? {
        var reader = ByteReader(bytes[...])
        guard reader.take(8).map(Array.init) == JournalFormat.eraseListMagic,
            let version: UInt16 = reader.integer()
        else { return nil }
        guard version == JournalFormat.version else {
            throw .newerVersion(Location(file: name, offset: 0))
        }
        guard reader.skip(zeroes: 2), let count: UInt32 = reader.integer(),
            reader.remaining == EraseList.entryLength * Int(count) + RememberedErasures.codeLength,
            HMAC<SHA256>.isValidAuthenticationCode(
                bytes.suffix(RememberedErasures.codeLength),
                authenticating: bytes.dropLast(RememberedErasures.codeLength), using: key)
        else { return nil }
        var list = EraseList()
        for _ in 0..<count {
            guard let entry = reader.take(EraseList.entryLength), list.add(entry) else { return nil }
        }
        return list
    }
}
