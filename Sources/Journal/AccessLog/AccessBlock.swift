import Crypto
import FoundationEssentials

/// One line as it stands on disk: sealed, numbered, and bound to the line before it (FORMAT.md §3.5).
///
/// All blocks have one length and stand at a place that follows from their number: one that is damaged or gone
/// hides no other, and is missed.
struct AccessBlock {
    let number: UInt64
    /// `link` of the line before it; zeroes before the first.
    let previous: [UInt8]
    let bytes: [UInt8]

    static let length = 128
    static let linkLength = 16
    static let start = [UInt8](repeating: 0, count: linkLength)
    static let magic = Array("spt1".utf8)
    private static let openLength = 64
    private static let sealedLength = Access.length + JournalFormat.tagLength

    /// What the next line is bound to: a digest of all of this one, and through it of every line before.
    var link: [UInt8] { Array(SHA256.hash(data: bytes).prefix(AccessBlock.linkLength)) }

    /// A salt of its own for every block: so there is no nonce to keep, and none to use twice.
    init(
        _ line: Access, number: UInt64, after previous: [UInt8], keys: KeyRing, random: inout RandomBytes
    ) {
        let (epoch, logKey) = keys.current
        let salt = random.bytes(32)
        var writer = ByteWriter(capacity: AccessBlock.length)
        writer.append(AccessBlock.magic)
        writer.append(epoch)
        writer.append(number)
        writer.append(previous)
        writer.append(salt)
        writer.append(
            Sealing.seal(
                line.encoded, using: AccessBlock.key(logKey, salt),
                nonce: [UInt8](repeating: 0, count: JournalFormat.nonceLength),
                authenticating: writer.bytes
            )[JournalFormat.nonceLength...])
        writer.pad(to: AccessBlock.length - 4)
        writer.append(CRC32C.of(writer.bytes[...]))
        self.number = number
        self.previous = previous
        bytes = writer.bytes
    }

    /// Nil where no whole block of this number stands.
    init?(_ bytes: ArraySlice<UInt8>, number: UInt64) {
        guard bytes.count == AccessBlock.length else { return nil }
        var tail = ByteReader(bytes.suffix(4))
        guard tail.integer() == CRC32C.of(bytes.dropLast(4)) else { return nil }
        var reader = ByteReader(bytes)
        guard reader.take(4).map(Array.init) == AccessBlock.magic, reader.take(4) != nil,
            reader.integer() == number, let previous = reader.take(AccessBlock.linkLength)
        else { return nil }
        self.number = number
        self.previous = Array(previous)
        self.bytes = Array(bytes)
    }

    enum Opened {
        /// The checksum holds and the seal does not: another's key, or changed on purpose.
        case forged
        case newer
        case line(Access)
    }

    func opened(with keys: KeyRing) -> Opened {
        var reader = ByteReader(bytes[4...])
        guard let epoch: UInt32 = reader.integer() else { return .forged }
        let salt = bytes[32..<AccessBlock.openLength]
        let nonce = [UInt8](repeating: 0, count: JournalFormat.nonceLength)
        guard let logKey = keys.logKeys[epoch],
            let line = Sealing.open(
                nonce + bytes[AccessBlock.openLength...].prefix(AccessBlock.sealedLength),
                using: AccessBlock.key(logKey, Array(salt)),
                authenticating: Array(bytes[..<AccessBlock.openLength]))
        else { return .forged }
        switch Access.read(Array(line)[...]) {
        case .broken: return .forged
        case .newer: return .newer
        case .line(let access): return .line(access)
        }
    }

    private static func key(_ logKey: SymmetricKey, _ salt: [UInt8]) -> SymmetricKey {
        logKey.expanded(salt: salt, info: "spreekuur/1/access", keys: 1)[0]
    }
}
