/// The fields of the forms that end in a file, or begin with one.
enum ExchangeField: Hashable, Sendable {
    case content, recipient, school, name, paper, whose, form, withNames, words, path, go
}

extension ExchangeField: SpokenName {
    var spoken: String? {
        switch self {
        case .path: "Bestand"
        case .content, .recipient, .school, .name, .paper, .whose, .form, .withNames, .words, .go: nil
        }
    }
}
