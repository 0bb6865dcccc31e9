import Crypto

/// One vault as bytes (FORMAT.md §3.3): readable as far as its checksum, not yet opened.
struct VaultFile: Equatable {
    enum Reading {
        case broken
        case unknownVersion
        case file(VaultFile)
    }

    let bytes: [UInt8]
    let device: [UInt8]
    let epoch: UInt64
    let slots: [VaultSlot]
    private let headerEnd: Int

    private static let checksumLength = 4
    private static let codeLength = 32

    init(
        device: [UInt8], epoch: UInt64, slots: [VaultSlot], keys: KeyRing, vaultKey: SymmetricKey,
        nonce: [UInt8]
    ) {
        let contents = keys.encoded
        var writer = ByteWriter(capacity: contents.count + 512)
        writer.append(JournalFormat.vaultMagic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(JournalFormat.vaultHeaderLength))
        writer.append(JournalFormat.cipher)
        writer.append(UInt16(slots.count))
        writer.append(device)
        writer.append(epoch)
        writer.append(UInt32(contents.count))
        writer.append(UInt32(0))
        for slot in slots { writer.append(slot.encoded) }
        headerEnd = writer.bytes.count
        let split = VaultFile.split(vaultKey)
        writer.append(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: split.header))
        writer.append(
            Sealing.seal(contents, using: split.contents, nonce: nonce, authenticating: writer.bytes))
        writer.append(CRC32C.of(writer.bytes[...]))
        bytes = writer.bytes
        self.device = device
        self.epoch = epoch
        self.slots = slots
    }

    private init(bytes: [UInt8], device: [UInt8], epoch: UInt64, slots: [VaultSlot], headerEnd: Int) {
        self.bytes = bytes
        self.device = device
        self.epoch = epoch
        self.slots = slots
        self.headerEnd = headerEnd
    }

    static func read(_ bytes: [UInt8]) -> Reading {
        guard bytes.count > JournalFormat.vaultHeaderLength, bytes.starts(with: JournalFormat.vaultMagic)
        else { return .broken }
        var tail = ByteReader(bytes.suffix(checksumLength))
        guard tail.integer() == CRC32C.of(bytes.dropLast(checksumLength)) else { return .broken }
        var reader = ByteReader(bytes[JournalFormat.vaultMagic.count...])
        guard let version: UInt16 = reader.integer(), let headerLength: UInt16 = reader.integer(),
            let cipher: UInt16 = reader.integer()
        else { return .broken }
        guard version == JournalFormat.version, cipher == JournalFormat.cipher,
            headerLength == JournalFormat.vaultHeaderLength
        else { return .unknownVersion }
        guard let count: UInt16 = reader.integer(), let device = reader.take(16),
            let epoch: UInt64 = reader.integer(), let length: UInt32 = reader.integer(),
            reader.skip(zeroes: 4)
        else { return .broken }
        var slots: [VaultSlot] = []
        for _ in 0..<count {
            guard let slotBytes = reader.take(JournalFormat.vaultSlotLength) else { return .broken }
            switch VaultSlot.read(slotBytes) {
            case .broken: return .broken
            case .unknownVersion: return .unknownVersion
            case .slot(let slot): slots.append(slot)
            }
        }
        let sealed = JournalFormat.nonceLength + Int(length) + JournalFormat.tagLength
        guard reader.remaining == codeLength + sealed + checksumLength else { return .broken }
        return .file(
            VaultFile(
                bytes: bytes, device: Array(device), epoch: epoch, slots: slots,
                headerEnd: bytes.count - reader.remaining))
    }

    /// Nil when the header code or the seal does not hold under this key.
    func contents(using vaultKey: SymmetricKey) -> KeyRing.Reading? {
        let split = VaultFile.split(vaultKey)
        let sealedStart = headerEnd + VaultFile.codeLength
        guard
            HMAC<SHA256>.isValidAuthenticationCode(
                bytes[headerEnd..<sealedStart], authenticating: bytes[..<headerEnd], using: split.header),
            let contents = Sealing.open(
                bytes[sealedStart...].dropLast(VaultFile.checksumLength), using: split.contents,
                authenticating: Array(bytes[..<sealedStart]))
        else { return nil }
        return KeyRing.read(Array(contents))
    }

    /// The header code commits to the key, which the seal alone does not.
    private static func split(_ vaultKey: SymmetricKey) -> (header: SymmetricKey, contents: SymmetricKey) {
        let keys = vaultKey.expanded(info: "spreekuur/1/vault", keys: 2)
        return (keys[0], keys[1])
    }
}
