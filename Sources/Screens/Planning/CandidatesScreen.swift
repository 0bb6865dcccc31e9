import Attendance
import TextUI

/// Who can be put on a list, by why a talk is due; one, or all who were ticked, in one change.
public struct CandidatesScreen: AskingContent {
    /// The list as it was when the screen opened, for as long as nobody stands on it.
    private let base: OfficeHourPlan
    /// Everybody of the school: found once, for it takes a pass over all absence.
    private var everybody: [Candidate] = []
    private(set) var list = SearchedList<CandidateRow>()
    private(set) var ticked: Set<ID<Pupil>> = []
    /// Who waits for the answer.
    private var asked: [Candidate] = []
    var question: Dialog<Message>?

    init(_ base: OfficeHourPlan, _ situation: Situation) {
        self.base = base
        refresh(situation)
    }

    enum Message: Hashable, Sendable {
        case list(SearchedList<CandidateRow>.Step)
        case add, addAll, addOthers, ground(Ground), leaveQuestion, tick, tickGroup, open, back, help
    }

    enum Keys: KeyActions {
        static let place = "kandidaten"

        case add, tick, tickGroup, open, addAll, addOthers, leaveQuestion
        case reported, pupilAsks, parentAsks, bureau

        var action: KeyAction {
            switch self {
            case .add: KeyAction("op de lijst", .enter)
            case .tick: KeyAction("aanvinken", .character(" "), .function(6))
            case .tickGroup: KeyAction("hele groep", .character("a"), .function(7))
            case .open: KeyAction("leerling", .character("l"))
            case .addAll: KeyAction("toch op de lijst", .character("t"))
            case .addOthers: KeyAction("alleen de anderen", .character("d"))
            case .leaveQuestion: KeyAction("laat maar", .escape)
            case .reported: KeyAction("melding overig verzuim", .character("m"))
            case .pupilAsks: KeyAction("de leerling vraagt het zelf", .character("v"))
            case .parentAsks: KeyAction("een ouder vraagt het", .character("o"))
            case .bureau: KeyAction("afspraak van het bureau", .character("b"))
            }
        }
    }

    var offersUndo: Bool { !list.isTyping && question == nil }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        let there: Availability =
            list.current == nil ? .disabled(reason: "er staat niemand in de lijst") : .enabled
        let moving = list.bindings(Message.list)
        guard !list.isTyping else {
            return [Binding(Keys.add, message: .add, availability: there)] + moving + [.formHelp(.help)]
        }
        let add = Binding<Message>(
            Keys.add, label: ticked.isEmpty ? nil : "\(ticked.count) op de lijst", message: .add,
            availability: there)
        let group: Availability =
            list.current?.candidate.group == .nothing
            ? .disabled(reason: "hier valt niets op: kies ze een voor een") : there
        // While something is searched for, Esc first brings back everybody.
        let back: [Binding<Message>] = list.search == nil ? [.back(.back)] : []
        return [
            add, Binding(Keys.tick, message: .tick, availability: there),
            Binding(Keys.tickGroup, message: .tickGroup, availability: group),
        ] + moving + [Binding(Keys.open, message: .open, availability: there)] + back + [.help(.help)]
    }

    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .list(let step): list.take(step)
        case .add: return ask(situation)
        case .addAll: return place(asked, situation)
        case .addOthers: return place(asked.filter { $0.objection == nil }, situation)
        case .ground(let ground): return add(asked, on: ground, situation)
        case .leaveQuestion: asked = []
        case .tick:
            guard let row = list.current else { return .stay }
            if ticked.remove(row.id) == nil { ticked.insert(row.id) }
            list.move(.down)
        case .tickGroup: tickGroup()
        case .open: return list.current.map { .open(.pupil(PupilScreen($0.id))) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
        return .stay
    }

    /// All under the heading of the cursor, or none of them where all are; the cursor goes to what comes below.
    private mutating func tickGroup() {
        guard let group = list.current?.candidate.group else { return }
        let places = (0..<list.count).filter { list[$0].candidate.group == group }
        let members = Set(places.map { list[$0].id })
        if members.isSubset(of: ticked) { ticked.subtract(members) } else { ticked.formUnion(members) }
        list.select(places.last.map { list[min($0 + 1, list.count - 1)].id })
    }

    /// Adds whom nothing stands in the way of; else it is asked once.
    private mutating func ask(_ situation: Situation) -> Outcome {
        guard let current = list.current?.candidate else { return .stay }
        // Who was just searched for is meant, and not who was ticked before.
        let isTicked = !list.isTyping && !ticked.isEmpty
        asked = isTicked ? everybody.filter { ticked.contains($0.id) } : [current]
        guard asked.contains(where: { $0.objection != nil }) else { return place(asked, situation) }
        question = .objections(to: asked, situation)
        return .stay
    }

    /// Adds them, after the ground of all was asked where the school wants that beforehand.
    private mutating func place(_ candidates: [Candidate], _ situation: Situation) -> Outcome {
        let isWanted = situation.register.schools[key.school]?.requiresGround ?? false
        guard isWanted, candidates.contains(where: { situation.listing(of: $0).ground == nil }) else {
            return add(candidates, situation)
        }
        asked = candidates
        question = .ground(of: candidates.count, situation)
        return .stay
    }

    private mutating func add(
        _ candidates: [Candidate], on ground: Ground? = nil, _ situation: Situation
    ) -> Outcome {
        asked = []
        var plan = plan(situation)
        plan.entries += candidates.map { candidate in
            var listing = situation.listing(of: candidate)
            listing.ground = listing.ground ?? ground
            return .oneToOne(listing)
        }
        return .perform(.planOfficeHour(plan))
    }

    /// The next one is most likely somebody else.
    mutating func saved(_ situation: Situation) -> Outcome {
        list.leaveSearch()
        fill(situation)
        return .stay
    }

    mutating func refresh(_ situation: Situation) {
        everybody = situation.register.candidates(at: base.key.school, situation.overview)
        fill(situation)
    }

    func plan(_ situation: Situation) -> OfficeHourPlan {
        if let known = situation.register.officeHours[base.key] { return OfficeHourPlan(known) }
        var empty = base
        empty.entries = []
        return empty
    }

    private mutating func fill(_ situation: Situation) {
        let listed = plan(situation).pupils
        ticked.subtract(listed)
        list.put(
            everybody.compactMap { candidate in
                guard !listed.contains(candidate.id), let file = situation.pupil(candidate.id) else {
                    return nil
                }
                return CandidateRow(candidate: candidate, searchText: file.searchText)
            })
    }

    var key: OfficeHour.Key { base.key }

    func title(_ situation: Situation) -> String { situation.title(of: base.key) }
}

extension Situation {
    fileprivate func listing(of candidate: Candidate) -> Listing {
        let requester: Requester =
            switch register.role {
            case .coordinator: .school
            case .leerplichtambtenaar, nil: .leerplichtambtenaar
            }
        // What was known of the place that did not lead to a talk still holds.
        if case .carriedOver(let waiting) = candidate.why { return waiting.onNewList }
        return Listing(
            pupil: candidate.id, reason: candidate.ofListing(unit(of: register.pupils[candidate.id])),
            requestedBy: requester, doubtsIllness: candidate.objection == .onlyIll)
    }

    func unit(of file: PupilFile?) -> CountingUnit { file.map { unit(of: $0.school) } ?? .lessonHour }
}
