import Attendance
import TextUI

/// *Zorg*: covers whatever was on screen with the numbers to call, and makes room in the day.
public struct CareScreen: ScreenContent {
    /// Whose screen it covers; nobody is named here.
    private let pupil: ID<Pupil>?
    private(set) var question: Dialog<Message>?

    init(covering pupil: ID<Pupil>?) { self.pupil = pupil }

    enum Message: Hashable, Sendable {
        case makeRoom
        case later(minutes: Int)
        case move(to: Day?)
        case signal
        case keep
        case back
        case help
    }

    enum Keys: KeyActions {
        case makeRoom, signal

        static let place = "zorg"

        var action: KeyAction {
            switch self {
            case .makeRoom: KeyAction("rest verzetten", .character("v"))
            case .signal: KeyAction("zorgsignaal", .character("s"))
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [
            Binding(
                Keys.makeRoom, message: .makeRoom,
                availability: waiting(situation) == nil
                    ? .disabled(reason: "er wacht vandaag niemand meer") : .enabled),
            Binding(
                Keys.signal, message: .signal,
                availability: pupil.flatMap { situation.pupil($0) } == nil
                    ? .disabled(reason: "open eerst de leerling, dan F9") : .enabled),
            .back(.back), .help(.help),
        ]
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        guard var asked = question else { return nil }
        let answer = asked.handle(key)
        question = asked
        return answer.map { update($0, situation) } ?? .stay
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .makeRoom:
            question = waiting(situation).map { CareScreen.roomQuestion($0, situation) }
            return .stay
        case .later(let minutes):
            return waiting(situation).map { .perform(.delayRest($0.key, minutes: minutes)) } ?? .stay
        case .move(let day):
            return waiting(situation).map { .perform(.all($0.moves(to: day))) } ?? .stay
        case .signal: return pupil.map { .open(.careSignal(CareSignalScreen($0, situation))) } ?? .stay
        case .keep: return .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    /// Today's office hour where somebody still waits.
    private func waiting(_ situation: Situation) -> OfficeHour? {
        situation.officeHours.first { $0.nextSlot != nil }
    }

    private static func roomQuestion(_ officeHour: OfficeHour, _ situation: Situation) -> Dialog<Message> {
        let next = situation.officeHour(after: officeHour.key)
        let other: Binding<Message> =
            if let next {
                Binding(
                    .character("v"), label: "naar het volgende spreekuur, \(next.brief)",
                    message: .move(to: next))
            } else {
                Binding(.character("v"), label: "naar een andere keer", message: .move(to: nil))
            }
        let later = [("1", 15), ("2", 30), ("3", 60)].map { key, minutes in
            Binding<Message>(
                .character(Character(key)), label: "\(minutes) minuten later vandaag",
                message: .later(minutes: minutes))
        }
        let waiting = officeHour.waiting.count.text("leerling wacht", "leerlingen wachten")
        return Dialog(
            "Rest verzetten", text: "Vandaag nog: \(waiting). Met z kan het weer terug.",
            answers: [Binding(.escape, label: "laten staan", message: .keep)] + later + [other])
    }

    var offersUndo: Bool { question == nil }

    var showsPlaces: Bool { false }

    func title(_ situation: Situation) -> String { "Zorg" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let page = region.inset(columns: 3, rows: 1)
        var blocks = [[Line("Neem de tijd. Wie kun je bellen?", .heading)], CareCard.everywhere.lines]
        blocks += schools(situation).map(CareScreen.card)
        // In a low window the numbers matter more than the air between them.
        let gap = blocks.reduce(-1) { $0 + $1.count + 1 } <= page.rows ? 1 : 0
        if gap > 0 { blocks[1].append(Line("De eerste drie nemen dag en nacht op.", .muted)) }
        var row = 0
        for block in blocks {
            for line in block {
                frame.put(line, in: page.line(row))
                row += 1
            }
            row += gap
        }
        question?.draw(into: &frame, in: region)
    }

    private static func card(of school: School) -> [Line] {
        let name = [Line(school.name, .heading)]
        guard school.careContacts.isEmpty else { return name + CareCard.school(school).lines }
        return name
            + [
                "Nog geen nummers van school. Zet ze erin met:",
                "  spreekuur school wijzigen --brin \(school.brin.text)",
                "    --zorgkaart 'jeugdarts: 088-1234567'",
            ].map { Line($0, .muted) }
    }

    /// Of the pupil, else where the office hour is today, else all.
    private func schools(_ situation: Situation) -> [School] {
        let own = pupil.flatMap { situation.pupil($0)?.school }.map { [$0] }
        let brins = own ?? situation.officeHours.map(\.key.school)
        let schools = situation.register.schools
        return (brins.isEmpty ? Array(schools.keys) : brins).compactMap { schools[$0] }.sorted {
            $0.brin < $1.brin
        }
    }
}

extension ScreenStack {
    /// The key for care works above every screen, also while a form is typed in; nil for any other key.
    func care(_ key: Key, _ situation: Situation) -> Outcome? {
        if case .care = top { return nil }
        let binding = situation.keymap.applied(to: [Binding(FamiliarKeys.care, message: Hint())])
        guard case .message = binding.press(key) else { return nil }
        let shown: ID<Pupil>? =
            switch sight(situation) {
            case .pupils(let pupils): pupils.count == 1 ? pupils[0] : nil
            case .explanation(let pupil): pupil
            case .officeHours, .overview, .drafts, nil: nil
            }
        return .open(.care(CareScreen(covering: shown)))
    }
}

extension Situation {
    /// The day of the next one at that school.
    fileprivate func officeHour(after key: OfficeHour.Key) -> Day? {
        register.officeHours.keys.filter { $0.school == key.school && $0.day > key.day }.map(\.day).min()
    }
}

extension OfficeHour {
    fileprivate var waiting: [(place: Int, pupil: ID<Pupil>)] {
        places.flatMap { place in
            place.listings.filter { $0.status == .planned }.map { (place.number, $0.pupil) }
        }
    }

    fileprivate func moves(to day: Day?) -> [Command] {
        waiting.map { .setStatus(key, place: $0.place, $0.pupil, .moved(to: day)) }
    }
}
