import Attendance
import TextUI

/// Adds a pupil by hand, with the form that a walk-in has for somebody who is new.
public struct NewPupilScreen: FormContent {
    /// By name; at least one.
    private let schools: [School]
    private let proposed: PupilNumber
    private var form: WalkInForm
    private var isEdited = false
    var question: Dialog<Message>?

    /// Nil where there is no school for the pupil.
    init?(_ situation: Situation, typed text: String = "") {
        schools = situation.schoolsByName
        guard !schools.isEmpty else { return nil }
        proposed = situation.freeNumber(at: schools.map(\.brin))
        form = WalkInForm(pupilOf: schools, proposed: proposed, typed: text)
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        guard var screen = NewPupilScreen(situation) else { throw Unfit(why: "er is geen school meer") }
        try screen.form.resume(draft, today: situation.today)
        screen.isEdited = true
        self = screen
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        let new = WalkInForm(pupilOf: schools, proposed: proposed)
        return OpenForm(form.rows, .newPupil, pupils: [], new: Set(new.rows.answers), situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(form.rows) { .edit($0) }
            + [.back(.back), .formHelp(.help)]
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(situation) }
        let event = form.handle(key, today: situation.today)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .discard(then: .close) }
            question = .leaving(
                "Leerling weggooien?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping:
            question = nil
            return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        do throws(Incomplete<WalkInForm.Name>) {
            let school = try school()
            let pupil = try form.readPupil(proposed: proposed, today: situation.today)
            form.subject = .new(proposed: pupil.number)
            return .perform(.addPupil(school: school.brin, pupil))
        } catch {
            return .tell(.incomplete)
        }
    }

    private mutating func school() throws(Incomplete<WalkInForm.Name>) -> School {
        guard schools.count > 1 else { return schools[0] }
        guard let chosen = form.rows.form.chosen(.school) else {
            form.rows.form.focus(on: .school)
            throw form.rows.complain("kies de school", on: .school)
        }
        return schools[chosen]
    }

    /// Goes on with the page of the pupil.
    mutating func saved(_ situation: Situation) -> Outcome {
        guard case .new(let number) = form.subject,
            let school = schools.count > 1 ? form.rows.form.chosen(.school).map({ schools[$0] }) : schools[0],
            let file = try? situation.register.pupil(number: number.text, school: school.brin)
        else { return .close }
        return .replace(.pupil(PupilScreen(file.id)))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        guard case .pupilExists = refusal else { return }
        form.complainAboutNumber()
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Leerlingen" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Leerling toevoegen", .emphasis, in: inside.line(0))
        form.rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }
}
