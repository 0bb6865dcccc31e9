import Attendance
import Crypto
import CryptoExtras
// The one road to normalisation without linking all of Foundation.
@_spi(_Unicode) import Swift

/// The small text file that two people exchange once, before the first package (FORMAT.md §7).
public struct KeyCard: Hashable, Sendable {
    /// Without blanks around it; in NFC, so that one name has one spelling.
    public let name: String
    public let role: FolderRole
    public let keys: PublicKeys

    /// Refuses a name that is empty, too long, or holds what is not seen.
    public init(name: String, role: FolderRole, keys: PublicKeys) throws(KeyCardRefusal) {
        self.name = try KeyCard.checked(name)
        self.role = role
        self.keys = keys
    }

    /// Six words that both read aloud on the phone: another name, role or key gives other words.
    ///
    /// Slow on purpose, about a tenth of a second: whoever wants a card with the same words has to make 2^66.
    public var words: [String] {
        let count = HandoverFormat.cardWords
        let length = (count * WordList.bitsPerWord + 7) / 8
        let digest: SymmetricKey
        do {
            digest = try KDF.Scrypt.deriveKey(
                from: Array(text.utf8), salt: HandoverFormat.Purpose.words, outputByteCount: length,
                rounds: 1 << HandoverFormat.scryptLogN, blockSize: HandoverFormat.scryptBlockSize,
                parallelism: HandoverFormat.scryptParallelism)
        } catch {
            preconditionFailure("scrypt refuses only other parameters than these: \(error)")
        }
        let bits = digest.withUnsafeBytes { $0.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }
        return (1...count).map { place in
            let index = (bits >> (8 * length - WordList.bitsPerWord * place)) % UInt128(WordList.words.count)
            return WordList.words[Int(index)]
        }
    }

    private static func checked(_ name: String) throws(KeyCardRefusal) -> String {
        // Before normalising, which takes time for what is long.
        guard name.utf8.count <= HandoverFormat.cardLimit else { throw .nameTooLong }
        var composed = String.UnicodeScalarView()
        composed.append(contentsOf: name._nfc)
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = composed.firstIndex(where: { !isBlank($0) }),
            let last = composed.lastIndex(where: { !isBlank($0) })
        else { throw .emptyName }
        let trimmed = composed[first...last]
        guard trimmed.count <= HandoverFormat.nameLimit else { throw .nameTooLong }
        guard trimmed.allSatisfy(isReadable) else { throw .unreadableName }
        return String(String.UnicodeScalarView(trimmed))
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
