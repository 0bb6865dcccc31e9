extension VaultFile {
    enum Reading {
        case broken
        case unknownVersion
        case file(VaultFile)
    }

    /// Without a key: all that its checksum and the digests of its slots can say.
    static func read(_ bytes: [UInt8]) -> Reading {
        guard bytes.starts(with: JournalFormat.vaultMagic) else { return .broken }
        var reader = ByteReader(bytes[JournalFormat.vaultMagic.count...])
        guard let version: UInt16 = reader.integer(), let headerLength: UInt16 = reader.integer(),
            let cipher: UInt16 = reader.integer(), let slotCount: UInt16 = reader.integer()
        else { return .broken }
        let layout = Int(headerLength) == Layout.first.headerLength ? Layout.first : .current
        let sealed = JournalFormat.nonceLength + JournalFormat.tagLength
        var tail = ByteReader(bytes.suffix(checksumLength))
        guard bytes.count >= layout.sealedStart + sealed + checksumLength,
            tail.integer() == layout.checksum(bytes)
        else { return .broken }
        guard version == JournalFormat.version, cipher == JournalFormat.cipher,
            Int(headerLength) == layout.headerLength, Int(slotCount) == Means.allCases.count
        else { return .unknownVersion }
        guard let device = reader.take(16), let epoch: UInt64 = reader.integer(),
            let length: UInt32 = reader.integer(), reader.skip(zeroes: 4),
            bytes.count == layout.sealedStart + sealed + Int(length) + checksumLength
        else { return .broken }
        var slots: [StoredSlot] = []
        for means in Means.allCases {
            let slotBytes = bytes[layout.slot(means)]
            let digest =
                layout == .current
                ? reader.take(32).map(Array.init) : StoredSlot.digest(slotBytes)
            guard let digest else { return .broken }
            let slot = StoredSlot(slotBytes, digest: digest, of: means)
            guard slot.reading != .unknownVersion else { return .unknownVersion }
            slots.append(slot)
        }
        return .file(
            VaultFile(bytes: bytes, device: Array(device), epoch: epoch, slots: slots, layout: layout))
    }
}
