import Attendance
import TextUI

/// Everyone who is kept, whoever needs attention first on top.
public struct RadarScreen: ScreenContent {
    private(set) var list = SearchedList<RadarRow>()
    /// Whom the list is narrowed to, besides what is typed.
    private(set) var choices = OverviewFilter()
    /// The current pupil before anything was chosen.
    private var beforeChoices: ID<Pupil>?
    /// Open while it is being chosen what to filter on.
    private(set) var chooser: FilterChooser?
    /// The key under which the filter is on its way to the disk.
    private var saving: FilterSlot?

    init(_ situation: Situation) { fill(situation) }

    enum Message: Hashable, Sendable {
        case list(SearchedList<RadarRow>.Step)
        case open
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

    var offersUndo: Bool { chooser == nil && !list.isTyping }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let chooser { return chooserBindings(chooser, situation) }
        let open = Binding<Message>(
            RadarKeys.open, message: .open,
            availability: list.current == nil ? .disabled(reason: "er staat niemand in de lijst") : .enabled)
        let moving = list.bindings(Message.list)
        guard !list.isTyping else { return [open] + moving + [.formHelp(.help)] }
        let choose = Binding<Message>(
            RadarKeys.choose, message: .choose,
            availability: situation.overview.rows.isEmpty
                ? .disabled(reason: "er zijn nog geen leerlingen") : .enabled)
        // Esc first takes back the word.
        let leave: [Binding<Message>] =
            choices.isEmpty || list.search != nil
            ? [] : [Binding(RadarKeys.leaveFilter, message: .leaveFilter)]
        return [open] + moving + [choose] + leave + [.help(.help), .quit(.quit)]
            + savedFilterBindings(situation) + Binding.sections { .go($0) }
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .list(let step):
            list.take(step)
            return .stay
        case .open:
            list.stopTyping()
            return list.current.map { .open(.pupil(PupilScreen($0.id))) } ?? .stay
        case .leaveFilter:
            choose(OverviewFilter(), situation)
            return .stay
        case .apply(let slot):
            guard let saved = situation.register.savedFilters[slot] else { return .stay }
            list.leaveSearch()
            choose(saved, situation)
            return .stay
        case .choose:
            chooser = FilterChooser(situation)
            return .stay
        case .moveChoice(let key):
            chooser?.move(key)
            return .stay
        case .pick:
            if let chosen = chooser?.enter(choices) { choose(chosen, situation) }
            return .stay
        case .leaveChooser:
            if chooser?.leaveOptions() != true { chooser = nil }
            return .stay
        case .keep(let slot):
            saving = slot
            return .perform(.saveFilter(slot, choices))
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        case .quit: return .quit
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        fill(situation)
        guard let slot = saving else { return .stay }
        saving = nil
        let kept = situation.register.savedFilters[slot].map { ": \($0.text(situation.register))" }
        let key = situation.keymap.word(RadarKeys.saved(slot))
        return .tell(.hint("Opgeslagen onder \(key)\(kept ?? "; daar staat nu niets meer")"))
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { saving = nil }

    mutating func refresh(_ situation: Situation) { fill(situation) }

    /// Narrows the list from the top; without a choice it comes back as it was.
    private mutating func choose(_ chosen: OverviewFilter, _ situation: Situation) {
        guard chosen != choices else { return }
        if choices.isEmpty { beforeChoices = list.current?.id }
        choices = chosen
        fill(situation)
        if choices.isEmpty { list.select(beforeChoices) } else { list.move(.home) }
    }

    private mutating func fill(_ situation: Situation) {
        // Only a wish for a signal pays for them, and once for all pupils.
        let signals = choices.signal == nil ? [:] : situation.signalKinds()
        list.put(
            situation.overview.rows.compactMap { row in
                guard let file = situation.pupil(row.id),
                    choices.isEmpty
                        || choices.matches(file, row, signals: signals[row.id] ?? [], on: situation.today)
                else { return nil }
                return RadarRow(file)
            })
    }

    func title(_ situation: Situation) -> String {
        situation.onlySchool?.name ?? "In beeld"
    }
}
