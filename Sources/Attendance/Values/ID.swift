/// An identity that cannot be mixed up with that of another kind of thing.
///
/// Drawn at random by whoever makes the thing: two laptops never need to agree on a number.
/// For a pupil it is also the pseudonym under which the journal keeps that pupil's key.
public struct ID<Subject>: Hashable, Sendable {
    public let raw: UInt128

    public init(raw: UInt128) { self.raw = raw }

    public init(using generator: inout some RandomNumberGenerator) {
        raw = UInt128(generator.next()) << 64 | UInt128(generator.next())
    }
}

extension ID: CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    public var description: String {
        let digits = String(raw, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        // `UInt128` would also take a sign.
        guard text.utf8.count == 32, text.first?.isHexDigit == true, let raw = UInt128(text, radix: 16) else {
            return nil
        }
        self.raw = raw
    }
}

extension ID: Comparable {
    public static func < (left: ID, right: ID) -> Bool { left.raw < right.raw }
}
