import Crypto

@testable import Journal

/// A vault whose bytes tests change, with its checksum and digests made right again where they ask for it.
enum VaultBytes {
    static let passphraseSlot = 112..<224
    static let recoverySlot = 224..<336

    static func slot(_ means: Means) -> Range<Int> {
        switch means {
        case .passphrase: passphraseSlot
        case .recoveryKey: recoverySlot
        }
    }

    /// As someone without the keys could: digests and checksum agree again.
    static func resealed(_ changed: [UInt8]) -> [UInt8] {
        var bytes = changed
        bytes.replaceSubrange(48..<80, with: Array(SHA256.hash(data: bytes[passphraseSlot])))
        bytes.replaceSubrange(80..<112, with: Array(SHA256.hash(data: bytes[recoverySlot])))
        let sum = CRC32C.of((bytes[..<112] + bytes[336..<bytes.count - 4])[...])
        bytes.replaceSubrange((bytes.count - 4)..., with: withUnsafeBytes(of: sum.littleEndian, Array.init))
        return bytes
    }

    static func paths(in folder: MemoryFolder) -> [String] {
        folder.allFiles.keys.filter { $0.hasPrefix("kluis-") }.sorted()
    }

    /// The same change in both copies.
    static func change(
        in folder: MemoryFolder, _ change: (inout [UInt8]) throws -> Void
    ) rethrows {
        for path in paths(in: folder) {
            var bytes = folder.bytes(of: path) ?? []
            try change(&bytes)
            folder.set(path, to: bytes)
        }
    }
}
