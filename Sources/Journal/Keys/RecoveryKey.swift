import Crypto

/// The 256 bits on paper that open the journal when the passphrase is lost.
///
/// Printed as 13 groups of four base32 characters and a check character (FORMAT.md §5.3), so that a typing
/// error names its group.
public struct RecoveryKey: Equatable, Sendable {
    public static let groups = 13
    static let groupLength = 5
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    private let bits: SymmetricKey

    public init() {
        var generator = SystemRandomNumberGenerator()
        self.init(using: &generator)
    }

    init(using generator: inout some RandomNumberGenerator) {
        var bytes = (0..<JournalFormat.keyLength).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        defer { bytes.wipe() }
        bits = SymmetricKey(data: bytes)
    }

    /// Reads `description` back, also in lower case, with 0 for O, 1 for I, and any spaces or dashes.
    ///
    /// Throws `wrongRecoveryKey` with the first group that does not check.
    public init(_ text: String) throws(JournalError) {
        var digits: [UInt8] = []
        digits.reserveCapacity(RecoveryKey.groups * RecoveryKey.groupLength)
        defer { digits.wipe() }
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "-" {
            let group = min(digits.count / RecoveryKey.groupLength + 1, RecoveryKey.groups)
            guard let digit = RecoveryKey.digit(scalar), digits.count < 65 else {
                throw .wrongRecoveryKey(group: group)
            }
            digits.append(digit)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(JournalFormat.keyLength)
        defer { bytes.wipe() }
        var pending = 0
        var pendingBits = 0
        for group in 0..<RecoveryKey.groups {
            let part = digits.dropFirst(group * RecoveryKey.groupLength).prefix(RecoveryKey.groupLength)
            guard part.count == RecoveryKey.groupLength, let check = part.last,
                check == RecoveryKey.check(part.dropLast(), group: group)
            else { throw .wrongRecoveryKey(group: group + 1) }
            for digit in part.dropLast() {
                pending = pending << 5 | Int(digit)
                pendingBits += 5
                guard pendingBits >= 8 else { continue }
                pendingBits -= 8
                bytes.append(UInt8(pending >> pendingBits & 0xff))
                pending &= 1 << pendingBits - 1
            }
        }
        guard pending == 0 else { throw .wrongRecoveryKey(group: RecoveryKey.groups) }
        bits = SymmetricKey(data: bytes)
    }

    func slotKey(salt: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: bits, salt: salt,
            info: Array("spreekuur/1/recovery".utf8), outputByteCount: JournalFormat.keyLength)
    }

    /// Over GF(32): any one wrong character, swapped neighbours and swapped groups all change it.
    private static func check(_ digits: ArraySlice<UInt8>, group: Int) -> UInt8 {
        var sum: UInt8 = 0
        for digit in digits { sum = double(sum ^ digit) }
        return sum ^ UInt8(group + 1)
    }

    /// Multiplies by x modulo x^5 + x^2 + 1.
    private static func double(_ element: UInt8) -> UInt8 {
        element & 16 == 0 ? element << 1 : element << 1 & 31 ^ 5
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "A"..."Z": UInt8(scalar.value - 65)
        case "a"..."z": UInt8(scalar.value - 97)
        case "2"..."7": UInt8(scalar.value - 50 + 26)
        case "0": 14
        case "1": 8
        default: nil
        }
    }
}

extension RecoveryKey: CustomStringConvertible {
    /// 13 groups of five characters with dashes between.
    public var description: String {
        var digits: [UInt8] = []
        var pending = 0
        var pendingBits = 0
        for byte in bits.withUnsafeBytes({ Array($0) }) + [0] {
            pending = pending << 8 | Int(byte)
            pendingBits += 8
            while pendingBits >= 5, digits.count < 52 {
                pendingBits -= 5
                digits.append(UInt8(pending >> pendingBits & 31))
            }
            pending &= 1 << pendingBits - 1
        }
        return (0..<RecoveryKey.groups).map { group in
            let part = digits[group * 4..<group * 4 + 4]
            let letters = (part + [RecoveryKey.check(part, group: group)]).map {
                RecoveryKey.alphabet[Int($0)]
            }
            return String(decoding: letters, as: UTF8.self)
        }.joined(separator: "-")
    }
}
