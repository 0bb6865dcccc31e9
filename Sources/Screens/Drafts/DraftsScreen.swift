import Attendance
import TextUI

/// What was typed and never saved: to go on with, or to throw away.
public struct DraftsScreen: ScreenContent {
    /// Nil for all of them.
    private let only: Set<ID<Draft>>?
    private var cursor = ListCursor()
    /// Gone when this screen closes; until then it can be taken back.
    private var thrownAway: Set<ID<Draft>> = []
    private var question: Dialog<Message>?

    init(only: Set<ID<Draft>>? = nil) { self.only = only }

    enum Message: Hashable, Sendable {
        case move(Key)
        case resume
        case askToThrowAway, throwAway, keep, takeBack
        case later
        case help
    }

    enum Keys: KeyActions {
        static let place = "concepten"

        case resume, askToThrowAway, takeBack, later, keep, throwAway

        var action: KeyAction {
            switch self {
            case .resume: KeyAction("verder", .enter)
            case .askToThrowAway: KeyAction("weggooien", .character("w"))
            case .takeBack: KeyAction("terughalen", .character("z"), place: .help)
            case .later: KeyAction("later", .escape)
            case .keep: KeyAction("bewaren", .escape)
            case .throwAway: KeyAction("ja, weggooien", .character("w"))
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        let isThrownAway = current(situation).map { thrownAway.contains($0.id) } ?? false
        let isThere: Availability =
            isThrownAway ? .disabled(reason: thrownAwayWords(situation)) : .enabled
        return [
            Binding(Keys.resume, message: .resume, availability: isThere),
            Binding(Keys.askToThrowAway, message: .askToThrowAway, availability: isThere),
            Binding(
                Keys.takeBack, message: .takeBack,
                availability: isThrownAway ? .enabled : .disabled(reason: "dit concept is niet weggegooid"),
                place: isThrownAway ? .hint : .help),
            Binding(Keys.later, label: only == nil ? nil : "terug", message: .later), .help(.help),
        ] + Binding.list { .move($0) }
    }

    var prompt: Prompt? { question.map { Prompt($0) } }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let drafts = drafts(situation)
        let rows = drafts.map { kept in
            let words = DraftWords(kept.draft, situation)
            let gone = thrownAway.contains(kept.id) ? ", weggegooid" : ""
            return "\(words.time), \(words.kind), \(words.pupil)\(gone)"
        }
        return SpokenRows(rows: rows, current: cursor.index(in: drafts.count))
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        guard question != nil else { return nil }
        return question?.handle(key).map { update($0, situation) } ?? .stay
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: drafts(situation).count)
            return .stay
        case .resume:
            return current(situation).map { leave(situation, then: .resume($0)) } ?? .stay
        case .askToThrowAway:
            question = Dialog(
                "Concept weggooien?", text: "Wat je typte is nergens anders bewaard.",
                answers: [
                    Binding(Keys.keep, message: .keep),
                    Binding(Keys.throwAway, message: .throwAway),
                ], situation.keymap)
            return .stay
        case .throwAway:
            if let kept = current(situation) { thrownAway.insert(kept.id) }
            let takeBack = situation.keymap.word(Keys.takeBack)
            return .tell(.hint("Weggegooid; \(takeBack) haalt het terug zolang je hier bent."))
        case .takeBack:
            if let kept = current(situation) { thrownAway.remove(kept.id) }
            return .stay
        case .keep: return .stay
        case .later:
            let waiting = situation.drafts.count { !thrownAway.contains($0.id) }
            return leave(
                situation, then: waiting == 0 ? .close : .closeSaying(.draftsWait(waiting, situation.keymap)))
        case .help: return openHelp(situation)
        }
    }

    func thrownAwayWords(_ situation: Situation) -> String {
        "weggegooid; \(situation.keymap.word(Keys.takeBack)) haalt het terug"
    }

    private func leave(_ situation: Situation, then next: Outcome) -> Outcome {
        thrownAway.isEmpty ? next : .drop(thrownAway.sorted(), then: next)
    }

    mutating func refresh(_ situation: Situation) {
        cursor.index = cursor.index(in: drafts(situation).count) ?? 0
    }

    func title(_ situation: Situation) -> String { "Concepten" }

    func isThrownAway(_ kept: KeptDraft) -> Bool { thrownAway.contains(kept.id) }

    func drafts(_ situation: Situation) -> [KeptDraft] {
        guard let only else { return situation.drafts }
        return situation.drafts.filter { only.contains($0.id) }
    }

    private func current(_ situation: Situation) -> KeptDraft? {
        let drafts = drafts(situation)
        return cursor.index(in: drafts.count).map { drafts[$0] }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        draw(current: cursor.index(in: drafts(situation).count), into: &frame, region, situation)
        question?.draw(into: &frame, in: region)
    }
}

extension Notice {
    static func draftsWait(_ count: Int, _ keymap: Keymap) -> Notice {
        .hint(
            (count == 1 ? "Er wacht nog 1 concept" : "Er wachten nog \(count) concepten")
                + "; \(keymap.word(TodayScreen.Keys.drafts)) laat ze zien.")
    }
}
