import Attendance
import TextUI

/// "Waarom deze vlag?": every lesson behind a pupil's count and signals, to read.
public struct WhyScreen: ScreenContent {
    let pupil: ID<Pupil>
    private var cursor = ListCursor()

    init(_ pupil: ID<Pupil>) { self.pupil = pupil }

    enum Message: Hashable, Sendable {
        case move(Key)
        case reportMade
        case back
        case help
        case go(Section)
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [.reportMade(pupil, situation, .reportMade), .back(.back), .help(.help)] + Binding.list { .move($0) }
            + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: lines(situation).count)
            return .stay
        case .reportMade:
            return ReportScreen(pupil, situation).map { .open(situation.start(.report($0))) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    mutating func refresh(_ situation: Situation) {
        cursor.index = max(0, min(cursor.index, lines(situation).count - 1))
    }

    func title(_ situation: Situation) -> String {
        situation.pupil(pupil).map { "\(situation.name(of: $0)) · waarom deze vlag?" } ?? "Waarom deze vlag?"
    }

    private func lines(_ situation: Situation) -> [Line] {
        guard let file = situation.pupil(pupil), let school = situation.register.schools[file.school],
            let row = situation.overview[pupil],
            let finder = situation.register.signalFinder(for: file.school, on: situation.today)
        else { return [] }
        let standing = row.standing
        let isProjecting = situation.overview.isProjecting(for: file.school)
        let count = CountStory(
            file, of: school, standing.level, isProjecting ? standing.projection : nil, on: finder.basis)
        let signals = SignalStory(file, row, finder)
        let sections = [count.lines, signals.lines, WhyScreen.legend].filter { !$0.isEmpty }
        return Array(sections.joined(separator: [Line()]))
    }

    private static let legend = RuleMark.allCases.map { mark in
        Line("\(mark.text) \(mark.meaning)", .muted)
    }

    private static let list = Table([Table.Column("")], hasHeading: false)

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let lines = lines(situation)
        WhyScreen.list.draw(into: &frame, in: region, count: lines.count, current: cursor.index) { index in
            Table.Row([Table.Entry(lines[index])])
        }
    }
}
