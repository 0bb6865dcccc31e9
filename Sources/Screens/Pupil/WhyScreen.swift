import Attendance
import TextUI

/// "Waarom deze vlag?": every lesson behind a pupil's count, to read.
public struct WhyScreen: ScreenContent {
    private let pupil: ID<Pupil>
    private var cursor = ListCursor()

    init(_ pupil: ID<Pupil>) { self.pupil = pupil }

    enum Message: Hashable, Sendable {
        case move(Key)
        case reportMade
        case back
        case help
        case go(Section)
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [.reportMade(pupil, situation, .reportMade), .back(.back), .help(.help)] + Binding.list { .move($0) }
            + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: lines(situation).count)
            return .stay
        case .reportMade: return ReportScreen(pupil, situation).map { .open(.report($0)) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    mutating func refresh(_ situation: Situation) {
        cursor.index = max(0, min(cursor.index, lines(situation).count - 1))
    }

    func title(_ situation: Situation) -> String {
        situation.pupil(pupil).map { "\($0.pupil.name.full) · waarom deze vlag?" } ?? "Waarom deze vlag?"
    }

    private func lines(_ situation: Situation) -> [Line] {
        guard let file = situation.pupil(pupil), let basis = situation.basis(of: file.school) else {
            return []
        }
        let standing = situation.overview[pupil]?.standing
        return CountStory(
            file, standing?.level,
            situation.overview.isProjecting(for: file.school) ? standing?.projection : nil, on: basis
        ).lines
    }

    private static let list = Table([Table.Column("")], hasHeading: false)

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let lines = lines(situation)
        WhyScreen.list.draw(into: &frame, in: region, count: lines.count, current: cursor.index) { index in
            Table.Row([Table.Entry(lines[index])])
        }
    }
}
