import Attendance
import TextUI

/// *Zorg*: covers whatever was on screen with the numbers to call, and makes room in the day.
public struct CareScreen: AskingContent {
    /// Whose screen it covers; nobody is named here.
    private let pupil: ID<Pupil>?
    /// Who sits at the table: they do not go along with the rest of the list.
    private let seated: Set<ID<Pupil>>
    /// Set while a pupil looks along: then there is only the card.
    private let isShared: Bool
    var question: Dialog<Message>?

    init(covering pupil: ID<Pupil>?, seated: Set<ID<Pupil>>, isShared: Bool) {
        self.pupil = pupil
        self.seated = seated
        self.isShared = isShared
    }

    enum Message: Hashable, Sendable {
        case makeRoom
        case later(Rest, minutes: Int)
        case move(Rest, to: Day?)
        case signal
        case keep
        case back
        case help
    }

    enum Keys: KeyActions {
        case makeRoom, signal, leaveStanding, quarter, half, hour, otherDay

        static let place = "zorg"

        var action: KeyAction {
            switch self {
            case .makeRoom: KeyAction("rest verzetten", .character("v"), .function(5))
            case .signal: KeyAction("zorgsignaal", .character("s"), .function(6))
            case .leaveStanding: KeyAction("laten staan", .escape)
            case .quarter: KeyAction("15 minuten later vandaag", .character("1"))
            case .half: KeyAction("30 minuten later vandaag", .character("2"))
            case .hour: KeyAction("60 minuten later vandaag", .character("3"))
            case .otherDay: KeyAction("naar een andere keer", .character("v"))
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [
            Binding(
                Keys.makeRoom, message: .makeRoom,
                availability: available(rest(situation) != nil, else: "er wacht vandaag niemand meer")),
            Binding(
                Keys.signal, message: .signal,
                availability: available(
                    pupil.flatMap { situation.pupil($0) } != nil,
                    else: "open eerst de leerling, dan \(situation.keymap.word(FamiliarKeys.care))")),
            .back(.back), .help(.help),
        ]
    }

    private func available(_ isAvailable: Bool, else reason: String) -> Availability {
        if isShared { return .disabled(reason: "stop eerst met samen kijken") }
        return isAvailable ? .enabled : .disabled(reason: reason)
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .makeRoom:
            question = rest(situation).map { CareScreen.roomQuestion($0, situation) }
            return .stay
        case .later(let rest, let minutes): return .perform(rest.delay(by: minutes))
        case .move(let rest, let day): return .perform(rest.move(to: day))
        case .signal: return pupil.map { .open(.careSignal(CareSignalScreen($0, situation))) } ?? .stay
        case .keep: return .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    /// Of today's first office hour where somebody still waits.
    private func rest(_ situation: Situation) -> Rest? {
        situation.officeHours.lazy.compactMap { Rest(of: $0, without: seated) }.first
    }

    private static func roomQuestion(_ rest: Rest, _ situation: Situation) -> Dialog<Message> {
        let next = situation.officeHour(after: rest.key)
        let other = next.map { "naar het volgende spreekuur, \($0.brief)" }
        let later = [(Keys.quarter, 15), (.half, 30), (.hour, 60)].map { key, minutes in
            Binding<Message>(key, message: .later(rest, minutes: minutes))
        }
        let who = rest.pupils == 1 ? "Er wacht nog 1 leerling" : "Er wachten nog \(rest.pupils) leerlingen"
        return Dialog(
            "Rest verzetten",
            text: "\(who). Met \(situation.keymap.word(FamiliarKeys.undo)) kan het weer terug.",
            answers: [Binding(Keys.leaveStanding, message: .keep)] + later
                + [Binding(Keys.otherDay, label: other, message: .move(rest, to: next))],
            situation.keymap)
    }

    var offersUndo: Bool { question == nil && !isShared }

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

extension Situation {
    /// The day of the next one at that school.
    fileprivate func officeHour(after key: OfficeHour.Key) -> Day? {
        register.officeHours.keys.filter { $0.school == key.school && $0.day > key.day }.map(\.day).min()
    }
}
