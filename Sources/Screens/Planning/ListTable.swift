import Attendance
import TextUI

/// The lists of several days as a table.
struct ListTable {
    private let situation: Situation
    /// In a narrow window the time is enough.
    private let hasRoom: Bool
    private let hasSchool: Bool

    init(_ situation: Situation, columns: Int) {
        self.situation = situation
        hasRoom = columns >= 76
        hasSchool = columns >= 76 && situation.register.schools.count > 1
    }

    func draw(into frame: inout Frame, in region: Region, _ rows: [ListRow], current: Int) {
        let place =
            hasSchool
            ? [Table.Column("school")] : hasRoom ? [Table.Column("lokaal", .fixed(12))] : []
        let columns =
            [Table.Column("dag", .fixed(14)), Table.Column("tijd", .fixed(11))] + place + [
                Table.Column("op de lijst", .fixed(11), .right), Table.Column("gesproken", .fixed(9), .right),
                Table.Column("inloop", .fixed(6), .right),
            ]
        Table(columns).draw(into: &frame, in: region, count: rows.count, current: current) { row(rows[$0]) }
    }

    private func row(_ row: ListRow) -> Table.Row {
        switch row {
        case .list(let officeHour): self.row(officeHour)
        case .proposal(let school, let day): self.row(day.day, situation.register.schools[school])
        }
    }

    private func row(_ day: Day, _ school: School?) -> Table.Row {
        let rhythm = school?.rhythm
        let times = rhythm.map { "\($0.start)" + ($0.until.map { "-\($0)" } ?? "") } ?? ""
        let place = hasSchool ? [school?.name ?? ""] : hasRoom ? [rhythm?.room ?? ""] : []
        let words = [day == situation.today ? "vandaag" : day.dated, times] + place + ["voorstel"]
        return Table.Row(words.map { Table.Entry($0, .muted) })
    }

    private func row(_ officeHour: OfficeHour) -> Table.Row {
        let listings = officeHour.places.flatMap(\.listings)
        let day = officeHour.key.day
        let walkIns = listings.count(where: \.isWalkIn)
        let place =
            hasSchool
            ? [situation.title(of: officeHour.key)] : hasRoom ? [officeHour.room ?? ""] : []
        let words =
            [day == situation.today ? "vandaag" : day.dated, officeHour.times]
            + place + [
                "\(listings.count)", day > situation.today ? "" : "\(situation.spokenCount(officeHour))",
                walkIns > 0 ? "\(walkIns)" : "",
            ]
        let role: Role = day == situation.today ? .emphasis : day < situation.today ? .muted : .text
        return Table.Row(words.map { Table.Entry($0, role) })
    }
}

extension ListRow {
    func sentences(_ situation: Situation, columns: Int) -> [Line] {
        switch self {
        case .list(let officeHour): return officeHour.sentences(situation)
        case .proposal(let school, let day):
            let waiting = situation.register.waiting(at: school, for: day.day, on: situation.today)
                .filter(\.goesAlong)
            let sentences =
                [day.skippedText, "Een dag van het ritme; de lijst is er nog niet."]
                + [waiting.isEmpty ? nil : "Wie wacht komt er meteen op: \(waiting.goingAlongText)."]
            return sentences.compactMap { $0 }.flatMap { wrapped($0, columns: columns) }.map { Line($0) }
        }
    }
}

extension RhythmDay {
    /// `Di 22 dec valt in de kerstvakantie → 5 jan`; nil where nothing was in the way.
    var skippedText: String? {
        guard let last = skipped.last else { return nil }
        return "\(NoLessonsText.sentence(last).capitalizedFirst): dan is het \(day.brief)."
    }
}

extension OfficeHour {
    /// From the start until the end that was said, else until the last place is over.
    var times: String { "\(start)-\(until ?? end)" }

    /// What has to be done before it, or what was left after it.
    func sentences(_ situation: Situation) -> [Line] {
        let listings = places.flatMap(\.listings)
            .filter { situation.register.outcome(of: $0, at: key) == nil }
        guard !listings.isEmpty else { return [Line("Iedereen op deze lijst is geweest.", .muted)] }
        guard key.day >= situation.today else {
            return situation.register.role == .coordinator
                ? [Line("! van \(listings.count) vertelde leerplicht nog niet of ze er waren", .warning)]
                : [Line("! \(listings.count) niet afgevinkt: gesproken, of niet gekomen?", .warning)]
        }
        let missing = [
            (
                listings.count { situation.missesParents($0, on: key.day) },
                "staat niet dat de ouders het weten"
            ),
            (listings.count { $0.ground == nil }, "ontbreekt de grond"),
        ]
        let lines = missing.filter { $0.0 > 0 }.map { Line("! bij \($0.0) \($0.1)", .warning) }
        let overflow =
            unplaced.isEmpty ? [] : [Line(situation.register.unplacedText(self), .warning)]
        return overflow
            + (lines.isEmpty ? [Line("Van iedereen staat vooraf alles vast.", .muted)] : lines)
    }

    /// Who comes when, for the pane beside the lists.
    func lines(_ situation: Situation) -> [Line] {
        [Line("Op deze lijst", .heading)]
            + slots.map { slot in
                let names = slot.place.listings.compactMap { situation.pupil($0.pupil) }
                    .map { situation.listedName(of: $0) }
                let words =
                    switch slot.place.form {
                    case .oneToOne: names.first ?? MissingPupilText.row
                    case .group(let name, _): "\"\(name)\" · \(names.count.text("leerling", "leerlingen"))"
                    case .headcount(let name, let count, _):
                        "\"\(name)\" · \(count.text("leerling", "leerlingen")), zonder namen"
                    case .pause: "pauze"
                    }
                return Line(slot.start.map { "\($0) " } ?? "  +   ", .muted) + Line(words)
            }
    }
}
