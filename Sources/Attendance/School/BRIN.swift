/// The Dutch register number of a school location: two digits, two letters, and two digits for the
/// location, `00XX00`.
public struct BRIN: Hashable, Comparable, Sendable {
    public let text: String

    /// Lower-case letters are taken as capitals; nil for any other form.
    public init?(_ text: String) {
        let upper = text.uppercased()
        let bytes = Array(upper.utf8)
        guard bytes.count == 6 else { return nil }
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letter = UInt8(ascii: "A")...UInt8(ascii: "Z")
        for (index, byte) in bytes.enumerated() {
            guard (index == 2 || index == 3 ? letter : digit).contains(byte) else { return nil }
        }
        self.text = upper
    }

    public static func < (left: BRIN, right: BRIN) -> Bool { left.text < right.text }
}
