import Attendance
import Crypto

/// The snapshot on disk, sealed as a whole; it opens only while every pupil in it has a key (FORMAT.md §3.4).
struct SnapshotFile {
    private let folder: any DiskFolder
    private let device: [UInt8]

    private static let name = "laatste"
    private static let info = "spreekuur/1/snapshot"
    private static let chunkLength = 1 << 20
    private static let lengthLimit = 1 << 31

    init(in folder: any DiskFolder, device: [UInt8]) {
        self.folder = folder
        self.device = device
    }

    /// Nil when there is none that is whole, of this journal and version, and of pupils who all have a key.
    func read(_ keys: KeyRing) throws(JournalError) -> Snapshot? {
        guard let folder = try folder.folder(JournalFormat.snapshotFolder),
            let file = try folder.open(SnapshotFile.name, for: .reading)
        else { return nil }
        let size = try file.size()
        guard size <= SnapshotFile.lengthLimit, size > PupilBoundHeader.length,
            case .header(let header) = PupilBoundHeader.read(
                try file.bytes(0..<PupilBoundHeader.length)[...], magic: JournalFormat.snapshotMagic),
            header.device == device, let logKey = keys.logKeys[header.logKeyEpoch],
            header.listLength < size - PupilBoundHeader.length
        else { return nil }
        let derived = PupilBoundKeys(logKey: logKey, salt: header.salt, info: SnapshotFile.info)
        let start = PupilBoundHeader.length + header.listLength
        guard
            let list = Sealing.open(
                PupilBoundKeys.nonce(0) + (try file.bytes(PupilBoundHeader.length..<start)),
                using: derived.list,
                authenticating: header.bytes),
            let pupils = SnapshotBody.pupils(Array(list)), let key = derived.body(of: pupils, keys)
        else { return nil }
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(size - start)
        let nonceLength = JournalFormat.nonceLength
        var window = [UInt8](
            repeating: 0, count: nonceLength + SnapshotFile.chunkLength + JournalFormat.tagLength)
        var offset = start
        var chunk: UInt32 = 0
        while offset < size {
            window.replaceSubrange(..<nonceLength, with: PupilBoundKeys.nonce(chunk))
            let count = try file.read(
                into: &window, at: nonceLength, count: window.count - nonceLength, from: offset)
            offset += count
            guard count > 0,
                let opened = Sealing.open(
                    window[..<(nonceLength + count)], using: key,
                    authenticating: header.bytes + SnapshotFile.label(chunk, isLast: offset == size))
            else { return nil }
            plaintext.append(contentsOf: opened)
            chunk += 1
        }
        return SnapshotBody.decoded(plaintext, of: pupils)
    }

    /// Also one that was never finished.
    func remove() throws(JournalError) {
        guard let folder = try folder.folder(JournalFormat.snapshotFolder) else { return }
        for name in [SnapshotFile.name, SnapshotFile.name + JournalFormat.temporarySuffix] {
            try folder.removeLeftover(name)
        }
        try folder.sync()
    }

    /// Replaces the one that is there; a crash leaves either or none.
    func write(_ snapshot: Snapshot, _ keys: KeyRing, random: inout RandomBytes) throws(JournalError) {
        let (epoch, logKey) = keys.current
        let pupils = snapshot.shares.map(\.pupil)
        let header = PupilBoundHeader(
            magic: JournalFormat.snapshotMagic, logKeyEpoch: epoch, device: device, salt: random.bytes(32),
            pupilCount: UInt32(pupils.count))
        let derived = PupilBoundKeys(logKey: logKey, salt: header.salt, info: SnapshotFile.info)
        // A pupil without a key is not in it: see `Snapshot.init`.
        guard let key = derived.body(of: pupils, keys) else { return }
        var bytes = header.bytes
        bytes +=
            Sealing.seal(
                SnapshotBody.encoded(pupils), using: derived.list, nonce: PupilBoundKeys.nonce(0),
                authenticating: header.bytes)[JournalFormat.nonceLength...]
        let plaintext = SnapshotBody.encoded(snapshot)
        bytes.reserveCapacity(bytes.count + plaintext.count + plaintext.count >> 10)
        var start = 0
        var chunk: UInt32 = 0
        while start < plaintext.count {
            let end = min(plaintext.count, start + SnapshotFile.chunkLength)
            bytes +=
                Sealing.seal(
                    Array(plaintext[start..<end]), using: key, nonce: PupilBoundKeys.nonce(chunk),
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

    /// Authenticated with a chunk: none can be left out, doubled or taken for another.
    private static func label(_ chunk: UInt32, isLast: Bool) -> [UInt8] {
        var writer = ByteWriter(capacity: 5)
        writer.append(chunk)
        writer.append(UInt8(isLast ? 1 : 0))
        return writer.bytes
    }
}

extension DiskFile {
    /// Fewer where the file ends before.
    fileprivate func bytes(_ range: Range<Int>) throws(JournalError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        let count = try read(into: &bytes, at: 0, count: range.count, from: range.lowerBound)
        bytes.removeLast(range.count - count)
        return bytes
    }
}
