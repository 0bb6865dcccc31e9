import Attendance
import TextUI

/// *Inloop*: somebody who is not on the list gets a place on it, in seconds.
public struct WalkInScreen: FormContent {
    private let officeHour: OfficeHour.Key
    private var picker: PupilPicker
    private var stage = Stage.picking
    private var isEdited = false
    var question: Dialog<Message>?
    private var afterwards = Afterwards.list
    /// False where the pupil was chosen before this screen: then nobody is searched for.
    private let picks: Bool

    private enum Stage: Hashable, Sendable {
        case picking
        case filling(WalkInForm)
    }

    private enum Afterwards: Hashable, Sendable {
        case list, talk
    }

    public init(_ officeHour: OfficeHour.Key, _ situation: Situation) {
        self.officeHour = officeHour
        picker = PupilPicker(school: officeHour.school, first: [], offersNew: true)
        picks = true
    }

    /// Of a pupil who was found elsewhere.
    init(_ officeHour: OfficeHour.Key, of pupil: ID<Pupil>) {
        self.officeHour = officeHour
        picker = PupilPicker(school: officeHour.school, first: [], offersNew: false)
        picks = false
        stage = .filling(WalkInForm(.known(pupil)))
    }

    init(resuming draft: Draft, _ officeHour: OfficeHour.Key, _ situation: Situation) throws(Unfit) {
        guard situation.register.officeHours[officeHour] != nil else { throw .officeHourGone }
        self.init(officeHour, situation)
        var form: WalkInForm
        if let pupil = draft.pupils.first {
            guard situation.pupil(pupil) != nil else { throw .pupilGone }
            form = WalkInForm(.known(pupil))
        } else {
            form = WalkInForm(.new(proposed: situation.freeNumber(at: officeHour.school)))
        }
        try form.resume(draft, today: situation.today)
        stage = .filling(form)
        isEdited = true
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        switch stage {
        case .picking: nil
        case .filling(let form): form.openForm(.walkIn(officeHour), situation)
        }
    }

    /// Said where the school works.
    static let onlyForTalks = "wie binnenloopt, legt de leerplichtambtenaar vast"

    enum Message: Hashable, Sendable {
        case save, saveAndTalk, edit(Key), pick(Key), back, keepTyping, later, discard, help
    }

    /// Who came in, once that is known.
    var chosen: ID<Pupil>? {
        switch stage {
        case .picking: nil
        case .filling(let form):
            switch form.subject {
            case .known(let pupil): pupil
            case .new: nil
            }
        }
    }

    enum Keys: KeyActions {
        static let place = "inloop"

        case saveAndTalk

        var action: KeyAction {
            switch self {
            case .saveAndTalk: KeyAction("bewaren en in gesprek", .function(8))
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        switch stage {
        case .picking: return PupilPicker.bindings { .pick($0) } + [.back(.back), .formHelp(.help)]
        case .filling(let form):
            return [
                Binding(FormKeys.save, message: .save),
                Binding(Keys.saveAndTalk, message: .saveAndTalk),
            ] + Binding.form(form.rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
        }
    }

    var prompt: Prompt? {
        if let question { return Prompt(question) }
        switch stage {
        case .picking: return picker.prompt
        case .filling(let form): return form.rows.prompt
        }
    }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        guard case .picking = stage else { return nil }
        return picker.spokenRows(situation)
    }

    func spoken(_ situation: Situation) -> [String] {
        guard question == nil, case .filling(let form) = stage else { return [] }
        guard case .known(let pupil) = form.subject, let file = situation.pupil(pupil) else {
            return ["Een nieuwe leerling van deze school"]
        }
        return ["Inloop van \(situation.name(of: file)), \(file.pupil.group)"]
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        switch stage {
        case .picking: PupilPicker.isBound(key) ? nil : pick(key, situation)
        case .filling: key.goesThroughForm ? nil : edit(key, situation)
        }
    }

    private mutating func pick(_ key: Key, _ situation: Situation) -> Outcome? {
        switch picker.handle(key, situation) {
        case .ignored: return nil
        case .stay: return .stay
        case .refused(let characters):
            return FormEvent.refused(WalkInForm.Name.number, characters: characters).outcome
        case .pupil(let pupil):
            if situation.isWaiting(pupil, officeHour) {
                return .tell(.unavailable(reason: "deze leerling staat al op de lijst van vandaag"))
            }
            stage = .filling(WalkInForm(.known(pupil)))
            return .stay
        case .new(let text):
            stage = .filling(
                WalkInForm(.new(proposed: situation.freeNumber(at: officeHour.school)), typed: text))
            return .stay
        }
    }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        guard case .filling(var form) = stage else { return nil }
        if form.focus == .save, key.pressesButton { return save(then: .list, situation) }
        if form.focus == .saveAndTalk, key.pressesButton { return save(then: .talk, situation) }
        let event = form.handle(key, today: situation.today)
        stage = .filling(form)
        if event.name != nil { isEdited = true }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(then: .list, situation)
        case .saveAndTalk: return save(then: .talk, situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .pick(let key): return pick(key, situation) ?? .stay
        case .back: return back(situation)
        case .keepTyping: return .stay
        case .later: return .keepForLater
        case .discard:
            guard picks else { return .discard(then: .close) }
            isEdited = false
            stage = .picking
            return .discard(then: .stay)
        case .help: return openHelp(situation)
        }
    }

    /// From the form to the search, from the search to the list.
    private mutating func back(_ situation: Situation) -> Outcome {
        switch stage {
        case .picking: return .close
        case .filling:
            // What was typed to find the pupil is still there.
            guard isEdited else { return update(.discard, situation) }
            question = .leaving(
                "Inloop weggooien?", stay: .keepTyping, later: .later, discard: .discard, situation.keymap)
            return .stay
        }
    }

    private mutating func save(then afterwards: Afterwards, _ situation: Situation) -> Outcome {
        guard case .filling(var form) = stage else { return .stay }
        self.afterwards = afterwards
        switch form.subject {
        case .known(let pupil): return .perform(.addWalkIn(officeHour, form.listing(of: pupil)))
        case .new(let proposed):
            do throws(Incomplete<WalkInForm.Name>) {
                defer { stage = .filling(form) }
                let pupil = try form.readPupil(proposed: proposed, today: situation.today)
                form.subject = .new(proposed: pupil.number)
                return .perform(.addPupil(school: officeHour.school, pupil))
            } catch {
                return .tell(.incomplete)
            }
        }
    }

    /// A new pupil is kept first, then gets the place; from then on it is a known one, also when the
    /// place is refused.
    mutating func saved(_ situation: Situation) -> Outcome {
        guard case .filling(var form) = stage else { return .close }
        switch form.subject {
        case .new(let number):
            // The number was just kept; were it gone, the list shows what there is.
            guard
                let file = try? situation.register.pupil(number: number.text, school: officeHour.school)
            else { return .close }
            form.subject = .known(file.id)
            stage = .filling(form)
            return .perform(.addWalkIn(officeHour, form.listing(of: file.id)))
        case .known(let pupil):
            switch afterwards {
            case .list: return .close
            case .talk: return .replace(situation.start(.talk(TalkScreen(officeHour, pupil, situation))))
            }
        }
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) {
        guard case .pupilExists = refusal, case .filling(var form) = stage else { return }
        form.complainAboutNumber()
        stage = .filling(form)
    }

    func title(_ situation: Situation) -> String { situation.title(of: officeHour) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Inloop", .emphasis, in: inside.line(0))
        let body = inside.cut(top: 2).rest
        switch stage {
        case .picking:
            picker.draw(into: &frame, in: body, situation) { pupil in
                situation.isWaiting(pupil, officeHour) ? "op de lijst" : nil
            }
        case .filling(let form): draw(form, into: &frame, body, situation)
        }
        question?.draw(into: &frame, in: region)
    }

    private func draw(_ form: WalkInForm, into frame: inout Frame, _ body: Region, _ situation: Situation) {
        let (head, rest) = body.cut(top: 2)
        switch form.subject {
        case .new: frame.put("Een nieuwe leerling van deze school", .heading, in: head.line(0))
        case .known(let pupil):
            guard let file = situation.pupil(pupil) else { break }
            frame.put(
                Line(situation.name(of: file), .heading) + Line("  \(file.pupil.group)", .muted),
                in: head.line(0)
            )
        }
        form.rows.draw(into: &frame, in: rest)
    }
}

extension Situation {
    func isWaiting(_ pupil: ID<Pupil>, _ key: OfficeHour.Key) -> Bool {
        register.officeHours[key]?.place(of: pupil)?.listing.status == .planned
    }

    /// The first of `inloop-1`, `inloop-2` … that nobody at these schools has.
    func freeNumber(at schools: BRIN...) -> PupilNumber { freeNumber(at: schools) }

    func freeNumber(at schools: [BRIN]) -> PupilNumber {
        var count = 1
        while true {
            // Seven to twenty ASCII letters, digits and a hyphen always make a number.
            let number = PupilNumber("inloop-\(count)")!
            // Refused means that nobody has it.
            if schools.allSatisfy({ (try? register.pupil(number: number.text, school: $0)) == nil }) {
                return number
            }
            count += 1
        }
    }
}
