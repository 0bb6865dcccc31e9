import Attendance
import TextUI

/// *Apart houden*: with whom the school does not want one pupil in one group; Enter says so, and takes it back.
public struct ApartScreen: ScreenContent {
    let pupil: ID<Pupil>
    private var list = SearchedList<Candidate>()

    struct Candidate: Searchable {
        let id: ID<Pupil>
        let searchText: String
        let isApart: Bool
    }

    init(_ pupil: ID<Pupil>, _ situation: Situation) {
        self.pupil = pupil
        fill(situation)
    }

    enum Message: Hashable, Sendable {
        case list(SearchedList<Candidate>.Step)
        case turn, back, help
    }

    enum Keys: KeyActions {
        static let place = "apart"

        case turn

        var action: KeyAction {
            switch self {
            case .turn: KeyAction("apart houden", .enter)
            }
        }
    }

    var offersUndo: Bool { !list.isTyping }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let turn = Binding<Message>(
            Keys.turn, label: list.current?.isApart == true ? "niet meer apart houden" : nil, message: .turn,
            availability: list.current == nil ? .disabled(reason: "er is geen andere leerling") : .enabled)
        let moving = list.bindings(Message.list)
        guard !list.isTyping else { return [turn] + moving + [.formHelp(.help)] }
        // While something is searched for, Esc first brings back everybody.
        let back: [Binding<Message>] = list.search == nil ? [.back(.back)] : []
        return [turn] + moving + back + [.help(.help)]
    }

    var prompt: Prompt? { list.prompt }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { list.typed(key) }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .list(let step):
            list.take(step)
            return .stay
        case .turn:
            return list.current.map { .perform(.keepApart(pupil, $0.id, !$0.isApart)) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        list.leaveSearch()
        fill(situation)
        return .stay
    }

    mutating func refresh(_ situation: Situation) { fill(situation) }

    /// Whoever is kept apart first, then those with whom this pupil is on a list, then everybody of the school.
    private mutating func fill(_ situation: Situation) {
        guard let file = situation.pupil(pupil) else { return list.put([]) }
        let apart = situation.register.apart(from: pupil)
        let listed = file.officeHours.filter { $0.day >= situation.today }
            .compactMap { situation.register.officeHours[$0] }.flatMap(\.places).flatMap(\.listings).map(
                \.pupil)
        var seen: Set = [pupil]
        let all = (apart + listed + situation.pupilsByName.map(\.id)).filter { seen.insert($0).inserted }
        let isApart = Set(apart)
        list.put(
            all.compactMap { id in
                guard let other = situation.pupil(id), other.school == file.school else { return nil }
                return Candidate(id: id, searchText: other.searchText, isApart: isApart.contains(id))
            })
    }

    func title(_ situation: Situation) -> String {
        situation.pupil(pupil).flatMap { situation.register.schools[$0.school]?.name } ?? "Apart houden"
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let (top, body) = region.cut(top: 1)
        if list.search == nil, let file = situation.pupil(pupil) {
            frame.put(
                Line("Wie niet in één groep met \(situation.name(of: file))?", .emphasis),
                in: top.inset(columns: 1))
        }
        list.drawSearch(into: &frame, in: top.inset(columns: 1), about: "naam, klas of nummer")
        guard let current = list.index else {
            frame.put("Niemand gevonden.", in: body.inset(columns: 3, rows: 1).line(0))
            return
        }
        let glyphs = frame.glyphs
        Table([
            Table.Column("leerling", .fixed(30)), Table.Column("klas", .fixed(5)), Table.Column(""),
        ]).draw(into: &frame, in: body, count: list.count, current: current) { index in
            row(list[index], situation, glyphs)
        }
    }

    private func row(_ candidate: Candidate, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        guard let file = situation.pupil(candidate.id) else {
            return Table.Row([Table.Entry(MissingPupilText.row, .muted)])
        }
        let bySchool = situation.register.areApartBySchool(pupil, candidate.id)
        return Table.Row(
            sign: candidate.isApart ? Line(glyphs.apart, .warning) : "",
            [
                Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group),
                Table.Entry(candidate.isApart ? bySchool ? "apart, zegt de school" : "apart" : "", .warning),
            ])
    }
}
