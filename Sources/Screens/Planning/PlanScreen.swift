import Attendance
import TextUI

/// One list: who comes when. Each change is saved at once, and undone with `z`.
public struct PlanScreen: ScreenContent {
    /// As it was when the screen opened: what a list has besides its places, also while nobody stands on it.
    private let base: OfficeHourPlan
    private var cursor = ListCursor()
    /// Where the cursor goes once the change is kept.
    private var target: Int?
    /// The reason of a pupil, or the name of a group, while it is typed.
    private(set) var words: TextField?

    init(_ base: OfficeHourPlan) { self.base = base }

    var key: OfficeHour.Key { base.key }

    enum Change: Hashable, Sendable {
        case earlier, later, off, join, split, pause, parents
    }

    enum Message: Hashable, Sendable {
        case move(Key), add, open, terms, change(Change), write, paper, keepWords, leaveWords, back, help
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "lijst"

        case add, earlier, later, off, join, split, pause, parents, terms, write, open, paper, keepWords,
            leaveWords

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
            }
        }
    }

    var offersUndo: Bool { words == nil }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        guard words == nil else {
            return [
                Binding(Keys.keepWords, message: .keepWords),
                Binding(Keys.leaveWords, message: .leaveWords), .formHelp(.help),
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
            Binding(
                Keys.paper, message: .paper,
                availability: index(situation) == nil
                    ? .disabled(reason: "zet er eerst iemand op") : .enabled),
            .help(.help),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        switch words?.handle(key) {
        case .ignored, nil: nil
        case .moved, .edited: .stay
        case .full: .tell(.fieldFull)
        case .refused: .tell(.controlLeftOut)
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: slots(situation).count)
            return .stay
        case .add: return .open(.candidates(CandidatesScreen(plan(situation), situation)))
        case .open: return listing(situation).map { .open(.pupil(PupilScreen($0.pupil))) } ?? .stay
        case .terms:
            return entry(situation).flatMap { plan, index in
                ListingScreen(plan.entries[index], on: key, situation)
            }.map { .open(.listing($0)) } ?? .stay
        case .change(let change):
            guard let (plan, index) = plan(changed: change, situation) else { return .stay }
            target = index
            return .perform(.planOfficeHour(plan))
        case .write:
            words = currentWords(situation).map { TextField($0) }
            return .stay
        case .keepWords:
            guard let text = words?.text.trimmed, let plan = plan(writing: text, situation) else {
                return .stay
            }
            return .perform(.planOfficeHour(plan))
        case .leaveWords:
            words = nil
            return .stay
        case .paper:
            let form = PaperOrderForm(key, listing(situation)?.pupil)
            return .open(.write(WriteScreen(form, situation)))
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        words = nil
        if let target { cursor.index = target }
        target = nil
        return .stay
    }

    /// What was typed stays, to be put right.
    mutating func refused(_ refusal: Refusal, _ situation: Situation) { target = nil }

    func title(_ situation: Situation) -> String { situation.title(of: key) }
}

extension PlanScreen {
    /// The list as it is now; as it was opened where nobody stands on it any more.
    func plan(_ situation: Situation) -> OfficeHourPlan {
        if let known = situation.register.officeHours[key] { return OfficeHourPlan(known) }
        var empty = base
        empty.entries = []
        return empty
    }

    /// The places in the order of the plan's entries.
    func slots(_ situation: Situation) -> [Slot] {
        situation.register.officeHours[key]?.slots.filter { OfficeHourPlan.Entry($0.place) != nil } ?? []
    }

    /// Nil for an empty list.
    func index(_ situation: Situation) -> Int? { cursor.index(in: slots(situation).count) }

    /// Why nothing on this list can be changed; nil where it can.
    private func fixedReason(_ situation: Situation) -> String? {
        if situation.register.officeHours[key]?.hasBegun == true {
            return Refusal.officeHourBegun(key).sentence
        }
        return key.day < situation.today ? "dit spreekuur is geweest" : nil
    }

    private func entry(_ situation: Situation) -> (plan: OfficeHourPlan, index: Int)? {
        index(situation).map { (plan(situation), $0) }
    }

    /// The pupil under the cursor, of a row that has one.
    private func listing(_ situation: Situation) -> Listing? {
        guard let (plan, index) = entry(situation), case .oneToOne(let listing) = plan.entries[index] else {
            return nil
        }
        return listing
    }

    private func termsAvailability(_ situation: Situation) -> Availability {
        if let fixed = fixedReason(situation) { return .disabled(reason: fixed) }
        guard let (plan, index) = entry(situation), !plan.entries[index].listings.isEmpty else {
            return .disabled(reason: "kies eerst een leerling of een groep")
        }
        return ListingScreen(plan.entries[index], on: key, situation) == nil
            ? .disabled(reason: "in deze groep verschilt het per leerling; maak de groep eerst los")
            : .enabled
    }

    private func isGroup(_ situation: Situation) -> Bool {
        guard let (plan, index) = entry(situation) else { return false }
        if case .group = plan.entries[index] { return true }
        return false
    }

    /// What can be written about the row under the cursor, as it is now.
    private func currentWords(_ situation: Situation) -> String? {
        guard let (plan, index) = entry(situation) else { return nil }
        switch plan.entries[index] {
        case .oneToOne(let listing): return listing.reason
        case .group(let name, _, _): return name
        case .headcount, .pause: return nil
        }
    }

    private func plan(writing text: String, _ situation: Situation) -> OfficeHourPlan? {
        guard case (var plan, let index)? = entry(situation) else { return nil }
        switch plan.entries[index] {
        case .oneToOne(var listing):
            listing.reason = text
            plan.entries[index] = .oneToOne(listing)
        case .group(_, let minutes, let listings):
            plan.entries[index] = .group(name: text, minutes: minutes, listings)
        case .headcount, .pause: return nil
        }
        return plan
    }

    /// The list after a change, and where the cursor goes; nil where it cannot be made.
    private func plan(changed change: Change, _ situation: Situation) -> (OfficeHourPlan, Int)? {
        guard case (var plan, let index)? = entry(situation) else { return nil }
        switch change {
        case .earlier: return plan.moving(index, by: -1).map { ($0, index - 1) }
        case .later: return plan.moving(index, by: 1).map { ($0, index + 1) }
        case .off:
            plan.entries.remove(at: index)
            return plan.pupils.isEmpty ? nil : (plan, min(index, plan.entries.count - 1))
        case .join: return plan.joining(index).map { ($0, index - 1) }
        case .split: return plan.splitting(index).map { ($0, index) }
        case .pause:
            plan.entries.insert(.pause(minutes: 15), at: index + 1)
            return (plan, index + 1)
        case .parents:
            guard case .oneToOne(var listing) = plan.entries[index] else { return nil }
            listing.parentsInformed =
                listing.parentsInformed == nil ? ParentsInformed(on: situation.today) : nil
            plan.entries[index] = .oneToOne(listing)
            return (plan, index)
        }
    }
}
