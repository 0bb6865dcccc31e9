import TOMLKit

/// A text that is no TOML; lines count from one and are nil where the library hides them.
struct NotTOML: Error {
    let line: Int?
}

extension TOMLTable {
    /// The whole document, with the library's errors as facts.
    static func parsed(_ source: String) throws(NotTOML) -> TOMLTable {
        if let line = TOMLTraps.line(in: source) { throw NotTOML(line: line) }
        do {
            return try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw NotTOML(line: error.source.begin.line)
        } catch {
            throw NotTOML(line: nil)
        }
    }
}
