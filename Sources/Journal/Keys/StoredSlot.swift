import Crypto

/// A slot as it stands in a vault, held against the digest that the vault's header has of it (FORMAT.md §3.3).
struct StoredSlot: Equatable {
    let bytes: [UInt8]
    let digest: [UInt8]
    /// Unknown only where the digest holds: a newer program wrote it.
    let reading: VaultSlot.Reading

    /// Of which kind it is follows from its place, so that a broken one can be named.
    init(_ bytes: ArraySlice<UInt8>, digest: [UInt8], of means: Means) {
        self.bytes = Array(bytes)
        self.digest = digest
        var reading = VaultSlot.Reading.broken
        if StoredSlot.digest(bytes) == digest { reading = VaultSlot.read(bytes) }
        if case .slot(let slot) = reading, slot.kind.means != means { reading = .broken }
        self.reading = reading
    }

    init(_ slot: VaultSlot) {
        bytes = slot.encoded
        digest = StoredSlot.digest(bytes[...])
        reading = .slot(slot)
    }

    /// Nil when it is broken.
    var slot: VaultSlot? {
        guard case .slot(let slot) = reading else { return nil }
        return slot
    }

    static func digest(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBytes { ChainHash.hash(of: $0).bytes }
    }
}
