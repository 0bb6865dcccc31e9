import Attendance
import TextUI

/// *Tijd en plek* of a list: when and where it is, with whom, and how long each talk may take.
public struct OfficeHourScreen: FormContent {
    private let key: OfficeHour.Key
    private var rows: RowForm<OfficeHourField>
    private var isEdited = false
    var question: Dialog<Message>?

    init(_ plan: OfficeHourPlan) {
        key = plan.key
        rows = RowForm(FormRow.officeHour(OfficeHourTerms(plan)) + [.button("bewaren")])
        rows.explainOfficeHour()
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, discard, help
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
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving("Niet bewaren?", stay: .keepTyping, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .discard: return .close
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        guard let known = situation.register.officeHours[key].map(OfficeHourPlan.init) else { return .close }
        do throws(Incomplete<OfficeHourField>) {
            let plan = try rows.terms().applied(to: known)
            // Nothing to keep, and nothing to undo.
            return plan == known ? .close : .perform(.planOfficeHour(plan))
        } catch {
            rows.form.focus(on: error.name)
            return .tell(.incomplete)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    func title(_ situation: Situation) -> String { situation.title(of: key) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Spreekuur van \(key.day.dated): tijd en plek", .emphasis, in: inside.line(0))
        rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }
}
