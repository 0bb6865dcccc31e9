import Crypto

/// The keys of one segment, all from one expansion under its own salt (FORMAT.md §5.5).
///
/// A segment never shares a key with another, so a cut tail or a restored copy cannot make a nonce repeat.
struct SegmentKeys {
    let seal: SymmetricKey
    let header: SymmetricKey
    let gap: SymmetricKey

    init(logKey: SymmetricKey, salt: [UInt8]) {
        let all = logKey.expanded(salt: salt, info: "spreekuur/1/segment", keys: 3)
        (seal, header, gap) = (all[0], all[1], all[2])
    }
}

extension SymmetricKey {
    /// HKDF-SHA256, cut into keys of 32 bytes.
    func expanded(salt: [UInt8] = [], info: String, keys count: Int) -> [SymmetricKey] {
        let length = JournalFormat.keyLength
        let material = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: self, salt: salt, info: Array(info.utf8), outputByteCount: count * length)
        return material.withUnsafeBytes { bytes in
            (0..<count).map { SymmetricKey(data: bytes[$0 * length..<($0 + 1) * length]) }
        }
    }
}
