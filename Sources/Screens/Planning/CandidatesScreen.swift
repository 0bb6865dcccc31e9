import Attendance
import TextUI

/// Who can be put on a list: first whoever was not spoken when last listed, then who needs attention first.
public struct CandidatesScreen: ScreenContent {
    /// The list as it was when the screen opened, for as long as nobody stands on it.
    private let base: OfficeHourPlan
    private var list = SearchedList<Candidate>()

    struct Candidate: Searchable {
        let id: ID<Pupil>
        let searchText: String
        /// Of an earlier list, and not spoken.
        let isCarriedOver: Bool
    }

    init(_ base: OfficeHourPlan, _ situation: Situation) {
        self.base = base
        fill(situation)
    }

    enum Message: Hashable, Sendable {
        case list(SearchedList<Candidate>.Step)
        case add, open, back, help
    }

    enum Keys: KeyActions {
        static let place = "kandidaten"

        case add, open

        var action: KeyAction {
            switch self {
            case .add: KeyAction("op de lijst", .enter)
            case .open: KeyAction("leerling", .character("l"))
            }
        }
    }

    var offersUndo: Bool { !list.isTyping }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let there: Availability =
            list.current == nil ? .disabled(reason: "er staat niemand in de lijst") : .enabled
        let add = Binding<Message>(Keys.add, message: .add, availability: there)
        let moving = list.bindings(Message.list)
        guard !list.isTyping else { return [add] + moving + [.formHelp(.help)] }
        // While something is searched for, Esc first brings back everybody.
        let back: [Binding<Message>] = list.search == nil ? [.back(.back)] : []
        return [add] + moving + [Binding(Keys.open, message: .open, availability: there)] + back
            + [.help(.help)]
    }

    var prompt: Prompt? { list.prompt }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .list(let step):
            list.take(step)
            return .stay
        case .add:
            guard let candidate = list.current else { return .stay }
            var plan = plan(situation)
            plan.entries.append(.oneToOne(situation.listing(of: candidate)))
            return .perform(.planOfficeHour(plan))
        case .open: return list.current.map { .open(.pupil(PupilScreen($0.id))) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    /// The next one is most likely somebody else.
    mutating func saved(_ situation: Situation) -> Outcome {
        list.leaveSearch()
        fill(situation)
        return .stay
    }

    mutating func refresh(_ situation: Situation) { fill(situation) }

    private func plan(_ situation: Situation) -> OfficeHourPlan {
        if let known = situation.register.officeHours[base.key] { return OfficeHourPlan(known) }
        var empty = base
        empty.entries = []
        return empty
    }

    private mutating func fill(_ situation: Situation) {
        let listed = plan(situation).pupils
        let carried = situation.carriedOver(at: base.key.school)
        let isCarried = Set(carried)
        let rest = situation.overview.rows.map(\.id).filter { !isCarried.contains($0) }
        list.put(
            (carried + rest).compactMap { id in
                guard let file = situation.pupil(id), file.school == base.key.school, !listed.contains(id)
                else { return nil }
                return Candidate(
                    id: id, searchText: file.searchText, isCarriedOver: isCarried.contains(id))
            })
    }

    func title(_ situation: Situation) -> String { situation.title(of: base.key) }

    private static func table(columns: Int) -> Table {
        let last = columns >= 76 ? [Table.Column("laatst", .fixed(6))] : []
        return Table(
            [
                Table.Column("leerling", .fixed(24)), Table.Column("klas", .fixed(4)),
                Table.Column("aanleiding"),
            ] + last)
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let (top, body) = sides.list.cut(top: 1)
        if list.search == nil { frame.put(heading(situation), in: top.inset(columns: 1)) }
        list.drawSearch(into: &frame, in: top.inset(columns: 1), about: "naam, klas of nummer")
        guard let current = list.index else {
            frame.put("Niemand gevonden.", in: body.inset(columns: 3, rows: 1).line(0))
            return
        }
        CandidatesScreen.table(columns: body.columns)
            .draw(into: &frame, in: body, count: list.count, current: current) { index in
                row(list[index], situation)
            }
        if let pane = sides.pane, let file = situation.pupil(list[current].id) {
            PupilPane(file).draw(into: &frame, pane, situation)
        }
    }

    private func heading(_ situation: Situation) -> Line {
        let count = plan(situation).pupils.count
        let end = situation.register.officeHours[base.key].map { ", tot \($0.end)" } ?? ""
        return Line("Wie komt er \(base.key.day.brief)?", .emphasis)
            + Line(" · \(count.text("leerling", "leerlingen")) op de lijst\(end)", .muted)
    }

    private func row(_ candidate: Candidate, _ situation: Situation) -> Table.Row {
        guard let file = situation.pupil(candidate.id), let row = situation.overview[candidate.id] else {
            return Table.Row([Table.Entry(MissingPupilText.row, .muted)])
        }
        let reason = situation.reason(of: candidate) ?? "-"
        let planned = row.nextMoment.map { Line(" · al gepland \($0.short)", .muted) } ?? ""
        return Table.Row([
            Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group),
            Table.Entry(Line(reason, candidate.isCarriedOver ? .near : row.reason.role) + planned),
            Table.Entry(row.lastContact?.short ?? "-"),
        ])
    }
}

extension Situation {
    /// Why this pupil is put on a list; nil where nothing stands out.
    fileprivate func reason(of candidate: CandidatesScreen.Candidate) -> String? {
        candidate.isCarriedOver
            ? "nog niet gesproken" : overview[candidate.id]?.reason.ofListing
    }

    fileprivate func listing(of candidate: CandidatesScreen.Candidate) -> Listing {
        let requester: Requester =
            switch register.role {
            case .coordinator: .school
            case .leerplichtambtenaar, nil: .leerplichtambtenaar
            }
        return Listing(
            pupil: candidate.id, reason: reason(of: candidate) ?? "", requestedBy: requester)
    }
}
