import Attendance
import TextUI

/// The day's office hours: who comes when and why, and what became of it.
public struct TodayScreen: ScreenContent {
    /// Nil follows whoever is waiting next.
    private var selected: Int?
    /// The place whose talk was opened: once it is settled, the list moves on to who is next.
    private var opened: Place?
    var question: Dialog<Listing.Status>?

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key)
        case talk
        case askAbsence
        case set(Listing.Status)
        case choose
        case keepStatus
        case walkIn
        case pupil
        case drafts
        case addSchool
        case municipalities
        case help
        case go(Section)
        case quit
    }

    enum Keys: KeyActions {
        static let place = "vandaag"

        case talk, absent, walkIn, pupil, drafts, addSchool, municipalities
        case choose, keepStatus
        case notCome, ill, moved, declined, planned

        var action: KeyAction {
            switch self {
            case .talk: KeyAction("gesprek", .enter)
            case .absent: KeyAction("niet gekomen", .character("n"), .function(3))
            case .walkIn: KeyAction("inloop", .character("i"), .function(6))
            case .pupil: KeyAction("leerling", .character("l"), .function(7))
            case .drafts: KeyAction("concepten", .character("c"))
            case .addSchool: KeyAction("school toevoegen", .character("s"))
            case .municipalities: KeyAction("eigen gemeenten", .character("e"), place: .help)
            case .choose: KeyAction("kiezen", .enter)
            case .keepStatus: KeyAction("terug naar de lijst", .escape, place: .pinned)
            case .notCome: KeyAction("is niet gekomen", .character("n"))
            case .ill: KeyAction("ziek", .character("z"))
            case .moved: KeyAction("verzet naar een andere keer", .character("v"))
            case .declined: KeyAction("wil nu geen gesprek", .character("w"))
            case .planned: KeyAction("toch gepland", .character("g"))
            }
        }
    }

    var offersUndo: Bool { question == nil }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question {
            return question.answers.map { $0.map(Message.set) }
                + [
                    Binding(Keys.choose, message: .choose),
                    Binding(Keys.keepStatus, message: .keepStatus), .help(.help),
                ] + Binding.list { .move($0) }
        }
        let row = current(situation)
        let pupil: Availability =
            listing(row) == nil ? .disabled(reason: "kies eerst een rij met één leerling") : .enabled
        return [
            situation.holdsTalks
                ? Binding(Keys.talk, message: .talk, availability: talkAvailability(row))
                : Binding(Keys.talk, label: Keys.pupil.action.label, message: .pupil, availability: pupil),
            Binding(
                Keys.absent, message: .askAbsence,
                availability: absenceAvailability(row)),
            Binding(
                Keys.walkIn, message: .walkIn,
                availability: walkInAvailability(situation)),
            Binding(
                Keys.drafts, message: .drafts,
                availability: situation.drafts.isEmpty
                    ? .disabled(reason: "er zijn geen concepten") : .enabled,
                place: situation.drafts.isEmpty ? .help : .hint),
            Binding(
                Keys.pupil, message: .pupil, availability: pupil,
                place: situation.holdsTalks ? nil : .help),
            Binding(
                Keys.addSchool, message: .addSchool,
                place: situation.register.schools.isEmpty ? .hint : .help),
            Binding(
                Keys.municipalities, message: .municipalities,
                availability: situation.register.role == .coordinator
                    ? .disabled(reason: "een school heeft leerlingen uit elke gemeente") : .enabled),
            .help(.help), .quit(.quit),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            guard question == nil else {
                _ = question?.handle(key)
                return .stay
            }
            let rows = situation.todayRows
            var cursor = ListCursor(index(in: rows))
            guard cursor.handle(key, count: rows.count) else { return .stay }
            selected = cursor.index
            opened = nil
            return .stay
        case .talk:
            guard case .slot(let key, let slot) = current(situation),
                let screen = situation.startTalk(key, place: slot.place.number)
            else { return .stay }
            opened = slot.place
            return .open(screen)
        case .askAbsence:
            question = listing(current(situation)).map { absenceQuestion($0, situation) }
            return .stay
        case .choose:
            return question?.handle(.enter).map { update(.set($0), situation) } ?? .stay
        case .set(let status):
            question = nil
            guard case .slot(let key, let slot) = current(situation), let listing = slot.place.listings.first
            else { return .stay }
            opened = slot.place
            return .perform(.setStatus(key, place: slot.place.number, listing.pupil, status))
        case .keepStatus:
            question = nil
            return .stay
        case .walkIn: return openWalkIn(situation)
        case .pupil:
            return listing(current(situation)).map { .open(.pupil(PupilScreen($0.pupil))) } ?? .stay
        case .drafts: return .open(.drafts(DraftsScreen()))
        case .addSchool: return .open(.school(SchoolScreen(situation)))
        case .municipalities: return .open(.municipalities(MunicipalitiesScreen(situation)))
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func refresh(_ situation: Situation) {
        guard let opened, case .slot(_, let slot) = current(situation), slot.place.number == opened.number,
            slot.place != opened
        else { return }
        self.opened = nil
        if !slot.place.isWaiting { selected = nil }
    }

    func title(_ situation: Situation) -> String {
        let key =
            switch current(situation) {
            case .heading(let key), .slot(let key, _), .unplaced(let key): key
            case .carried, nil: situation.officeHours.first?.key
            }
        return key.map { situation.title(of: $0) } ?? "Vandaag"
    }

    func current(_ situation: Situation) -> TodayRow? {
        let rows = situation.todayRows
        return rows.isEmpty ? nil : rows[index(in: rows)]
    }

    /// Within the rows, also when there are fewer than before; 0 for an empty list.
    func index(in rows: [TodayRow]) -> Int {
        if let selected { return max(0, min(selected, rows.count - 1)) }
        let waiting = rows.firstIndex { row in
            if case .slot(_, let slot) = row { slot.start != nil && slot.place.isWaiting } else { false }
        }
        return waiting ?? 0
    }

    /// The one pupil of a row; a group has its own form.
    func listing(_ row: TodayRow?) -> Listing? {
        guard case .slot(_, let slot) = row, case .oneToOne = slot.place.form else { return nil }
        return slot.place.listings.first
    }

    /// The pupil about whom something is asked.
    func asked(_ situation: Situation) -> ID<Pupil>? {
        question == nil ? nil : listing(current(situation))?.pupil
    }

    private func walkInAvailability(_ situation: Situation) -> Availability {
        guard situation.holdsTalks else { return .disabled(reason: WalkInScreen.onlyForTalks) }
        return situation.officeHours.isEmpty ? .disabled(reason: "vandaag is er geen spreekuur") : .enabled
    }

    private func talkAvailability(_ row: TodayRow?) -> Availability {
        guard case .slot(_, let slot) = row else { return .disabled(reason: "kies eerst een leerling") }
        switch slot.place.form {
        case .oneToOne:
            guard let listing = slot.place.listings.first else {
                return .disabled(reason: MissingPupilText.reason)
            }
            guard case .spoken = listing.status else { return .enabled }
            return .disabled(reason: "dit gesprek is al vastgelegd")
        case .group:
            return slot.place.isWaiting || slot.place.listings.allSatisfy { !$0.status.isSpoken }
                ? .enabled : .disabled(reason: "dit gesprek is al vastgelegd")
        case .headcount: return .disabled(reason: "van deze groep worden geen namen vastgelegd")
        case .pause: return .disabled(reason: "dit is een pauze")
        }
    }

    private func absenceAvailability(_ row: TodayRow?) -> Availability {
        guard let listing = listing(row) else {
            if case .slot(_, let slot) = row, case .group = slot.place.form {
                return .disabled(reason: "in het groepsgesprek zeg je per leerling wie er was")
            }
            return .disabled(reason: "kies eerst een leerling")
        }
        return listing.status.isSpoken ? .disabled(reason: "met deze leerling is al gesproken") : .enabled
    }

    private func absenceQuestion(_ listing: Listing, _ situation: Situation) -> Dialog<Listing.Status> {
        let name = situation.pupil(listing.pupil).map { situation.name(of: $0) } ?? "deze leerling"
        var answers: [Binding<Listing.Status>] = [
            Binding(Keys.notCome, label: "niet gekomen", message: .notCome),
            Binding(Keys.ill, message: .ill),
            Binding(Keys.moved, message: .moved(to: nil)),
            Binding(Keys.declined, message: .declined),
        ]
        if listing.status != .planned {
            answers.append(Binding(Keys.planned, message: .planned))
        }
        return Dialog(
            "Geen gesprek", text: "Wat is er met \(name)? Op school maar niet gekomen: laat even halen.",
            answers: answers, situation.keymap)
    }

    private func openWalkIn(_ situation: Situation) -> Outcome {
        let key =
            switch current(situation) {
            case .heading(let key), .slot(let key, _), .unplaced(let key): key
            case .carried, nil: situation.officeHours.first?.key
            }
        return key.map { .open(.walkIn(WalkInScreen($0, situation))) } ?? .stay
    }
}
