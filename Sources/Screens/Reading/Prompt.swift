import TextUI

/// What waits for an answer on a screen, as the reading mode asks it.
public enum Prompt: Hashable, Sendable {
    /// The answers are the keys that work now.
    case question(title: String, text: String)
    case form([AskedField], focus: Int)

    init<Answer>(_ dialog: Dialog<Answer>) { self = .question(title: dialog.title, text: dialog.text) }

    /// One field to search with; what is found are the rows of the screen.
    init(searchingFor text: String) {
        self = .form([AskedField(id: "zoek", label: "Zoek", content: .search(text))], focus: 0)
    }

    var isSearch: Bool {
        if case .search? = field?.content { true } else { false }
    }

    /// The field that has the cursor.
    var field: AskedField? {
        guard case .form(let fields, let focus) = self, fields.indices.contains(focus) else { return nil }
        return fields[focus]
    }

    func field(_ id: String) -> AskedField? {
        guard case .form(let fields, _) = self else { return nil }
        return fields.first { $0.id == id }
    }
}

/// One field of a form in words.
public struct AskedField: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case text(String)
        /// Enter breaks the line in it.
        case note(String)
        case search(String)
        case secret(isEmpty: Bool)
        case choice([String], chosen: Int?)
        case ticks([String], ticked: Set<Int>)
        case button(String)
    }

    let id: String
    let label: String
    var content: Content
    var remark: Remark?
    /// Enter in it hands the screen in; elsewhere it may pass over fields.
    var handsIn = false
}

/// How a field is asked where its label on the screen says too little without what stands around it.
protocol SpokenName {
    /// Begins small where it goes on after the label of its row; nil where the screen's words do.
    var spoken: String? { get }
}

extension RowForm {
    /// All that can be filled in, in order.
    var prompt: Prompt {
        var heading = ""
        var fields: [AskedField] = []
        var focused = 0
        for row in rows {
            // A row without a label, or indented, belongs to the one above.
            if row.label.first?.isWhitespace == false { heading = row.label }
            var words = heading
            for field in form.fields[row.fields] {
                if case .fixed(let line) = field.content { words += " " + line.text.trimmed }
                guard let content = content(of: field) else { continue }
                if field.name == focus { focused = fields.count }
                let own = (field.name as? any SpokenName)?.spoken ?? (field.label.isEmpty ? nil : field.label)
                let label = own.map { $0.first?.isUppercase == true ? $0 : "\(heading), \($0)" }
                fields.append(
                    AskedField(
                        id: "\(field.name)", label: label ?? words, content: content, remark: field.remark))
            }
        }
        return .form(fields, focus: focused)
    }

    private func content(of field: FormField<Name>) -> AskedField.Content? {
        switch field.content {
        case .field(let text): .text(text.text)
        case .secret(let text): .secret(isEmpty: text.isEmpty)
        case .area(let area): notes.contains(field.name) ? .note(area.text) : .text(area.text)
        case .choice(let choice):
            choice.options.count == 1
                ? .button(choice.options[0]) : .choice(choice.options, chosen: choice.chosen)
        case .ticks(let ticks): .ticks(ticks.options, ticked: ticks.ticked)
        case .fixed: nil
        }
    }
}
