import Attendance
import TextUI

/// A school is added or changed, by the rules of the commands; a new folder begins with one.
public struct SchoolScreen: FormContent {
    private var form: SchoolForm
    private let isNew: Bool
    private var isEdited = false
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?

    init(changing known: School? = nil, _ situation: Situation) {
        form = SchoolForm(changing: known, shipped: situation.ladders)
        isNew = known == nil
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        self.init(situation)
        try form.resume(draft)
        isEdited = true
    }

    /// A change of a school that is there is a matter of a few keys: only a new one keeps a draft.
    func openForm(_ situation: Situation) -> OpenForm? {
        isNew ? OpenForm(form.rows, .school, pupils: [], new: new, situation) : nil
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(form.rows) { .edit($0) }
            + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? form.rows.prompt }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save() }
        let event = form.handle(key)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save()
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "School niet bewaren?", stay: .keepTyping, later: isNew ? .later : nil, discard: .discard,
                situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save() -> Outcome {
        do throws(Incomplete<SchoolForm.Name>) {
            let school = try form.read()
            return .perform(isNew ? .addSchool(school) : .changeSchool(school))
        } catch {
            return .tell(.incomplete)
        }
    }

    /// After the first school come its pupils.
    mutating func saved(_ situation: Situation) -> Outcome {
        guard isNew, situation.register.pupils.isEmpty, let pupils = ImportScreen(situation, isFirst: true)
        else {
            return .close
        }
        return .replace(.fileImport(pupils))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { form.complain(refusal) }

    func title(_ situation: Situation) -> String { isNew ? "Een school toevoegen" : "School veranderen" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put(heading(situation), .emphasis, in: inside.line(0))
        form.rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }

    private func heading(_ situation: Situation) -> String {
        guard isNew else { return "Hoe deze school telt, en wie wat doet bij verzuim" }
        return situation.register.schools.isEmpty
            ? "Met welke school begin je? Later kun je er meer toevoegen." : "Een school erbij."
    }
}
