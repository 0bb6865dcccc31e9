import Attendance
import TextUI

/// Everyone who is kept, whoever needs attention first on top.
public struct RadarScreen: ScreenContent {
    private var cursor = ListCursor()
    /// The pupil under the cursor: the order changes when something is recorded.
    private var selected: ID<Pupil>?
    private(set) var filter: RadarFilter?
    /// Where the cursor stood before the filter.
    private var cursorBeforeFilter = ListCursor()

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key)
        case open
        case filter
        case endTyping
        case leaveFilter
        case help
        case go(Section)
        case quit
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let open = Binding<Message>(
            .enter, label: "leerling", message: .open,
            availability: count(situation) > 0 ? .enabled : .disabled(reason: "er staat niemand in de lijst"))
        if filter?.isTyping == true {
            return [
                open,
                Binding(.tab, label: "filter laten staan", message: .endTyping),
                Binding(.escape, label: "filter weg", message: .leaveFilter),
                Binding(.function(1), label: "help", message: .help, place: .pinned),
                Binding(.up, label: "omhoog", message: .move(.up), place: .help),
                Binding(.down, label: "omlaag", message: .move(.down), place: .help),
                Binding(.pageUp, label: "een stuk omhoog", message: .move(.pageUp), place: .help),
                Binding(.pageDown, label: "een stuk omlaag", message: .move(.pageDown), place: .help),
            ]
        }
        let leave: [Binding<Message>] =
            filter == nil ? [] : [Binding(.escape, label: "filter weg", message: .leaveFilter)]
        return [open, Binding(.character("/"), label: "filter", message: .filter)] + leave
            + [.help(.help), .quit(.quit)] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        guard filter?.isTyping == true else { return nil }
        let editing = filter?.handle(key) ?? .ignored
        switch editing {
        case .ignored: return nil
        case .moved: return .stay
        case .edited, .full: select(0, situation)
        case .refused:
            select(0, situation)
            return .tell(.hint("Er zat een stuurteken bij; dat is weggelaten."))
        }
        return .stay
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            if cursor.handle(key, count: count(situation)) { select(cursor.index, situation) }
            return .stay
        case .open:
            filter?.isTyping = false
            return pupil(at: cursor.index, situation).map { .open(.pupil(PupilScreen($0))) } ?? .stay
        case .filter:
            if filter == nil {
                cursorBeforeFilter = cursor
                filter = RadarFilter(situation)
            }
            filter?.isTyping = true
            return .stay
        case .endTyping:
            filter?.isTyping = false
            return .stay
        case .leaveFilter:
            filter = nil
            select(cursorBeforeFilter.index, situation)
            return .stay
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func refresh(_ situation: Situation) {
        filter?.refresh(situation)
        guard let selected else { return }
        let index =
            filter.map { $0.matches.firstIndex(of: selected) }
            ?? situation.overview.rows.firstIndex { $0.id == selected }
        select(index ?? cursor.index, situation)
    }

    private mutating func select(_ index: Int, _ situation: Situation) {
        cursor.index = max(0, min(index, count(situation) - 1))
        selected = pupil(at: cursor.index, situation)
    }

    func count(_ situation: Situation) -> Int {
        filter?.matches.count ?? situation.overview.rows.count
    }

    func pupil(at index: Int, _ situation: Situation) -> ID<Pupil>? {
        if let filter { return filter.matches.indices.contains(index) ? filter.matches[index] : nil }
        return situation.overview.rows.indices.contains(index) ? situation.overview.rows[index].id : nil
    }

    /// Nil for an empty list.
    func current(_ situation: Situation) -> Int? { count(situation) > 0 ? cursor.index : nil }

    func title(_ situation: Situation) -> String {
        switch situation.register.schools.count {
        case 1: situation.register.schools.values.first?.name ?? "In beeld"
        default: "In beeld"
        }
    }
}
