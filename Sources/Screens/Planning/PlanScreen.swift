import Attendance
import TextUI

/// One list: who comes when. Each change is saved at once, and undone with `z`.
public struct PlanScreen: AskingContent {
    /// As it was when the screen opened: what a list has besides its places, also while nobody stands on it.
    let base: OfficeHourPlan
    private(set) var cursor = ListCursor()
    /// Where the cursor goes once the change is kept.
    private var target: Int?
    /// What is typed about the row under the cursor.
    private(set) var typing: Typing?
    var question: Dialog<Message>?

    enum Typing: Hashable, Sendable {
        /// The reason of a pupil, or the name of a group.
        case words(TextField)
        /// Of a break or a group.
        case minutes(TextField)
    }

    init(_ base: OfficeHourPlan) { self.base = base }

    var key: OfficeHour.Key { base.key }

    enum Change: Hashable, Sendable {
        case earlier, later, off, join, split, pause, parents, takeAlong
        /// The group without those whom the school keeps apart from somebody in it.
        case joinApart
    }

    enum Message: Hashable, Sendable {
        case move(Key), add, open, terms, frame, apart, change(Change), write, measure, paper
        case keepTyped, leaveTyped, back, help
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "lijst"

        case add, earlier, later, off, join, split, pause, parents, terms, write, open, paper, keepWords
        case leaveWords, takeAlong, minutes, frame, apart, withoutOne

        var action: KeyAction {
            switch self {
            case .add: KeyAction("erbij", .character("n"))
            case .earlier: KeyAction("eerder", .character("-"))
            case .later: KeyAction("later", .character("+"), .character("="))
            case .off: KeyAction("eraf", .character("x"), .delete)
            case .join: KeyAction("samen met vorige", .character("g"))
            case .split: KeyAction("groep los", .character("l"))
            case .pause: KeyAction("pauze erna", .character("p"))
            case .parents: KeyAction("ouders weten het", .character("o"))
            case .terms: KeyAction("vooraf", .character("v"), .function(5))
            case .write: KeyAction("aanleiding", .character("a"))
            case .open: KeyAction("leerling", .enter)
            case .paper: KeyAction("op papier", .character("u"), .function(6))
            case .keepWords: KeyAction("bewaren", .enter)
            case .leaveWords: KeyAction("laat maar", .escape)
            case .takeAlong: KeyAction("wachtenden erbij", .character("w"))
            case .minutes: KeyAction("minuten", .character("m"))
            case .frame: KeyAction("tijd en plek", .character("t"))
            case .apart: KeyAction("apart houden", .character("h"))
            case .withoutOne: KeyAction("groep zonder die ene", .character("g"))
            }
        }
    }

    var offersUndo: Bool { typing == nil && question == nil }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        guard typing == nil else {
            return [
                Binding(Keys.keepWords, message: .keepTyped),
                Binding(Keys.leaveWords, message: .leaveTyped), .formHelp(.help),
            ]
        }
        let fixed = fixedReason(situation)
        let changeable: Availability = fixed.map { .disabled(reason: $0) } ?? .enabled
        func changing(_ key: Keys, _ change: Change, unless reason: String) -> Binding<Message> {
            let isPossible = fixed != nil || plan(changed: change, situation) != nil
            return Binding(
                key, message: .change(change),
                availability: isPossible ? changeable : .disabled(reason: reason))
        }
        return [
            Binding(Keys.add, message: .add, availability: changeable),
            changing(.earlier, .earlier, unless: "dit is de eerste"),
            changing(.later, .later, unless: "dit is de laatste"),
            changing(.off, .off, unless: "zonder iemand is er geen lijst; zet er eerst een ander bij"),
            Binding(
                Keys.minutes, message: .measure,
                availability: fixed == nil && currentMinutes(situation) == nil
                    ? .disabled(reason: "zet de cursor op een pauze of een groep") : changeable),
            Binding(
                Keys.write, label: isGroup(situation) ? "naam van de groep" : nil, message: .write,
                availability: fixed == nil && currentWords(situation) == nil
                    ? .disabled(reason: "kies eerst een leerling of een groep") : changeable),
            Binding(Keys.terms, message: .terms, availability: termsAvailability(situation)),
            .back(.back),
            Binding(
                Keys.open, message: .open,
                availability: listing(situation) == nil
                    ? .disabled(reason: "kies eerst een rij met één leerling") : .enabled),
            changing(.join, .join, unless: "zet de cursor op een leerling onder een andere leerling"),
            changing(.split, .split, unless: "zet de cursor op een groep"),
            changing(.pause, .pause, unless: "zet er eerst iemand op"),
            changing(.parents, .parents, unless: "kies eerst een leerling"),
            changing(.takeAlong, .takeAlong, unless: takingAlongReason(situation)),
            Binding(
                Keys.frame, message: .frame,
                availability: index(situation) == nil
                    ? .disabled(reason: "zet er eerst iemand op") : changeable),
            Binding(
                Keys.apart, message: .apart,
                availability: listing(situation) == nil
                    ? .disabled(reason: "kies eerst een rij met één leerling") : .enabled),
            Binding(
                Keys.paper, message: .paper,
                availability: index(situation) == nil
                    ? .disabled(reason: "zet er eerst iemand op") : .enabled),
            .help(.help),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        let editing: Editing?
        switch typing {
        case .words(var field):
            editing = field.handle(key)
            typing = .words(field)
        case .minutes(var field):
            editing = field.handle(key)
            typing = .minutes(field)
        case nil: editing = nil
        }
        return switch editing {
        case .ignored, nil: nil
        case .moved, .edited: .stay
        case .full: .tell(.fieldFull)
        case .refused: .tell(.controlLeftOut)
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: rows(situation).count)
            return .stay
        case .add: return .open(.candidates(CandidatesScreen(plan(situation), situation)))
        case .open: return listing(situation).map { .open(.pupil(PupilScreen($0.pupil))) } ?? .stay
        case .terms:
            return currentEntry(situation).flatMap { entry in
                ListingScreen(entry, on: key, situation)
            }.map { .open(.listing($0)) } ?? .stay
        case .frame: return .open(.officeHour(OfficeHourScreen(plan(situation))))
        case .apart:
            return listing(situation).map { .open(.apart(ApartScreen($0.pupil, situation))) } ?? .stay
        case .change(let change):
            guard let (plan, index) = plan(changed: change, situation) else { return .stay }
            if change == .off, let entry = currentEntry(situation),
                let screen = TakingOffScreen(entry, on: key, situation)
            {
                return .open(.takingOff(screen))
            }
            if change == .join, let question = apartQuestion(situation) {
                self.question = question
                return .stay
            }
            target = index
            return .perform(.planOfficeHour(plan))
        case .write:
            typing = currentWords(situation).map { .words(TextField($0)) }
            return .stay
        case .measure:
            typing = currentMinutes(situation).map { .minutes(TextField("\($0)", limit: 3)) }
            return .stay
        case .keepTyped: return keepTyped(situation)
        case .leaveTyped:
            typing = nil
            return .stay
        case .paper:
            let form = PaperOrderForm(key, listing(situation)?.pupil)
            return .open(.write(WriteScreen(form, situation)))
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    private func keepTyped(_ situation: Situation) -> Outcome {
        switch typing {
        case .words(let field):
            return plan(writing: field.text.trimmed, situation).map { .perform(.planOfficeHour($0)) } ?? .stay
        case .minutes(let field):
            guard let minutes = Int(field.text.trimmed) else {
                return .tell(.hint("Typ een aantal minuten, bijvoorbeeld 15."))
            }
            return plan(lasting: minutes, situation).map { .perform(.planOfficeHour($0)) } ?? .stay
        case nil: return .stay
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        typing = nil
        if let target { cursor.index = row(ofEntry: target, situation) }
        target = nil
        return .stay
    }

    /// What was typed stays, to be put right.
    mutating func refused(_ refusal: Refusal, _ situation: Situation) { target = nil }

    func title(_ situation: Situation) -> String { situation.title(of: key) }
}
