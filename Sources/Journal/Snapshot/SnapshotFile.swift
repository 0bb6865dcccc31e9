import Attendance
import Crypto

/// The snapshot on disk: sealed as a whole, so that it shows no more than its size (FORMAT.md §3.4).
struct SnapshotFile {
    private let folder: any DiskFolder
    private let device: [UInt8]

    private static let name = "laatste"
    private static let chunkLength = 1 << 20
    private static let lengthLimit = 1 << 31

    init(in folder: any DiskFolder, device: [UInt8]) {
        self.folder = folder
        self.device = device
    }

    /// Nil when there is none that is whole, of this journal and of this version.
    func read(_ keys: KeyRing) throws(JournalError) -> Snapshot? {
        guard let folder = try folder.folder(JournalFormat.snapshotFolder),
            let bytes = try folder.open(SnapshotFile.name, for: .reading)?
                .contents(limit: SnapshotFile.lengthLimit),
            bytes.count > JournalFormat.snapshotHeaderLength
        else { return nil }
        let header = Array(bytes[..<JournalFormat.snapshotHeaderLength])
        var reader = ByteReader(header[...])
        guard let magic = reader.take(8), magic.elementsEqual(JournalFormat.snapshotMagic),
            reader.integer() == JournalFormat.version, reader.integer() == JournalFormat.cipher,
            let epoch: UInt32 = reader.integer(), let device = reader.take(16),
            device.elementsEqual(self.device), let salt = reader.take(32), let logKey = keys.logKeys[epoch]
        else { return nil }
        let key = SnapshotFile.key(logKey, salt: Array(salt))
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(bytes.count)
        var start = header.count
        var chunk: UInt32 = 0
        while start < bytes.count {
            let end = min(bytes.count, start + SnapshotFile.chunkLength + JournalFormat.tagLength)
            let nonce = SnapshotFile.nonce(chunk)
            guard
                let opened = Sealing.open(
                    nonce + bytes[start..<end], using: key,
                    authenticating: header + SnapshotFile.label(chunk, isLast: end == bytes.count))
            else { return nil }
            plaintext.append(contentsOf: opened)
            start = end
            chunk += 1
        }
        return SnapshotFile.decoded(plaintext)
    }

    /// Replaces the one that is there; a crash leaves either or none.
    func write(_ snapshot: Snapshot, _ keys: KeyRing, random: inout RandomBytes) throws(JournalError) {
        let plaintext = SnapshotFile.encoded(snapshot)
        let (epoch, logKey) = keys.current
        let salt = random.bytes(32)
        var header = ByteWriter(capacity: JournalFormat.snapshotHeaderLength)
        header.append(JournalFormat.snapshotMagic)
        header.append(JournalFormat.version)
        header.append(JournalFormat.cipher)
        header.append(epoch)
        header.append(device)
        header.append(salt)
        let key = SnapshotFile.key(logKey, salt: salt)
        var bytes = header.bytes
        var start = 0
        var chunk: UInt32 = 0
        while start < plaintext.count {
            let end = min(plaintext.count, start + SnapshotFile.chunkLength)
            bytes +=
                Sealing.seal(
                    Array(plaintext[start..<end]), using: key, nonce: SnapshotFile.nonce(chunk),
                    authenticating: header.bytes + SnapshotFile.label(chunk, isLast: end == plaintext.count)
                )[JournalFormat.nonceLength...]
            start = end
            chunk += 1
        }
        let folder = try folder.madeFolder(JournalFormat.snapshotFolder)
        let temporary = SnapshotFile.name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let file = try folder.create(temporary)
        try file.append(bytes)
        try file.sync()
        try folder.rename(temporary, to: SnapshotFile.name)
        try folder.sync()
    }

    /// Fresh for every write, so a nonce that counts is used once.
    private static func key(_ logKey: SymmetricKey, salt: [UInt8]) -> SymmetricKey {
        logKey.expanded(salt: salt, info: "spreekuur/1/snapshot", keys: 1)[0]
    }

    private static func nonce(_ chunk: UInt32) -> [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.nonceLength)
        writer.append(UInt64(0))
        writer.append(chunk)
        return writer.bytes
    }

    private static func label(_ chunk: UInt32, isLast: Bool) -> [UInt8] {
        var writer = ByteWriter(capacity: 5)
        writer.append(chunk)
        writer.append(UInt8(isLast ? 1 : 0))
        return writer.bytes
    }

    private static func encoded(_ snapshot: Snapshot) -> [UInt8] {
        let head = snapshot.head
        var writer = ByteWriter(
            capacity: snapshot.shares.reduce(128 + snapshot.common.count) { $0 + 24 + $1.sealed.count })
        writer.append(head.sequence)
        writer.append(head.chain.bytes)
        writer.append(head.segment)
        writer.append(head.offset)
        writer.append(head.frames)
        writer.append(snapshot.rewritten)
        writer.append(snapshot.commonCount)
        writer.append(UInt32(snapshot.common.count))
        writer.append(snapshot.common)
        for share in snapshot.shares {
            writer.append(share.pupil.raw)
            writer.append(share.count)
            writer.append(UInt32(share.sealed.count))
            writer.append(share.sealed)
        }
        return writer.bytes
    }

    private static func decoded(_ bytes: [UInt8]) -> Snapshot? {
        var reader = ByteReader(bytes[...])
        guard let sequence: UInt64 = reader.integer(), let chain = reader.take(32).flatMap(ChainHash.init),
            let segment: UInt64 = reader.integer(), let offset: UInt64 = reader.integer(),
            let frames: UInt64 = reader.integer(), let rewritten: UInt32 = reader.integer(),
            let commonCount: UInt32 = reader.integer(), let length: UInt32 = reader.integer(),
            let common = reader.take(Int(length))
        else { return nil }
        var shares: [Snapshot.Share] = []
        while reader.remaining > 0 {
            guard let pupil: UInt128 = reader.integer(), let count: UInt32 = reader.integer(),
                let length: UInt32 = reader.integer(), let sealed = reader.take(Int(length))
            else { return nil }
            shares.append(Snapshot.Share(pupil: ID(raw: pupil), count: count, sealed: sealed))
        }
        return Snapshot(
            head: Snapshot.Head(
                sequence: sequence, chain: chain, segment: segment, offset: offset, frames: frames),
            rewritten: rewritten, common: Array(common), commonCount: commonCount, shares: shares)
    }
}
