import Attendance
import TextUI

extension PupilsScreen {
    /// Columns that find no room are left out, last first; the school's only where there are more.
    private static func table(columns: Int, hasSchools: Bool) -> Table {
        var all = [
            Table.Column("leerling"), Table.Column("klas", .fixed(5)), Table.Column("nummer", .fixed(10)),
        ]
        guard columns >= 76 else { return Table(all) }
        all.append(Table.Column(hasSchools ? "school" : "woont in", .fixed(16)))
        return Table(
            all + [Table.Column("laatst", .fixed(6)), Table.Column("straks", .fixed(6))])
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let (top, body) = sides.list.cut(top: 1)
        list.drawSearch(into: &frame, in: top.inset(columns: 1), about: "naam, klas of nummer")
        guard let current = list.index else {
            drawNobody(into: &frame, body.inset(columns: 3, rows: 1), situation)
            return
        }
        if list.search == nil {
            frame.put(
                Line(list.total.text("leerling", "leerlingen"), .emphasis), in: top.inset(columns: 1))
        }
        let (rows, details) = body.cut(bottom: 3)
        let hasSchools = situation.register.schools.count > 1
        PupilsScreen.table(columns: rows.columns, hasSchools: hasSchools)
            .draw(into: &frame, in: rows, count: list.count, current: current) { index in
                row(list[index].id, situation)
            }
        guard let file = situation.pupil(list[current].id) else { return }
        let remarks = PupilRemark.all(file, nil, situation)
        PupilRemark.lines(
            remarks, columns: details.columns - 2,
            after: Line(situation.name(of: file) + (remarks.isEmpty ? "" : ", "), .emphasis)
        ).drawDetails(into: &frame, in: details)
        if let pane = sides.pane { PupilPane(file).draw(into: &frame, pane, situation) }
    }

    private func row(_ id: ID<Pupil>, _ situation: Situation) -> Table.Row {
        guard let file = situation.pupil(id), let row = situation.overview[id] else {
            return Table.Row([Table.Entry(MissingPupilText.row, .muted)])
        }
        let place = situation.schoolAmongOthers(file) ?? file.pupil.municipality
        return Table.Row(
            sign: file.missingSince == nil ? "" : Line("!", .warning),
            [
                Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group),
                Table.Entry(file.pupil.number.text, .muted), Table.Entry(place),
                Table.Entry(row.lastContact?.short ?? "-"), Table.Entry(row.nextMoment?.short ?? "-"),
            ])
    }

    private func drawNobody(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        let lines: [Line] =
            list.search == nil
            ? ["Er zijn nog geen leerlingen.", ""]
                + NextStep(situation.register).lines(frame.glyphs, situation.keymap)
            : [
                "Niemand gevonden. Esc haalt het zoekwoord weg;",
                Line("met ") + Line("Enter", .key) + Line(" voeg je deze leerling toe."),
            ]
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }
}
