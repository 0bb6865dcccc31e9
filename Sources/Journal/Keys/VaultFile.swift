import Crypto

/// One vault as bytes (FORMAT.md §3.3): readable as far as its checksum, not yet opened.
struct VaultFile: Equatable {
    let bytes: [UInt8]
    let device: [UInt8]
    let epoch: UInt64
    /// By `Means`, in that order; a broken one takes nothing from the other.
    let slots: [StoredSlot]
    let layout: Layout

    /// Where the parts are. The first layout's code and checksum lay over the slots themselves, so that one wrong
    /// byte in a slot cost the whole copy; now they lie over a digest of each.
    struct Layout: Equatable {
        let headerLength: Int
        let slotsStart: Int
        /// The header code is over all before this.
        let codeCovers: Int
        let codeStart: Int

        static let first = Layout(headerLength: 48, slotsStart: 48, codeCovers: 272, codeStart: 272)
        static let current = Layout(
            headerLength: JournalFormat.vaultHeaderLength, slotsStart: JournalFormat.vaultHeaderLength,
            codeCovers: JournalFormat.vaultHeaderLength,
            codeStart: JournalFormat.vaultHeaderLength + 2 * JournalFormat.vaultSlotLength)

        var sealedStart: Int { codeStart + VaultFile.codeLength }

        func slot(_ means: Means) -> Range<Int> {
            let start = slotsStart + means.rawValue * JournalFormat.vaultSlotLength
            return start..<start + JournalFormat.vaultSlotLength
        }

        /// Over all but the slots that the header has a digest of.
        func checksum(_ bytes: [UInt8]) -> UInt32 {
            var sum = CRC32C()
            bytes.withUnsafeBytes {
                sum.update(UnsafeRawBufferPointer(rebasing: $0[..<codeCovers]))
                sum.update(
                    UnsafeRawBufferPointer(rebasing: $0[codeStart..<$0.count - VaultFile.checksumLength]))
            }
            return sum.value
        }
    }

    static let checksumLength = 4
    static let codeLength = 32

    init(
        device: [UInt8], epoch: UInt64, slots: [StoredSlot], keys: KeyRing, vaultKey: SymmetricKey,
        nonce: [UInt8]
    ) {
        var contents = keys.encoded
        defer { contents.wipe() }
        layout = .current
        var writer = ByteWriter(capacity: contents.count + 512)
        writer.append(JournalFormat.vaultMagic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(layout.headerLength))
        writer.append(JournalFormat.cipher)
        writer.append(UInt16(slots.count))
        writer.append(device)
        writer.append(epoch)
        writer.append(UInt32(contents.count))
        writer.append(UInt32(0))
        for slot in slots { writer.append(slot.digest) }
        let header = writer.bytes
        let split = VaultFile.split(vaultKey)
        let code = Array(HMAC<SHA256>.authenticationCode(for: header, using: split.header))
        for slot in slots { writer.append(slot.bytes) }
        writer.append(code)
        writer.append(
            Sealing.seal(contents, using: split.contents, nonce: nonce, authenticating: header + code))
        writer.append(UInt32(0))
        var bytes = writer.bytes
        let sum = layout.checksum(bytes)
        bytes.replaceSubrange(
            (bytes.count - VaultFile.checksumLength)...,
            with: withUnsafeBytes(of: sum.littleEndian, Array.init))
        self.bytes = bytes
        self.device = device
        self.epoch = epoch
        self.slots = slots
    }

    init(bytes: [UInt8], device: [UInt8], epoch: UInt64, slots: [StoredSlot], layout: Layout) {
        self.bytes = bytes
        self.device = device
        self.epoch = epoch
        self.slots = slots
        self.layout = layout
    }

    var brokenSlots: [Means] { Means.allCases.filter { slots[$0.rawValue].slot == nil } }

    /// The same with each broken slot taken from other bytes of this vault, where it is whole in them.
    func mended(with other: [UInt8]) -> VaultFile {
        guard layout == .current, !brokenSlots.isEmpty else { return self }
        var (bytes, slots) = (bytes, slots)
        for means in brokenSlots where other.count >= layout.slot(means).upperBound {
            let found = StoredSlot(
                other[layout.slot(means)], digest: slots[means.rawValue].digest, of: means)
            guard found.slot != nil else { continue }
            bytes.replaceSubrange(layout.slot(means), with: found.bytes)
            slots[means.rawValue] = found
        }
        return VaultFile(bytes: bytes, device: device, epoch: epoch, slots: slots, layout: layout)
    }

    /// Nil when the header code or the seal does not hold under this key.
    func contents(using vaultKey: SymmetricKey) -> KeyRing.Reading? {
        let split = VaultFile.split(vaultKey)
        let header = bytes[..<layout.codeCovers]
        let code = bytes[layout.codeStart..<layout.sealedStart]
        guard
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: header, using: split.header),
            var opened = Sealing.open(
                bytes[layout.sealedStart...].dropLast(VaultFile.checksumLength), using: split.contents,
                authenticating: Array(header + code))
        else { return nil }
        var contents = Array(opened)
        opened.wipe()
        defer { contents.wipe() }
        return KeyRing.read(contents)
    }

    /// The header code commits to the key, which the seal alone does not.
    private static func split(_ vaultKey: SymmetricKey) -> (header: SymmetricKey, contents: SymmetricKey) {
        let keys = vaultKey.expanded(info: "spreekuur/1/vault", keys: 2)
        return (keys[0], keys[1])
    }
}
