import Attendance
import TextUI

extension RadarScreen {
    /// Columns that find no room are left out, last first: a row that is cut leaves the rest of its entries.
    private static func table(columns: Int, isProjecting: Bool, _ glyphs: Glyphs) -> Table {
        let always = [
            Table.Column("naam"), Table.Column("klas", .fixed(4)), Table.Column("16 uur/4 lesw.", .fixed(15)),
            Table.Column("niveau", .fixed(9)), Table.Column("laat", .fixed(4), .right),
        ]
        let wide = [
            Table.Column("laatst", .fixed(6)), Table.Column("straks", .fixed(6)),
            Table.Column("8 weken", .fixed(8)),
        ]
        guard columns >= 76 else { return Table(always) }
        guard isProjecting, columns >= 90 else { return Table(always + wide) }
        // Around which day 16 hours are reached at this pace: an estimate, and headed as one.
        return Table(always + wide + [Table.Column("\(glyphs.rising) verwacht", .fixed(11))])
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        if let chooser {
            let (top, body) = region.cut(top: 2)
            drawFilter(into: &frame, top.line(0).inset(columns: 1), situation)
            chooser.draw(into: &frame, body, choices)
            return
        }
        let isProjecting = situation.register.schools.keys.contains(
            where: situation.overview.isProjecting(for:))
        let sides = PupilPane.split(region, list: isProjecting ? 92 : 80)
        let (top, body) = sides.list.cut(top: choices.isEmpty && list.search == nil ? 0 : 1)
        drawFilter(into: &frame, top.inset(columns: 1), situation)
        guard let current = list.index else {
            drawNobody(into: &frame, body.inset(columns: 3, rows: 1), situation)
            return
        }
        let (rows, details) = body.cut(bottom: 3)
        let glyphs = frame.glyphs
        let table = RadarScreen.table(
            columns: rows.columns, isProjecting: isProjecting, glyphs)
        table.draw(into: &frame, in: rows, count: list.count, current: current) { index in
            row(list[index], situation, glyphs)
        }
        guard let file = situation.pupil(list[current].id) else { return }
        explain(file, situation, columns: details.columns - 2).drawDetails(into: &frame, in: details)
        if let pane = sides.pane { PupilPane(file).draw(into: &frame, pane, situation) }
    }

    private func row(_ listed: RadarRow, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        guard let file = situation.pupil(listed.id), let row = situation.overview[listed.id] else {
            return Table.Row([])
        }
        let standing = row.standing
        return Table.Row(
            sign: asksAction(file, row, situation) ? Line("!", .warning) : "",
            [
                Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group),
                Table.Entry(standing.count.line(situation.unit(of: file.school), bar: 5, glyphs)),
                Table.Entry(standing.level.short, standing.level.role),
                Table.Entry(standing.timesLate > 0 ? "\(standing.timesLate)×" : ""),
                Table.Entry(row.lastContact?.short ?? "-"), Table.Entry(row.nextMoment?.short ?? "-"),
                Table.Entry(Line.weeks(situation.weeks(8, of: file), glyphs)),
                Table.Entry(row.projection.map { "rond \($0.short)" } ?? ""),
            ])
    }

    private func asksAction(_ file: PupilFile, _ row: Overview.Row, _ situation: Situation) -> Bool {
        row.overdueAgreements > 0 || file.missingSince != nil
            || file.dueReport(in: row.standing, on: situation.today) != nil
    }

    private func explain(_ file: PupilFile, _ situation: Situation, columns: Int) -> [Line] {
        let school = situation.schoolAmongOthers(file).map { " (\($0))" } ?? ""
        let start = Line("\(situation.name(of: file))\(school), ", .emphasis)
        guard let row = situation.overview[file.id] else { return [start] }
        let remarks = PupilRemark.all(file, nil, situation)
        let place = PupilRemark.place(row, situation).map { [$0] } ?? []
        return PupilRemark.lines(
            place + PupilRemark.besides(row.reason, remarks, on: situation.today), columns: columns,
            after: start)
    }

    private func drawFilter(into frame: inout Frame, _ line: Region, _ situation: Situation) {
        let chosen = choices.text(situation.register)
        guard list.search == nil else {
            let about = choices.isEmpty ? "naam, klas of nummer" : chosen
            return list.drawSearch(into: &frame, in: line, about: about)
        }
        guard chooser != nil || !choices.isEmpty else { return }
        let number = "\(list.count) van \(situation.overview.rows.count)"
        frame.put(
            Line(choices.isEmpty ? "nog geen filter" : chosen, .emphasis) + Line(" · \(number)", .muted),
            in: line)
    }

    private func drawNobody(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        guard situation.overview.rows.isEmpty else {
            frame.put("Niemand gevonden. Esc haalt het filter weg.", in: page.line(0))
            return
        }
        let next = NextStep(situation.register).lines(frame.glyphs, situation.keymap)
        let lines: [Line] = ["Er zijn nog geen leerlingen.", ""] + next
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }
}
