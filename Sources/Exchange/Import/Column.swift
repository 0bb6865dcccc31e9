/// A column that an import looks for, under any of its headings.
struct Column: Hashable, Sendable {
    /// The heading to name when the column is missing.
    let name: String
    /// As `Heading.normalised` writes them, most telling first.
    let spellings: [String]

    init(_ name: String, or others: String...) {
        self.name = name
        spellings = ([name] + others).map(Heading.normalised)
    }
}
