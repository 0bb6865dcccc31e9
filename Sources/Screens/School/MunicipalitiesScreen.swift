import Attendance
import TextUI

/// *Eigen gemeenten*: for which an officer works, when that changes; whoever lives elsewhere is shown with where.
public struct MunicipalitiesScreen: FormContent {
    private var rows: RowForm<Name>
    private var isEdited = false
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?

    enum Name: Hashable, Sendable {
        case names, save
    }

    init(_ situation: Situation) {
        let known = situation.register.ownMunicipalities.joined(separator: ", ")
        rows = RowForm([
            FormRow(
                "Gemeenten",
                FormField(Name.names, "", .field(TextField(known, limit: MunicipalityNames.limit)))),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11)),
        ])
        new = Set(rows.answers)
        remark()
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        self.init(situation)
        guard rows.fill(in: draft.fields).isEmpty else { throw .formChanged }
        rows.put(draft.cursor)
        isEdited = true
        remark()
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(rows, .municipalities, pupils: [], new: new, situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(rows) { .edit($0) }
            + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? rows.prompt }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if rows.focus == .save, key.pressesButton { return save(situation) }
        let event = rows.handle(key)
        if event.name != nil {
            isEdited = true
            remark()
        }
        return event.outcome
    }

    private mutating func remark() {
        rows.form.remark(.understood(MunicipalityNames(rows.text(.names)).understood), on: .names)
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Niet bewaren?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private func save(_ situation: Situation) -> Outcome {
        let names = MunicipalityNames(rows.text(.names)).all
        guard names != situation.register.ownMunicipalities else { return .discard(then: .close) }
        return .perform(.changeOwnMunicipalities(names, on: situation.today))
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    func title(_ situation: Situation) -> String { "Eigen gemeenten" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put(MunicipalityNames.question, .emphasis, in: inside.line(0))
        let (form, rest) = inside.cut(top: 2).rest.cut(top: 4)
        rows.draw(into: &frame, in: form)
        for (index, line) in wrapped(MunicipalityNames.explanation, columns: rest.columns).enumerated() {
            frame.put(line, .muted, in: rest.line(index))
        }
        question?.draw(into: &frame, in: region)
    }
}
