import Attendance
import TextUI

/// Everybody in the register, by name: to find one, and to add one by hand.
public struct PupilsScreen: ScreenContent {
    private(set) var list = SearchedList<PupilListRow>()

    init(_ situation: Situation) { fill(situation) }

    enum Message: Hashable, Sendable {
        case list(SearchedList<PupilListRow>.Step)
        case open
        case walkIn
        case add
        case readFile
        case help
        case go(Section)
        case quit
    }

    enum Keys: KeyActions {
        static let place = "leerlingen"

        case open, walkIn, add, readFile

        var action: KeyAction {
            switch self {
            case .open: KeyAction("leerling", .enter)
            case .walkIn: KeyAction("inloop vandaag", .character("i"))
            case .add: KeyAction("toevoegen", .character("n"))
            case .readFile: KeyAction("bestand inlezen", .character("b"))
            }
        }
    }

    var offersUndo: Bool { !list.isTyping }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let adding: Availability =
            situation.register.schools.isEmpty ? .disabled(reason: "er is nog geen school") : .enabled
        let open: Binding<Message> =
            list.current == nil && list.search?.isEmpty == false
            ? Binding(Keys.open, label: Keys.add.action.label, message: .add, availability: adding)
            : Binding(
                Keys.open, message: .open,
                availability: list.current == nil
                    ? .disabled(reason: "er staat niemand in de lijst") : .enabled)
        let moving = list.bindings(Message.list)
        guard !list.isTyping else { return [open] + moving + [.formHelp(.help)] }
        let add = Binding<Message>(Keys.add, message: .add, availability: adding)
        let walkIn = Binding<Message>(
            Keys.walkIn, message: .walkIn, availability: walkInAvailability(situation))
        let readFile = Binding<Message>(Keys.readFile, message: .readFile, availability: adding)
        return [open] + moving + [walkIn, add, readFile, .help(.help), .quit(.quit)]
            + Binding.sections { .go($0) }
    }

    private func walkInAvailability(_ situation: Situation) -> Availability {
        guard situation.holdsTalks else { return .disabled(reason: WalkInScreen.onlyForTalks) }
        guard let pupil = list.current?.id, let file = situation.pupil(pupil) else {
            return .disabled(reason: "er staat niemand in de lijst")
        }
        guard let officeHour = situation.officeHour(at: file.school) else {
            return .disabled(reason: "vandaag is er geen spreekuur op deze school")
        }
        return situation.isWaiting(pupil, officeHour.key)
            ? .disabled(reason: "deze leerling staat al op de lijst van vandaag") : .enabled
    }

    var prompt: Prompt? { list.prompt }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .list(let step):
            list.take(step)
            return .stay
        case .open:
            list.stopTyping()
            return list.current.map { .open(.pupil(PupilScreen($0.id))) } ?? .stay
        case .walkIn:
            guard let file = list.current.flatMap({ situation.pupil($0.id) }),
                let officeHour = situation.officeHour(at: file.school)
            else { return .stay }
            return .open(.walkIn(WalkInScreen(officeHour.key, of: file.id)))
        case .add:
            // Whom nobody was found by is most likely the one to add.
            let typed = list.current == nil ? list.search?.field.text.trimmed : nil
            return NewPupilScreen(situation, typed: typed ?? "").map { .open(.newPupil($0)) } ?? .stay
        case .readFile: return ImportScreen(situation).map { .open(.fileImport($0)) } ?? .stay
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func refresh(_ situation: Situation) { fill(situation) }

    private mutating func fill(_ situation: Situation) { list.put(situation.pupilsByName) }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Leerlingen" }
}

extension Situation {
    /// Today's office hour at a school.
    fileprivate func officeHour(at school: BRIN) -> OfficeHour? {
        register.officeHours[OfficeHour.Key(school: school, day: today)]
    }
}
