import Attendance
import TextUI

/// After a save, instead of the list: whoever is next, and nobody else.
public struct NextScreen: ScreenContent {
    private let officeHour: OfficeHour.Key

    init(after officeHour: OfficeHour.Key) {
        self.officeHour = officeHour
    }

    enum Message: Hashable, Sendable {
        case start(place: Int)
        case list
        case help
    }

    enum Keys: KeyActions {
        static let place = "volgende"

        case start, list, end

        var action: KeyAction {
            switch self {
            case .start: KeyAction("gesprek beginnen", .enter)
            case .list: KeyAction("naar de lijst", .escape)
            case .end: KeyAction("terug naar de lijst", .enter, .escape)
            }
        }
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        guard let slot = next(situation) else {
            return [Binding(Keys.end, message: .list), .help(.help)]
        }
        let label =
            switch slot.place.form {
            case .oneToOne: "gesprek beginnen"
            case .group, .headcount, .pause: "groepsgesprek beginnen"
            }
        return [
            Binding(Keys.start, label: label, message: .start(place: slot.place.number)),
            Binding(Keys.list, message: .list),
            .help(.help),
        ]
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .start(let place): situation.startTalk(officeHour, place: place).map { .replace($0) } ?? .stay
        case .list: .go(.today)
        case .help: openHelp(situation)
        }
    }

    private func next(_ situation: Situation) -> Slot? {
        situation.register.officeHours[officeHour]?.nextSlot
    }

    func title(_ situation: Situation) -> String { situation.title(of: officeHour) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        // In a low window the names matter more than the air around them.
        let page = region.inset(columns: 3, rows: region.rows < 14 ? 0 : 2)
        guard let slot = next(situation) else {
            frame.put("Dat was de laatste van dit spreekuur.", .emphasis, in: page.line(0))
            frame.put(end(situation), in: page.line(2))
            return
        }
        frame.put("Volgende" + (slot.start.map { ", om \($0)" } ?? ""), .heading, in: page.line(0))
        switch slot.place.form {
        case .oneToOne:
            guard let listing = slot.place.listings.first, let file = situation.pupil(listing.pupil) else {
                return
            }
            drawPupil(file, listing, into: &frame, page.cut(top: 2).rest, situation)
        case .group(let name, let minutes):
            drawGroup(slot.place, name, minutes, into: &frame, page.cut(top: 2).rest, situation)
        // Nobody waits in these, so they are never next.
        case .headcount, .pause: return
        }
    }

    private func end(_ situation: Situation) -> String {
        guard let list = situation.register.officeHours[officeHour], list.unplacedCount > 0 else {
            return "Iedereen op de lijst is gesproken of afgemeld. Goed gedaan!"
        }
        return String(situation.register.unplacedText(list).dropFirst(2)) + "."
    }

    func pupils(_ situation: Situation) -> [ID<Pupil>] {
        next(situation)?.place.listings.map(\.pupil) ?? []
    }

    private func drawPupil(
        _ file: PupilFile, _ listing: Listing, into frame: inout Frame, _ page: Region, _ situation: Situation
    ) {
        frame.put(situation.name(of: file), .emphasis, in: page.line(0))
        frame.put(
            [file.pupil.group, listing.reason].filter { !$0.isEmpty }.joined(separator: " · "),
            in: page.line(1))
        let agreements = file.openAgreementsByDue
        guard !agreements.isEmpty else { return }
        frame.put("Eerder afgesproken", .heading, in: page.line(3))
        let list = page.cut(top: 4).rest
        let lines = agreements.flatMap { $0.lines(of: file.id, situation, columns: list.columns) }
        for (index, line) in lines.enumerated() { frame.put(line, in: list.line(index)) }
    }

    private func drawGroup(
        _ place: Place, _ name: String, _ minutes: Int, into frame: inout Frame, _ page: Region,
        _ situation: Situation
    ) {
        frame.put("Groepsgesprek \"\(name)\"", .emphasis, in: page.line(0))
        frame.put(
            "\(place.listings.count.text("leerling", "leerlingen")), \(minutes) minuten", in: page.line(1))
        let list = page.cut(top: 3).rest
        let files = place.listings.compactMap { situation.pupil($0.pupil) }
        let shown = files.count <= list.rows ? files.count : max(0, list.rows - 1)
        for (index, file) in files.prefix(shown).enumerated() {
            frame.put(
                Line(situation.name(of: file)) + Line("  \(file.pupil.group)", .muted), in: list.line(index))
        }
        if shown < files.count {
            frame.put("en nog \(files.count - shown)", .muted, in: list.line(shown))
        }
    }
}
