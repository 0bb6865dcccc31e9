import Attendance
import TextUI

/// The talk with one pupil: only this pupil is on screen.
public struct TalkScreen: FormContent {
    let officeHour: OfficeHour.Key
    let pupil: ID<Pupil>
    private(set) var clock: TalkClock
    private(set) var form: TalkForm
    var question: Dialog<Message>?
    private var isEdited = false
    /// What a new form holds.
    private let new: Set<Draft.Field>

    /// What was just undone was typed for this talk: here it can be put right.
    public init(_ officeHour: OfficeHour.Key, _ pupil: ID<Pupil>, _ situation: Situation) {
        self.init(empty: officeHour, pupil, situation)
        guard let part = situation.register.undoneTalkPart(of: pupil, at: officeHour) else { return }
        form.fill(part)
        isEdited = true
    }

    private init(empty officeHour: OfficeHour.Key, _ pupil: ID<Pupil>, _ situation: Situation) {
        self.officeHour = officeHour
        self.pupil = pupil
        clock = TalkClock(start: situation.now)
        let listing = situation.register.officeHours[officeHour]?.place(of: pupil)?.listing
        form = TalkForm(
            openAgreements: situation.pupil(pupil)?.openAgreementsByDue ?? [],
            schoolAsked: listing.map { situation.register.isSchools($0, at: officeHour) } ?? false,
            today: situation.today)
        new = Set(form.rows.answers)
    }

    init(resuming draft: Draft, _ officeHour: OfficeHour.Key, _ situation: Situation) throws(Unfit) {
        guard let pupil = draft.pupils.first, let file = situation.pupil(pupil) else { throw .pupilGone }
        guard let hour = situation.register.officeHours[officeHour] else { throw .officeHourGone }
        if hour.place(of: pupil)?.listing.status.isSpoken == true { throw .talkRecorded }
        self.init(empty: officeHour, pupil, situation)
        clock = TalkClock(resumed: situation.now, lasted: draft.minutes)
        try form.resume(
            draft, agreements: file.agreements, today: situation.today,
            calendar: situation.register.calendar(of: officeHour.school))
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(
            form.rows, .talk(officeHour), pupils: [pupil], new: new,
            minutes: clock.minutes(at: situation.now),
            situation)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), together, back, keepTyping, later, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)]
            + Binding.form(form.rows) { .edit($0) }
            + [Binding(AboutPupilKeys.together, message: .together), .back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? form.rows.prompt }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(situation) }
        let calendar = situation.register.calendar(of: officeHour.school)
        let event = form.handle(key, today: situation.today, calendar: calendar)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .together:
            return .open(.together(TogetherScreen(pupil, SharedTalk(typed: form, today: situation.today))))
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Gesprek weggooien?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        // One slip of a key must not make a talk.
        guard isEdited else { return .tell(.hint("Er is nog niets ingevuld; kies minstens een uitkomst.")) }
        let draft: TalkDraft
        do throws(Incomplete<TalkForm.Name>) {
            let pupil = try form.read(pupil, today: situation.today)
            let onList = situation.register.officeHours[officeHour]?.place(of: self.pupil) != nil
            draft = TalkDraft(
                officeHour: officeHour, form: .oneToOne,
                minutes: try form.minutes() ?? clock.minutes(at: situation.now), isWalkIn: !onList,
                pupils: [pupil])
        } catch {
            return .tell(.incomplete)
        }
        return .perform(.all(situation.judge(form.verdicts, of: [pupil]) + [.recordTalk(draft)]))
    }

    mutating func heard(_ consent: Consent, _ situation: Situation) -> Outcome {
        form.consent = consent
        isEdited = true
        return .stay
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        .replace(.next(NextScreen(after: officeHour)))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        if case .warningNeedsReport = refusal { form.complainAboutWarning() }
    }
}
