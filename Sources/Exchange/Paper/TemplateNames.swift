import Attendance

/// What a template may name, and what stands behind it.
struct TemplateNames: Sendable {
    indirect enum Shape: Sendable {
        case text
        case flag
        /// A list; inside a section over it these names are known too.
        case entries([String: Shape])
    }

    let names: [String: Shape]
    /// What `{{> … }}` may name.
    let partial: String?

    /// Every case a text.
    static func texts<Name: CaseIterable & RawRepresentable<String>>(_: Name.Type) -> [String: Shape] {
        Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0.rawValue, .text) })
    }

    init(of kind: PaperKind) {
        partial = nil
        switch kind {
        case .list: names = DayList.names
        case .letter(let kind):
            names = Dictionary(uniqueKeysWithValues: kind.names.map { ($0.rawValue, $0.shape) })
        }
    }

    /// Of the page around every paper.
    static let layout = TemplateNames(
        names: ["titel": .text, "bladen": .entries([:])], partial: "blad")

    private init(names: [String: Shape], partial: String?) {
        self.names = names
        self.partial = partial
    }
}
