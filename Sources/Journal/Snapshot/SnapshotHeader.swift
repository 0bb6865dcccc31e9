/// The first bytes of a snapshot, in the clear (FORMAT.md §3.4).
struct SnapshotHeader {
    let logKeyEpoch: UInt32
    let device: [UInt8]
    let salt: [UInt8]
    let pupilCount: UInt32

    static let length = JournalFormat.snapshotHeaderLength

    init(logKeyEpoch: UInt32, device: [UInt8], salt: [UInt8], pupilCount: UInt32) {
        self.logKeyEpoch = logKeyEpoch
        self.device = device
        self.salt = salt
        self.pupilCount = pupilCount
    }

    /// Nil for what this version did not write.
    init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes[...])
        guard let magic = reader.take(8), magic.elementsEqual(JournalFormat.snapshotMagic),
            reader.integer() == JournalFormat.version, reader.integer() == JournalFormat.cipher,
            let epoch: UInt32 = reader.integer(), let device = reader.take(16), let salt = reader.take(32),
            let pupilCount: UInt32 = reader.integer(), reader.skip(zeroes: 4)
        else { return nil }
        self.init(
            logKeyEpoch: epoch, device: Array(device), salt: Array(salt), pupilCount: pupilCount)
    }

    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: SnapshotHeader.length)
        writer.append(JournalFormat.snapshotMagic)
        writer.append(JournalFormat.version)
        writer.append(JournalFormat.cipher)
        writer.append(logKeyEpoch)
        writer.append(device)
        writer.append(salt)
        writer.append(pupilCount)
        writer.pad(to: SnapshotHeader.length)
        return writer.bytes
    }

    /// Of the sealed list of pupils behind the header.
    var listLength: Int { 16 * Int(pupilCount) + JournalFormat.tagLength }
}
