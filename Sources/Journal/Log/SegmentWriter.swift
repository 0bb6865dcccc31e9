import Attendance
import Crypto

/// A new segment while this run appends to it; an old one is never opened for writing.
///
/// After any error it is done with: a further frame could be sealed under a nonce that was used already.
struct SegmentWriter {
    /// What an append that failed left behind.
    enum Fault: Error {
        /// Part of it may be there, and the file can be cut back.
        case notWritten(JournalError)
        /// All of it was written, and nobody can tell any more what reached the disk.
        case notSynced(JournalError)

        var error: JournalError {
            switch self {
            case .notWritten(let error), .notSynced(let error): error
            }
        }
    }

    let number: UInt64
    private(set) var offset: Int
    private(set) var lastSequence: UInt64
    private let file: any DiskFile
    private var cipher: SegmentCipher
    var chain: ChainHash { cipher.chain }
    var frames: UInt64 { cipher.index }

    /// Makes the segment durable under its name, with `carried` already in it: whole or not there at all.
    init(
        _ number: UInt64, in folder: any DiskFolder, after anchor: Anchor, carrying carried: [Entry],
        vault: Vault, random: inout RandomBytes
    ) throws(JournalError) {
        let (epoch, logKey) = vault.keys.current
        let header = SegmentHeader(
            device: vault.writingDevice, number: number, firstSequence: anchor.sequence + 1,
            salt: random.bytes(32),
            previousChain: anchor.chain, keyEpoch: epoch)
        let keys = SegmentKeys(logKey: logKey, salt: header.salt)
        let bytes = header.encoded(using: keys)
        let name = SegmentFile.name(number)
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        file = try folder.create(temporary)
        self.number = number
        lastSequence = anchor.sequence
        offset = bytes.count
        cipher = SegmentCipher(header: bytes, keys: keys, device: header.device, chain: anchor.chain)
        try file.append(bytes)
        do throws(Fault) {
            try append(carried, keys: vault.keys, random: &random)
        } catch {
            throw error.error
        }
        try file.sync()
        try HeaderCopies(in: folder).write(bytes, of: number)
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    /// One transaction; when this returns it is durable but not yet acknowledged.
    ///
    /// Writes whole frames, at most `JournalFormat.writeLimit` bytes at once, and syncs each write: so no more
    /// than one write can be torn, however large the transaction.
    mutating func append(_ entries: [Entry], keys: KeyRing, random: inout RandomBytes) throws(Fault) {
        var buffer: [UInt8] = []
        for (index, entry) in entries.enumerated() {
            if !buffer.isEmpty, buffer.count + SegmentCipher.frameLength(entry) > JournalFormat.writeLimit {
                try flush(&buffer)
            }
            var place: FrameHeader.Place = []
            if index > 0 { place.insert(.continues) }
            if index < entries.count - 1 { place.insert(.moreFollow) }
            lastSequence += 1
            cipher.seal(
                entry, pupilKey: entry.pupil.flatMap { keys.pupilKeys[$0] }, sequence: lastSequence,
                place: place, random: &random, into: &buffer)
        }
        if !buffer.isEmpty { try flush(&buffer) }
    }

    private mutating func flush(_ buffer: inout [UInt8]) throws(Fault) {
        do throws(JournalError) { try file.append(buffer) } catch { throw .notWritten(error) }
        do throws(JournalError) { try file.sync() } catch { throw .notSynced(error) }
        offset += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Takes off what an append that failed left behind: it would be in the way on a full disk. That it cannot be
    /// done is no new error, for the next segment says how far this one counts.
    func cutBack(to anchor: Anchor) {
        guard anchor.segment == number else { return }
        do throws(JournalError) {
            try file.truncate(to: Int(anchor.offset))
            try file.sync()
        } catch {
            return
        }
    }
}
