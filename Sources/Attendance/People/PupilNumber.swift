/// The *leerlingnummer* of one school; leading zeros belong to it.
public struct PupilNumber: Hashable, Comparable, Sendable {
    public let text: String

    /// Nil unless 1 to 20 letters, digits, dots or hyphens.
    public init?(_ text: String) {
        guard (1...20).contains(text.utf8.count) else { return nil }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."):
                continue
            default: return nil
            }
        }
        self.text = text
    }

    /// What is left of the number after a spreadsheet took it for a quantity.
    public var withoutLeadingZeros: String {
        let kept = text.drop { $0 == "0" }
        return kept.isEmpty ? "0" : String(kept)
    }

    public static func < (left: PupilNumber, right: PupilNumber) -> Bool { left.text < right.text }
}
