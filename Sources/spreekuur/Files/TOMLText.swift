import TOMLKit

/// A text that is no TOML; lines count from one and are nil where the library hides them.
struct NotTOML: Error {
    let line: Int?
}

extension TOMLTable {
    /// The whole document, with the library's errors as facts.
    static func parsed(_ source: String) throws(NotTOML) -> TOMLTable {
        if let line = lineBeyondLibrary(source) { throw NotTOML(line: line) }
        do {
            return try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw NotTOML(line: error.source.begin.line)
        } catch {
            throw NotTOML(line: nil)
        }
    }

    /// The first line that the library would not refuse but stop at: it ends the whole program at a heading that
    /// does not begin as a name (`[}`), and takes a NUL for the end of the text.
    private static func lineBeyondLibrary(_ source: String) -> Int? {
        var lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
        if let first = lines.first, first.starts(with: "\u{FEFF}".utf8) { lines[0] = first.dropFirst(3) }
        return lines.firstIndex { line in
            if line.contains(0) { return true }
            let rest = line.drop(while: isBlank)
            guard rest.first == UInt8(ascii: "[") else { return false }
            let heading = rest.dropFirst().drop(while: isBlank)
            let isList = heading.first == UInt8(ascii: "[")
            let name = isList ? heading.dropFirst().drop(while: isBlank) : heading
            return name.first.map { !beginsName($0) } ?? true
        }.map { $0 + 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// Or is one of the signs at which the library itself says what is wrong.
    private static func beginsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
