import Attendance
import TextUI

/// Why a pupil, or a whole group, goes off a list again: one key, or words.
public struct TakingOffScreen: AskingContent {
    private let key: OfficeHour.Key
    let pupils: [ID<Pupil>]
    /// The reason while it is typed.
    private(set) var words: TextField?
    var question: Dialog<Message>?

    /// Nil for a row without pupils: nobody wonders why a pause is gone.
    init?(_ entry: OfficeHourPlan.Entry, on key: OfficeHour.Key, _ situation: Situation) {
        guard !entry.listings.isEmpty else { return nil }
        self.key = key
        pupils = entry.listings.map(\.pupil)
        ask(situation)
    }

    enum Message: Hashable, Sendable {
        case take(TakenOff.Why), write, keepWords, leaveWords, back, help
    }

    enum Keys: KeyActions {
        static let place = "eraf"

        case solved, ill, unwilling, reportFirst, write, back, keepWords, leaveWords

        var action: KeyAction {
            switch self {
            case .solved: KeyAction(TakenOff.Why.solved.text, .character("o"))
            case .ill: KeyAction(TakenOff.Why.ill.text, .character("i"))
            case .unwilling: KeyAction(TakenOff.Why.unwilling.text, .character("w"))
            case .reportFirst: KeyAction(TakenOff.Why.reportFirst.text, .character("m"))
            case .write: KeyAction("anders", .character("a"))
            case .back: KeyAction("laat maar staan", .escape)
            case .keepWords: KeyAction("bewaren", .enter)
            case .leaveWords: KeyAction("terug", .escape)
            }
        }
    }

    var offersUndo: Bool { false }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [
            Binding(Keys.keepWords, message: .keepWords), Binding(Keys.leaveWords, message: .leaveWords),
            .formHelp(.help),
        ]
    }

    var prompt: Prompt? { question.map { Prompt($0) } }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        switch words?.handle(key) {
        case .ignored, nil: nil
        case .moved, .edited: .stay
        case .full: .tell(.fieldFull)
        case .refused: .tell(.controlLeftOut)
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .take(let why): return .perform(.takeOff(pupils, from: key, why, on: situation.today))
        case .write:
            question = nil
            words = TextField("")
            return .stay
        case .keepWords:
            let text = words?.text.trimmed ?? ""
            return .perform(.takeOff(pupils, from: key, .other(text), on: situation.today))
        case .leaveWords:
            ask(situation)
            return .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    private mutating func ask(_ situation: Situation) {
        words = nil
        question = Dialog(
            "Van de lijst", text: sentence(situation),
            answers: [
                Binding(Keys.back, message: .back), Binding(Keys.solved, message: .take(.solved)),
                Binding(Keys.ill, message: .take(.ill)),
                Binding(Keys.unwilling, message: .take(.unwilling)),
                Binding(Keys.reportFirst, message: .take(.reportFirst)),
                Binding(Keys.write, message: .write),
            ], situation.keymap)
    }

    private func sentence(_ situation: Situation) -> String {
        let files = pupils.compactMap { situation.pupil($0) }
        let who =
            if files.count == 1 { situation.name(of: files[0]) } else { "de groep van \(files.count)" }
        return "Waarom gaat \(who) van de lijst van \(key.day.brief)?"
    }

    func title(_ situation: Situation) -> String { situation.title(of: key) }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        question?.draw(into: &frame, in: region)
        guard let words else { return }
        let inside = region.inset(columns: 1)
        frame.put(Line(sentence(situation), .emphasis), in: inside.line(0))
        let (label, field) = inside.line(2).cut(left: 12)
        frame.put("Reden", .emphasis, in: label)
        words.draw(into: &frame, in: field, isFocused: true)
    }
}
