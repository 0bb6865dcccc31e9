/// The Dutch register number of a school location: two digits, two letters, and two digits for the
/// location, `00XX00`.
public struct BRIN: Hashable, Comparable, Sendable {
    public let text: String

    /// Lower-case letters are taken as capitals; nil for any other form.
    public init?(_ text: String) {
        // ASCII first: ß would become two capitals, and pass.
        guard text.utf8.count == 6, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letter = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let capitals = text.uppercased()
        for (index, byte) in capitals.utf8.enumerated() {
            guard (index == 2 || index == 3 ? letter : digit).contains(byte) else { return nil }
        }
        self.text = capitals
    }

    public static func < (left: BRIN, right: BRIN) -> Bool { left.text < right.text }
}
