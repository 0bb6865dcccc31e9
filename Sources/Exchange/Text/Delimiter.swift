/// What stands between two fields of a line.
public enum Delimiter: UInt8, CaseIterable, Sendable {
    case semicolon = 0x3B
    case comma = 0x2C
    case tab = 0x09

    /// The delimiter that stands most often outside quotes in the first line that is not empty; a
    /// semicolon where none does.
    static func detect(in text: DecodedText) -> Delimiter {
        var counts: [Delimiter: Int] = [:]
        var isQuoted = false
        var isEmpty = true
        for byte in text.bytes[text.start...] {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isEmpty && !isQuoted { return best(counts) }
            case UInt8(ascii: "\""):
                isEmpty = false
                isQuoted.toggle()
            default:
                isEmpty = false
                if !isQuoted, let delimiter = Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
            }
        }
        return best(counts)
    }

    private static func best(_ counts: [Delimiter: Int]) -> Delimiter {
        var best = Delimiter.semicolon
        for delimiter in allCases where counts[delimiter, default: 0] > counts[best, default: 0] {
            best = delimiter
        }
        return best
    }
}
