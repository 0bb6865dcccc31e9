import Attendance

/// The first line of a file: which column stands where.
struct Heading {
    /// As the file writes them.
    let titles: [String]
    private let places: [String: [Int]]

    init(_ titles: [String]) {
        self.titles = titles
        var places: [String: [Int]] = [:]
        for (place, title) in titles.enumerated() {
            places[Heading.normalised(title), default: []].append(place)
        }
        self.places = places
    }

    /// The place of a column, from 0; its most telling spelling wins, and that may stand there once.
    func place(of column: Column) throws(FileRefusal) -> Int? {
        for spelling in column.spellings {
            guard let found = places[spelling] else { continue }
            guard found.count == 1 else { throw .duplicateColumn(titles[found[0]]) }
            return found[0]
        }
        return nil
    }

    func has(_ column: Column) -> Bool { column.spellings.contains { places[$0] != nil } }

    /// For the case that one of `required` has no place.
    func missing(_ required: [Column]) -> FileRefusal {
        .missingColumns(required.filter { !has($0) }.map(\.name), found: titles)
    }

    /// A heading without what differs between two exports of one system: capitals, spaces, `_`, `-`, `.`.
    static func normalised(_ title: String) -> String {
        String(title.lowercased().filter { !" _-.\t\u{A0}".contains($0) })
    }
}
