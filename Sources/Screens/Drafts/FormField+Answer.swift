import Attendance
import TextUI

extension FormField.Content {
    /// What was typed or chosen; nil for what is no answer, such as a button, and for what is secret.
    var answer: Draft.Field.Answer? {
        switch self {
        case .field(let field): .text(field.text)
        case .area(let area): .text(area.text)
        case .choice(let choice) where choice.options.count > 1:
            .chosen(choice.chosen.map { [OptionList.word($0, in: choice.options)] } ?? [])
        case .ticks(let ticks): .chosen(ticks.ticked.sorted().map { OptionList.word($0, in: ticks.options) })
        case .choice, .secret, .fixed: nil
        }
    }

    /// The same field with this in it; nil where it does not fit, for nothing of it may be cut off.
    func answered(_ answer: Draft.Field.Answer) -> FormField.Content? {
        switch (self, answer) {
        case (.field(let field), .text(let text)):
            guard text.count <= field.limit, !text.contains(where: \.isNewline) else { return nil }
            return .field(TextField(text, limit: field.limit))
        case (.area(let area), .text(let text)):
            guard text.count <= area.limit else { return nil }
            return .area(TextArea(text, limit: area.limit, columns: area.columns))
        case (.choice(var choice), .chosen(let words)):
            guard choice.options.count > 1, words.count <= 1 else { return nil }
            choice.chosen = words.first.flatMap { OptionList.index(of: $0, in: choice.options) }
            return words.isEmpty || choice.chosen != nil ? .choice(choice) : nil
        case (.ticks(var ticks), .chosen(let words)):
            let ticked = words.compactMap { OptionList.index(of: $0, in: ticks.options) }
            guard ticked.count == words.count else { return nil }
            ticks.ticked = Set(ticked)
            return .ticks(ticks)
        case (.field, .chosen), (.area, .chosen), (.choice, .text), (.ticks, .text), (.secret, _),
            (.fixed, _):
            return nil
        }
    }

    /// Where the cursor stands in it.
    var offset: Int {
        get {
            switch self {
            case .field(let field), .secret(let field): field.cursor
            case .area(let area): area.cursor
            case .ticks(let ticks): ticks.current
            case .choice, .fixed: 0
            }
        }
        set {
            switch self {
            case .field(var field):
                field.cursor = newValue
                self = .field(field)
            case .area(var area):
                area.cursor = newValue
                self = .area(area)
            case .ticks(var ticks):
                ticks.current = ticks.options.indices.contains(newValue) ? newValue : 0
                self = .ticks(ticks)
            case .secret, .choice, .fixed: break
            }
        }
    }
}

extension OptionList {
    /// The option as it is kept: letters may move from one to another.
    static func word(_ index: Int, in options: [String]) -> String {
        isLettered(options) ? label(options[index]) : options[index]
    }

    static func index(of word: String, in options: [String]) -> Int? {
        options.indices.first { self.word($0, in: options) == word }
    }
}

extension Draft.Field {
    /// To be read without the form: `Uitkomst: vervolggesprek`.
    var spelled: String {
        let words =
            switch answer {
            case .text(let text): text
            case .chosen(let options): options.isEmpty ? "(geen keuze)" : options.joined(separator: ", ")
            }
        return label.isEmpty ? words : "\(label): \(words)"
    }
}
