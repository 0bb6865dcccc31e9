import Crypto

/// How many lines there were, kept apart from them, so that it shows when the last ones are gone (FORMAT.md §3.5).
struct AccessHead: Equatable {
    var number: UInt64
    var link: [UInt8]

    static let file = "stand"
    static let length = 64
    static let magic = Array("spt0".utf8)

    private func encoded(_ keys: KeyRing) -> [UInt8] {
        let (epoch, logKey) = keys.current
        var writer = ByteWriter(capacity: AccessHead.length)
        writer.append(AccessHead.magic)
        writer.append(epoch)
        writer.append(number)
        writer.append(link)
        writer.append(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: AccessHead.key(logKey)))
        return writer.bytes
    }

    /// Without keys the code is taken on trust.
    private init?(_ bytes: ArraySlice<UInt8>, _ keys: KeyRing?) {
        var reader = ByteReader(bytes)
        guard reader.take(4).map(Array.init) == AccessHead.magic, let epoch: UInt32 = reader.integer(),
            let number: UInt64 = reader.integer(), let link = reader.take(AccessBlock.linkLength),
            let code = reader.take(32), reader.remaining == 0
        else { return nil }
        if let keys {
            guard let logKey = keys.logKeys[epoch],
                HMAC<SHA256>.isValidAuthenticationCode(
                    code, authenticating: bytes.prefix(32), using: AccessHead.key(logKey))
            else { return nil }
        }
        self.number = number
        self.link = Array(link)
    }

    init(number: UInt64, link: [UInt8]) {
        self.number = number
        self.link = link
    }

    /// The newest that can be read, of two halves that are written in turn; nil without one.
    static func read(in folder: any DiskFolder, _ keys: KeyRing?) throws(JournalError) -> AccessHead? {
        try newest(in: folder, keys)?.head
    }

    private static func newest(
        in folder: any DiskFolder, _ keys: KeyRing?
    ) throws(JournalError) -> (head: AccessHead, half: Int)? {
        guard let bytes = try folder.open(file, for: .reading)?.contents(limit: 2 * length) else {
            return nil
        }
        return [bytes.prefix(length), bytes.dropFirst(length)].enumerated().compactMap { half, bytes in
            AccessHead(bytes, keys).map { (head: $0, half: half) }
        }.max { $0.head.number < $1.head.number }
    }

    /// Over the older half. Only the first is synced: a head may lag behind the lines, and never runs ahead of them.
    func write(in folder: any DiskFolder, _ keys: KeyRing) throws(JournalError) {
        let half = try AccessHead.newest(in: folder, keys).map { 1 - $0.half } ?? 0
        if let file = try folder.open(AccessHead.file, for: .updating) {
            try file.write(encoded(keys), at: half * AccessHead.length)
        } else {
            let file = try folder.create(AccessHead.file)
            try file.append(encoded(keys))
            try file.sync()
            try folder.sync()
        }
    }

    private static func key(_ logKey: SymmetricKey) -> SymmetricKey {
        logKey.expanded(info: "spreekuur/1/access-head", keys: 1)[0]
    }
}
