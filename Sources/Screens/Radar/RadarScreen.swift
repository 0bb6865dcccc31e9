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
    /// Open while it is being chosen what to filter on.
    private(set) var chooser: FilterChooser?
    /// The key under which the filter is on its way to the disk.
    private var saving: FilterSlot?

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key)
        case open
        case filter
        case endTyping
        case leaveText
        case leaveFilter
        case apply(FilterSlot)
        case choose
        case moveChoice(Key)
        case pick
        case leaveChooser
        case keep(FilterSlot)
        case help
        case go(Section)
        case quit
    }

    var offersUndo: Bool { chooser == nil && filter?.isTyping != true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let open = Binding<Message>(
            RadarKeys.open, message: .open,
            availability: count(situation) > 0 ? .enabled : .disabled(reason: "er staat niemand in de lijst"))
        if let chooser { return chooserBindings(chooser, situation) }
        if filter?.isTyping == true {
            let leave: Binding<Message> =
                filter?.choices.isEmpty == true
                ? Binding(RadarKeys.leaveFilter, message: .leaveFilter)
                : Binding(RadarKeys.leaveText, message: .leaveText)
            return [
                open,
                Binding(RadarKeys.endTyping, message: .endTyping), leave,
                Binding(RadarKeys.typingHelp, label: "help", message: .help),
                Binding(RadarKeys.typingUp, message: .move(.up)),
                Binding(RadarKeys.typingDown, message: .move(.down)),
                Binding(RadarKeys.typingPageUp, message: .move(.pageUp)),
                Binding(RadarKeys.typingPageDown, message: .move(.pageDown)),
            ]
        }
        let leave: [Binding<Message>] =
            filter == nil ? [] : [Binding(RadarKeys.leaveFilter, message: .leaveFilter)]
        let choose = Binding<Message>(
            RadarKeys.choose, message: .choose,
            availability: situation.overview.rows.isEmpty
                ? .disabled(reason: "er zijn nog geen leerlingen") : .enabled)
        return [open, Binding(RadarKeys.filter, message: .filter), choose] + leave
            + [.help(.help), .quit(.quit)] + savedFilterBindings(situation) + Binding.list { .move($0) }
            + Binding.sections { .go($0) }
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
            return .tell(.controlLeftOut)
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
            startFilter(situation)
            filter?.isTyping = true
            return .stay
        case .endTyping:
            filter?.isTyping = false
            return .stay
        case .leaveText:
            filter?.clearText()
            select(0, situation)
            return .stay
        case .leaveFilter:
            leaveFilter(situation)
            return .stay
        case .apply(let slot):
            guard let saved = situation.register.savedFilters[slot] else { return .stay }
            leaveFilter(situation)
            startFilter(situation)
            filter?.choose(saved, situation)
            select(0, situation)
            return .stay
        case .choose:
            startFilter(situation)
            chooser = FilterChooser(situation)
            return .stay
        case .moveChoice(let key):
            chooser?.move(key)
            return .stay
        case .pick:
            guard let chosen = chooser?.enter(filter?.choices ?? OverviewFilter()) else { return .stay }
            filter?.choose(chosen, situation)
            select(0, situation)
            return .stay
        case .leaveChooser:
            if chooser?.leaveOptions() == true { return .stay }
            chooser = nil
            if filter?.isIdle == true { leaveFilter(situation) }
            return .stay
        case .keep(let slot):
            saving = slot
            return .perform(.saveFilter(slot, filter?.choices))
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        guard let slot = saving else { return .stay }
        saving = nil
        let kept = situation.register.savedFilters[slot].map { ": \($0.text(situation.register))" }
        let key = situation.keymap.word(RadarKeys.saved(slot))
        return .tell(.hint("Opgeslagen onder \(key)\(kept ?? "; daar staat nu niets meer")"))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { saving = nil }

    private mutating func startFilter(_ situation: Situation) {
        guard filter == nil else { return }
        cursorBeforeFilter = cursor
        filter = RadarFilter(situation)
    }

    private mutating func leaveFilter(_ situation: Situation) {
        guard filter != nil else { return }
        filter = nil
        select(cursorBeforeFilter.index, situation)
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
        situation.onlySchool?.name ?? "In beeld"
    }
}
