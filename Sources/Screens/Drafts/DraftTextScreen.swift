import Attendance
import TextUI

/// What was typed in a form that can no longer be opened: to read, and to type over elsewhere.
public struct DraftTextScreen: ScreenContent {
    private let kept: KeptDraft
    private let why: String
    private var cursor = ListCursor()

    init(_ kept: KeptDraft, why: String) {
        self.kept = kept
        self.why = why
    }

    enum Message: Hashable, Sendable {
        case move(Key)
        case back
        case help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [.back(.back), .help(.help)] + Binding.list { .move($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: lines(situation).count)
            return .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    func title(_ situation: Situation) -> String { "Concept" }

    /// In every window as the smallest shows them, so that the cursor counts the same lines.
    private func lines(_ situation: Situation) -> [Line] {
        DraftWords(kept.draft, situation).lines(columns: Model.smallest.columns - 4)
    }

    private static let list = Table([Table.Column("")], hasHeading: false)

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let words = DraftWords(kept.draft, situation)
        let inside = region.inset(columns: 1)
        frame.put(
            Line("Concept van \(words.time) · \(words.kind) · \(words.pupil)", .emphasis), in: inside.line(0))
        frame.put(
            Line("Verder typen kan niet: \(why). Lezen wel.", .warning), in: inside.line(1))
        let lines = lines(situation)
        DraftTextScreen.list.draw(
            into: &frame, in: region.cut(top: 3).rest, count: lines.count, current: cursor.index
        ) { Table.Row([Table.Entry(lines[$0])]) }
    }
}
