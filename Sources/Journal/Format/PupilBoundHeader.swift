/// The first bytes of a snapshot or a draft, in the clear (FORMAT.md §3.4).
struct PupilBoundHeader {
    let magic: [UInt8]
    let logKeyEpoch: UInt32
    let device: [UInt8]
    let salt: [UInt8]
    let pupilCount: UInt32

    static let length = JournalFormat.pupilBoundHeaderLength

    enum Reading {
        case broken
        case unknownVersion
        case header(PupilBoundHeader)
    }

    init(magic: [UInt8], logKeyEpoch: UInt32, device: [UInt8], salt: [UInt8], pupilCount: UInt32) {
        self.magic = magic
        self.logKeyEpoch = logKeyEpoch
        self.device = device
        self.salt = salt
        self.pupilCount = pupilCount
    }

    static func read(_ bytes: ArraySlice<UInt8>, magic: [UInt8]) -> Reading {
        var reader = ByteReader(bytes)
        guard let start = reader.take(8), start.elementsEqual(magic), let version: UInt16 = reader.integer(),
            let cipher: UInt16 = reader.integer()
        else { return .broken }
        guard version == JournalFormat.version, cipher == JournalFormat.cipher else { return .unknownVersion }
        guard let epoch: UInt32 = reader.integer(), let device = reader.take(16), let salt = reader.take(32),
            let pupilCount: UInt32 = reader.integer(), reader.skip(zeroes: 4)
        else { return .broken }
        return .header(
            PupilBoundHeader(
                magic: magic, logKeyEpoch: epoch, device: Array(device), salt: Array(salt),
                pupilCount: pupilCount))
    }

    var bytes: [UInt8] {
        var writer = ByteWriter(capacity: PupilBoundHeader.length)
        writer.append(magic)
        writer.append(JournalFormat.version)
        writer.append(JournalFormat.cipher)
        writer.append(logKeyEpoch)
        writer.append(device)
        writer.append(salt)
        writer.append(pupilCount)
        writer.pad(to: PupilBoundHeader.length)
        return writer.bytes
    }

    /// Of the sealed list of pupils behind the header.
    var listLength: Int { 16 * Int(pupilCount) + JournalFormat.tagLength }
}
