import CSystem
import Crypto
import CryptoExtras
// The one road to normalisation without linking all of Foundation.
@_spi(_Unicode) import Swift

/// A passphrase as it goes into scrypt: UTF-8 in NFC, so that every keyboard spells it the same.
struct Passphrase {
    static let lengthLimit = 1024

    private let normalised: [UInt8]

    /// Refuses before any derivation; the limit counts the bytes as typed.
    init(_ typed: [UInt8]) throws(JournalError) {
        guard !typed.isEmpty else { throw .passphraseRefused(.empty) }
        guard typed.count <= Passphrase.lengthLimit else {
            throw .passphraseRefused(.tooLong(limit: Passphrase.lengthLimit))
        }
        guard !typed.contains(0) else { throw .passphraseRefused(.containsNul) }
        guard let text = String(validating: typed, as: UTF8.self) else {
            throw .passphraseRefused(.notUTF8)
        }
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: text._nfc)
        normalised = Array(String(composed).utf8)
    }

    func slotKey(salt: [UInt8], cost: ScryptCost) -> SymmetricKey {
        var bytes = normalised
        defer { bytes.withUnsafeMutableBytes { csystem_wipe($0.baseAddress, $0.count) } }
        do {
            return try KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: JournalFormat.keyLength,
                rounds: 1 << Int(cost.logN),
                blockSize: Int(ScryptCost.blockSize), parallelism: Int(ScryptCost.parallelism),
                maxMemory: 2 << 30)
        } catch {
            preconditionFailure("scrypt refuses only parameters outside ScryptCost: \(error)")
        }
    }
}
