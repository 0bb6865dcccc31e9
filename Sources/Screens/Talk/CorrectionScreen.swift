import Attendance
import TextUI

/// What was saved of a talk with one pupil, opened again: a correction says why, and what stood there stays in the
/// history.
public struct CorrectionScreen: FormContent {
    private let talk: ID<Talk>
    let pupil: ID<Pupil>
    /// Of the talk.
    private let day: Day
    private(set) var form: TalkForm
    private var isEdited = false
    /// What the form held when it was opened.
    private let new: Set<Draft.Field>
    var question: Dialog<Message>?

    /// Nil where that talk is not, or not with this pupil.
    init?(_ talk: ID<Talk>, of pupil: ID<Pupil>, _ situation: Situation) {
        guard let known = situation.register.talks[talk],
            let part = known.parts.first(where: { $0.pupil == pupil })
        else { return nil }
        self.talk = talk
        self.pupil = pupil
        day = known.officeHour.day
        form = TalkForm(correcting: part, isGroup: known.isGroup)
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ talk: ID<Talk>, _ situation: Situation) throws(Unfit) {
        guard let pupil = draft.pupils.first, let file = situation.pupil(pupil) else { throw .pupilGone }
        guard let screen = CorrectionScreen(talk, of: pupil, situation) else { throw .talkGone }
        self = screen
        try form.resume(
            draft, agreements: [], today: day, calendar: situation.register.calendar(of: file.school))
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(form.rows, .correction(talk), pupils: [pupil], new: new, situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)]
            + Binding.form(form.rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? form.rows.prompt }

    func spoken(_ situation: Situation) -> [String] {
        let name = situation.pupil(pupil).map { situation.name(of: $0) } ?? MissingPupilText.row
        return ["Gesprek van \(day.dated) met \(name)"]
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(on: situation.today) }
        let calendar = situation.pupil(pupil).flatMap { situation.register.calendar(of: $0.school) }
        let event = form.handle(key, today: day, calendar: calendar)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(on: situation.today)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Verbetering weggooien?", stay: .keepTyping, later: .later, discard: .discard,
                situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(on today: Day) -> Outcome {
        do throws(Incomplete<TalkForm.Name>) {
            let (part, new, why) = try form.readCorrection(of: pupil, talkDay: day)
            return .perform(.correctTalk(talk, part: part, new: new, why: why, on: today))
        } catch {
            return .tell(.incomplete)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome { .closeSaying(.saved(at: situation.now)) }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        if case .warningNeedsReport = refusal { form.complainAboutWarning() }
    }

    func title(_ situation: Situation) -> String { "Verbetering" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        guard let file = situation.pupil(pupil) else {
            frame.put(MissingPupilText.sentence, .warning, in: region.line(0))
            return
        }
        let page = region.inset(columns: 1)
        frame.put(
            Line(situation.name(of: file), .emphasis) + Line(" · gesprek van \(day.dated)", .muted),
            in: page.line(0))
        frame.fill(page.line(1), .rule, with: frame.glyphs.rule)
        form.rows.draw(into: &frame, in: page.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }
}
