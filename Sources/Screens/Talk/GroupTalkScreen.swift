import Attendance
import TextUI

/// The talk with a group: one shared part, and a row for each of at most eight pupils.
public struct GroupTalkScreen: FormContent {
    let officeHour: OfficeHour.Key
    let place: Int
    private(set) var clock: TalkClock
    private(set) var form = GroupTalkForm()
    /// Set, it stands in place of the form: somebody is added.
    private(set) var picker: PupilPicker?
    var question: Dialog<Message>?
    private var isEdited = false
    /// What a new form holds.
    private let new: Set<Draft.Field>
    /// Those whom the list put in this group: they get a status, also when they were not there.
    private let invited: Set<ID<Pupil>>

    public init(_ officeHour: OfficeHour.Key, place: Int, _ situation: Situation) {
        self.officeHour = officeHour
        self.place = place
        clock = TalkClock(start: situation.now)
        let listings = situation.register.officeHours[officeHour]?.place(place)?.listings ?? []
        let waiting = listings.filter { listing in
            if case .spoken = listing.status { false } else { true }
        }
        invited = Set(waiting.map(\.pupil))
        for listing in waiting {
            guard let file = situation.pupil(listing.pupil) else { continue }
            form.add(file, status: listing.status, today: situation.today)
        }
        new = Set(form.rows.answers)
    }

    init(
        resuming draft: Draft, _ officeHour: OfficeHour.Key, place: Int, _ situation: Situation
    ) throws(Unfit) {
        guard let hour = situation.register.officeHours[officeHour] else { throw .officeHourGone }
        guard let group = hour.place(place), case .group = group.form else { throw .placeGone }
        guard group.isWaiting || group.listings.allSatisfy({ !$0.status.isSpoken }) else {
            throw .talkRecorded
        }
        self.init(officeHour, place: place, situation)
        clock = TalkClock(resumed: situation.now, lasted: draft.minutes)
        try form.resume(draft, draft.pupils.compactMap { situation.pupil($0) }, today: situation.today)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(
            form.rows, .groupTalk(officeHour, place: place), pupils: form.pupils, new: new,
            minutes: clock.minutes(at: situation.now), situation)
    }

    enum Message: Hashable, Sendable {
        case save, add, remove, absent, edit(Key), pick(Key), back, keepTyping, later, discard, closePicker,
            help
    }

    enum Keys: KeyActions {
        static let place = "groepsgesprek"

        case add, remove, absent, closePicker

        var action: KeyAction {
            switch self {
            case .add: KeyAction("leerling erbij", .function(3), .character("+"))
            case .remove: KeyAction("leerling eraf", .function(4), place: .help)
            case .absent: KeyAction("afwezig", .function(5))
            case .closePicker: KeyAction("terug naar het gesprek", .escape)
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        guard picker == nil else {
            return PupilPicker.bindings { .pick($0) }
                + [Binding(Keys.closePicker, message: .closePicker)]
        }
        return [
            Binding(FormKeys.save, message: .save),
            Binding(Keys.add, message: .add, availability: addAvailability),
            Binding(Keys.remove, message: .remove, availability: removeAvailability),
            Binding(
                Keys.absent, message: .absent,
                availability: form.focus?.pupil == nil
                    ? .disabled(reason: "kies eerst een leerling") : .enabled),
        ] + Binding.form(form.rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? {
        question.map { Prompt($0) } ?? picker.map(\.prompt) ?? form.rows.prompt
    }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        picker?.spokenRows(situation)
    }

    func spoken(_ situation: Situation) -> [String] {
        guard question == nil, picker == nil else { return [] }
        let names = form.pupils.compactMap { situation.pupil($0) }.map { situation.name(of: $0) }
        return ["Groepsgesprek met \(names.joined(separator: ", "))"]
    }

    private var addAvailability: Availability {
        form.pupils.count < Place.largestGroup
            ? .enabled
            : .disabled(reason: "een groepsgesprek is voor hoogstens \(Place.largestGroup) leerlingen")
    }

    private var removeAvailability: Availability {
        guard let pupil = form.focus?.pupil else { return .disabled(reason: "kies eerst een leerling") }
        return invited.contains(pupil)
            ? .disabled(reason: "deze leerling staat op de lijst; kies bij aanwezig wat er was") : .enabled
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        guard picker == nil else { return PupilPicker.isBound(key) ? nil : pick(key, situation) }
        return key.goesThroughForm ? nil : edit(key, situation)
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if form.focus == .save, key.pressesButton { return save(situation) }
        if form.focus == .add, key.pressesButton { return pressAdd(situation) }
        let event = form.handle(key)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    /// The button does what its key does, and says why when it cannot.
    private mutating func pressAdd(_ situation: Situation) -> Outcome {
        switch addAvailability {
        case .enabled: update(.add, situation)
        case .disabled(let reason): .tell(.unavailable(reason: reason))
        }
    }

    private mutating func pick(_ key: Key, _ situation: Situation) -> Outcome? {
        switch picker?.handle(key, situation) {
        case nil: return nil
        case .ignored: return nil
        case .stay, .new: return .stay
        case .refused(let characters):
            return FormEvent.refused(GroupTalkForm.Name.add, characters: characters).outcome
        case .pupil(let pupil):
            picker = nil
            guard let file = situation.pupil(pupil) else { return .stay }
            if let other = form.pupils.first(where: { situation.register.areApart($0, pupil) })
                .flatMap({ situation.pupil($0) })
            {
                return .tell(.refused(.keptApart(other.pupil.number, file.pupil.number)))
            }
            form.add(file, today: situation.today)
            form.focus(on: .agreement(pupil))
            isEdited = true
            return .stay
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .save: return save(situation)
        case .add:
            let listed = situation.register.officeHours[officeHour]?.places.flatMap(\.listings) ?? []
            picker = PupilPicker(
                school: officeHour.school,
                first: listed.filter { $0.status == .planned }.map(\.pupil),
                excluding: Set(form.pupils), offersNew: false)
            return .stay
        case .remove:
            if let pupil = form.focus?.pupil { form.remove(pupil) }
            return .stay
        case .absent:
            if let pupil = form.focus?.pupil { form.focus(on: .attendance(pupil)) }
            return .stay
        case .edit(let key): return edit(key, situation) ?? .stay
        case .pick(let key): return pick(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving(
                "Groepsgesprek weggooien?", stay: .keepTyping, later: .later, discard: .discard,
                situation.keymap)
            return .stay
        case .keepTyping:
            question = nil
            return .stay
        case .closePicker:
            picker = nil
            return .stay
        case .later: return .keepForLater
        case .discard: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        // One slip of a key must not make a talk.
        guard isEdited else { return .tell(.hint("Er is nog niets ingevuld; kies minstens een uitkomst.")) }
        let draft: TalkDraft
        do throws(Incomplete<GroupTalkForm.Name>) {
            let pupils = try form.read()
            let officeHour = situation.register.officeHours[self.officeHour]
            let isWalkIn = pupils.contains { officeHour?.place(of: $0.part.pupil) == nil }
            draft = TalkDraft(
                officeHour: self.officeHour, form: .group(shared: form.rows.answer(.shared)),
                minutes: try form.minutes() ?? clock.minutes(at: situation.now), isWalkIn: isWalkIn,
                pupils: pupils)
        } catch {
            return .tell(.incomplete)
        }
        return .perform(.all(situation.judge(form.verdicts, of: form.pupils) + [.recordTalk(draft)]))
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        .replace(.next(NextScreen(after: officeHour)))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        if case .nameInSharedPart(let word) = refusal { form.complain(aboutName: word) }
    }
}
