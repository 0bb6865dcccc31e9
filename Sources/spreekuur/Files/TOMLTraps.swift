/// Finds what the TOML library would not refuse but stop at. It ends the whole program at a heading that does not
/// begin as a name (`[}`), at a `}` where a list goes on (`a = [1, }`), at a line break of Unicode in a list and at
/// half a time behind a date (`2026-08-06 0,`), and takes a NUL for the end of the text.
struct TOMLTraps {
    private var bytes: ArraySlice<UInt8>
    private var line = 1
    /// Nothing but blanks stood on this line so far.
    private var isAtStart = true
    /// The brackets that are open, innermost last.
    private var open: [UInt8] = []

    /// The first line with one, counted from one; nil for a text that the library can be given.
    static func line(in source: String) -> Int? {
        var traps = TOMLTraps(bytes: Array(source.utf8)[...])
        if source.utf8.starts(with: "\u{FEFF}".utf8) { traps.bytes = traps.bytes.dropFirst(3) }
        return traps.find()
    }

    private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    private mutating func find() -> Int? {
        while let byte = bytes.popFirst() {
            let wasAtStart = isAtStart
            isAtStart = isAtStart && TOMLTraps.isBlank(byte)
            switch byte {
            case 0: return line
            case UInt8(ascii: "\n"): endLine()
            case UInt8(ascii: "#"): guard skipComment() else { return line }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): guard skipString(byte) else { return line }
            case UInt8(ascii: "[") where wasAtStart && open.isEmpty:
                guard beginsHeading else { return line }
                open.append(byte)
            case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
            case UInt8(ascii: "}") where open.last == UInt8(ascii: "["): return line
            case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
            // Where a time may stand behind a date; no file of ours has one.
            case UInt8(ascii: "0")...UInt8(ascii: "9") where isBeforeDigit: return line
            // Other letters than those of ASCII stand in texts and comments only, so no break of Unicode is let by.
            case 0x80...: return line
            default: break
            }
        }
        return nil
    }

    private mutating func endLine() {
        line += 1
        isAtStart = true
    }

    /// False at a NUL.
    private mutating func skipComment() -> Bool {
        bytes = bytes.drop { $0 != UInt8(ascii: "\n") && $0 != 0 }
        return bytes.first != 0
    }

    /// The opening quote is taken; false at a NUL.
    private mutating func skipString(_ quote: UInt8) -> Bool {
        let isLong = bytes.starts(with: [quote, quote])
        if isLong { bytes = bytes.dropFirst(2) }
        while let byte = bytes.first {
            if byte == 0 { return false }
            // A short string ends with its line, closed or not.
            if byte == UInt8(ascii: "\n"), !isLong { return true }
            bytes = bytes.dropFirst()
            if byte == UInt8(ascii: "\n") {
                line += 1
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                // What follows is no closing quote; a line break and a NUL still count.
                if let next = bytes.first, next != UInt8(ascii: "\n"), next != 0 { bytes = bytes.dropFirst() }
            } else if byte == quote {
                guard isLong else { return true }
                if bytes.starts(with: [quote, quote]) {
                    // Up to two quotes may stand before the closing three.
                    bytes = bytes.drop { $0 == quote }
                    return true
                }
            }
        }
        return true
    }

    /// Whether what follows the `[` at the start of a line is a name, or a sign at which the library itself says what
    /// is wrong.
    private var beginsHeading: Bool {
        var rest = bytes.drop(while: TOMLTraps.isBlank)
        if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: TOMLTraps.isBlank) }
        guard let first = rest.first else { return true }
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), UInt8(ascii: "]"):
            return true
        case _: return false
        }
    }

    /// Whether a blank and another digit follow.
    private var isBeforeDigit: Bool {
        guard let first = bytes.first, TOMLTraps.isBlank(first), let next = bytes.dropFirst().first else {
            return false
        }
        return UInt8(ascii: "0")...UInt8(ascii: "9") ~= next
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
