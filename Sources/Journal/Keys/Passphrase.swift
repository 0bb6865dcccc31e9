import Crypto
import CryptoExtras
// The one road to normalisation without linking all of Foundation.
@_spi(_Unicode) import Swift

/// A passphrase as it goes into scrypt: UTF-8 in NFC, so that every keyboard spells it the same.
struct Passphrase {
    static let lengthLimit = 1024

    private let normalised: SecretBytes

    /// Refuses before any derivation; the limit counts the bytes as typed.
    init(_ typed: SecretBytes) throws(JournalError) {
        normalised = try typed.withBytes { bytes throws(JournalError) in
            guard !bytes.isEmpty else { throw .passphraseRefused(.empty) }
            guard bytes.count <= Passphrase.lengthLimit else {
                throw .passphraseRefused(.tooLong(limit: Passphrase.lengthLimit))
            }
            guard !bytes.contains(0) else { throw .passphraseRefused(.containsNul) }
            // Most need no change, and then no text is made of them, which could not be wiped.
            guard bytes.contains(where: { $0 >= 0x80 }) else { return typed }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .passphraseRefused(.notUTF8)
            }
            var composed = String.UnicodeScalarView()
            composed.append(contentsOf: text._nfc)
            return SecretBytes(String(composed).utf8)
        }
    }

    func slotKey(salt: [UInt8], cost: ScryptCost) -> SymmetricKey {
        normalised.withBytes { bytes in
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
}
