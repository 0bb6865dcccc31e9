import Attendance
import TextUI

/// A school is added, by the rules of `school toevoegen`; a new folder begins with it.
public struct SchoolScreen: FormContent {
    private var form = SchoolForm()
    private var isEdited = false
    var question: Dialog<Message>?

    init() {}

    init(resuming draft: Draft) throws(Unfit) {
        try form.resume(draft)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(form.rows, .school, pupils: [], new: Set(SchoolForm().rows.answers), situation)
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
                "School niet bewaren?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save() -> Outcome {
        do throws(Incomplete<SchoolForm.Name>) {
            return .perform(.addSchool(try form.read()))
        } catch {
            return .tell(.incomplete)
        }
    }

    /// After the first school come its pupils.
    mutating func saved(_ situation: Situation) -> Outcome {
        guard situation.register.pupils.isEmpty, let pupils = ImportScreen(situation, isFirst: true) else {
            return .close
        }
        return .replace(.fileImport(pupils))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { form.complain(refusal) }

    func title(_ situation: Situation) -> String { "Een school toevoegen" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        let isFirst = situation.register.schools.isEmpty
        frame.put(
            isFirst ? "Met welke school begin je? Later kun je er meer toevoegen." : "Een school erbij.",
            .emphasis, in: inside.line(0))
        form.rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }
}
