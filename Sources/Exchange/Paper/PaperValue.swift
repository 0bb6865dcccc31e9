import Mustache

/// What stands behind one name of a template.
enum PaperValue {
    /// Nil: a section over it is left out.
    case text(String?)
    case flag(Bool)
    case entries([any PaperValues])

    /// As the template engine wants it; texts are escaped by it.
    var forTemplate: Any? {
        switch self {
        case .text(let text): text
        case .flag(let isOn): isOn
        case .entries(let entries): entries.map { $0 as Any }
        }
    }
}

/// Facts that a template asks for by name, and gets nothing else of.
protocol PaperValues: MustacheParent, Sendable {
    func value(named name: String) -> PaperValue?
}

extension PaperValues {
    /// The door that the template engine comes through.
    public func child(named name: String) -> Any? { value(named: name)?.forTemplate }
}
