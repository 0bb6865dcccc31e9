import Attendance
import TextUI

/// The agreements of everybody: what is due, whose move it is, and whether it was kept.
public struct AgreementsScreen: ScreenContent {
    private(set) var list = SearchedList<AgreementRow>()
    private(set) var order = AgreementRow.Order.due
    private(set) var showsJudged = false
    /// They stay where they stand until the officer leaves, so that a slip is seen and put right.
    private var judgedHere: Set<ID<Agreement>> = []

    init(_ situation: Situation) { fill(situation) }

    enum Message: Hashable, Sendable {
        case list(SearchedList<AgreementRow>.Step)
        case open
        case judge(Agreement.Verdict)
        case reorder
        case showJudged
        case help
        case go(Section)
        case quit
    }

    enum Keys: KeyActions {
        static let place = "afspraken"

        case open, kept, partly, notKept, order, judged

        var action: KeyAction {
            switch self {
            case .open: KeyAction("leerling", .enter)
            case .kept: KeyAction("gehouden", .character("g"), .function(5))
            case .partly: KeyAction("deels", .character("d"), .function(6))
            case .notKept: KeyAction("niet", .character("n"), .function(7))
            case .order: KeyAction("aan zet", .character("w"))
            case .judged: KeyAction("alles", .character("a"))
            }
        }
    }

    var offersUndo: Bool { !list.isTyping }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let there: Availability =
            list.current == nil ? .disabled(reason: "er staat geen afspraak in de lijst") : .enabled
        let open = Binding<Message>(Keys.open, message: .open, availability: there)
        let judging: [Binding<Message>] = [
            Binding(Keys.kept, message: .judge(.kept), availability: there),
            Binding(Keys.partly, message: .judge(.partly), availability: there),
            Binding(Keys.notKept, message: .judge(.notKept), availability: there),
        ]
        guard !list.isTyping else {
            return [open] + list.bindings(Message.list, alsoWhileTyping: judging) + [.formHelp(.help)]
        }
        return [open] + judging + list.bindings(Message.list) + [
            Binding(Keys.order, label: order == .due ? nil : "op datum", message: .reorder),
            Binding(Keys.judged, label: showsJudged ? "alleen open" : nil, message: .showJudged),
            .help(.help), .quit(.quit),
        ] + Binding.sections { .go($0) }
    }

    var prompt: Prompt? { list.prompt }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .list(let step):
            list.take(step)
            return .stay
        case .open:
            list.stopTyping()
            return list.current.map { .open(.pupil(PupilScreen($0.pupil))) } ?? .stay
        case .judge(let verdict):
            guard let row = list.current else { return .stay }
            judgedHere.insert(row.id)
            return .perform(.judgeAgreement(row.id, verdict, on: situation.today))
        case .reorder:
            order = order == .due ? .party : .due
            fill(situation)
            return .stay
        case .showJudged:
            showsJudged.toggle()
            judgedHere = []
            fill(situation)
            return .stay
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func refresh(_ situation: Situation) { fill(situation) }

    private mutating func fill(_ situation: Situation) {
        list.put(
            situation.agreements(by: order) { agreement in
                agreement.state == .open || showsJudged || judgedHere.contains(agreement.id)
            })
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Afspraken" }
}
