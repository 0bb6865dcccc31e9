import Attendance
import TextUI

extension PupilScreen {
    static let weeksShown = 12
    private static let list = Table([Table.Column("")], hasHeading: false)

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        guard let file = situation.pupil(pupil) else {
            frame.put(
                MissingPupilText.sentence, in: region.inset(columns: 3, rows: 1).line(0))
            return
        }
        let weeks = PupilWeeks(PupilScreen.weeksShown, of: file, situation)
        let page = region.inset(columns: 1)
        let head = heading(file, weeks, situation, columns: page.columns, frame.glyphs)
        for (index, line) in head.enumerated() { frame.put(line, in: page.line(index)) }
        let body = region.cut(top: head.count).rest
        if body.columns >= PupilPane.fromColumns {
            let (left, right) = body.cut(left: min(80, body.columns - PupilHistory.columns - 6))
            let (plot, below) = left.inset(columns: 1).cut(top: 19)
            drawWeeks(weeks, into: &frame, plot.cut(top: 1).rest, situation)
            drawCalendar(of: file, into: &frame, below.cut(top: 1).rest, situation)
            drawHistory(into: &frame, right.cut(top: 1).rest, situation)
        } else {
            // What was agreed matters more than the plot where there is no room for both.
            let (top, rest) = body.cut(top: body.rows >= 13 ? 9 : 0)
            drawWeeks(weeks, into: &frame, top.inset(columns: 1), situation)
            drawHistory(into: &frame, rest, situation)
        }
    }

    func heading(
        _ file: PupilFile, _ weeks: PupilWeeks, _ situation: Situation, columns: Int, _ glyphs: Glyphs
    ) -> [Line] {
        var lines = [
            (Line(situation.name(of: file), .emphasis) + Line("  \(file.pupil.group)", .muted))
                .followed(by: facts(file, situation.today), columns: columns)
        ]
        if let since = weeks.since, let presence = presence(file, since: since, situation) {
            lines.append(presence)
        }
        if let standing = situation.overview[file.id]?.standing {
            let late = standing.timesLate > 0 ? ["\(standing.timesLate)× te laat dit jaar"] : []
            lines.append(
                count(standing, situation.unit(of: file.school), glyphs).followed(by: late, columns: columns))
        }
        let next = situation.overview[file.id]?.nextMoment
        let remarks = PupilRemark.all(file, nil, situation)
        lines += PupilRemark.lines(remarks, columns: columns).prefix(2)
        if columns >= PupilPane.fromColumns {
            lines.append(Line("volgend moment: ", .muted) + Line(next?.brief ?? "nog geen"))
        }
        return lines
    }

    private func facts(_ file: PupilFile, _ today: Day) -> [String] {
        let pupil = file.pupil
        return [
            pupil.birthDate.map { "\($0.age(on: today)) jaar" } ?? "", pupil.number.text,
            pupil.municipality, pupil.mentor.map { "mentor \($0)" } ?? "",
        ].filter { !$0.isEmpty }
    }

    /// Days ill stand apart: they are neither presence nor a miss (DOMAIN §1.14).
    private func presence(_ file: PupilFile, since: Day, _ situation: Situation) -> Line? {
        guard let basis = situation.basis(of: file.school), since <= situation.today else { return nil }
        let presence = file.absences.presence(
            in: since...situation.today, arrivedOn: file.pupil.arrivedOn, on: basis)
        guard presence.lessonDays > 0 else { return nil }
        let whole = presence.wholeDays - presence.sickDays
        let days = presence.lessonDays - presence.sickDays
        var line =
            Line("\(whole) van de \(days)", .good) + Line(" dagen helemaal op school sinds \(since.brief)")
        if presence.sickDays > 0 {
            line.append("; apart: \(presence.sickDays.text("dag", "dagen")) ziek", .muted)
        }
        return line
    }

    private func count(_ standing: Standing, _ unit: CountingUnit, _ glyphs: Glyphs) -> Line {
        let bar = Bar(
            certain: standing.count.minutes, possible: standing.count.unknownMinutes,
            limit: SixteenHourCount.limit)
        var line = bar.line(columns: 16, glyphs: glyphs)
        line.append(" \(unit.text(minutes: standing.count.minutes))", .count)
        line.append(" van 16 in 4 lesweken")
        if let restart = standing.count.restartedFrom, restart >= standing.count.period.first {
            line.append(", opnieuw geteld vanaf \(restart.short)")
        }
        return line
    }

    private func drawWeeks(
        _ weeks: PupilWeeks, into frame: inout Frame, _ region: Region, _ situation: Situation
    ) {
        guard !region.isEmpty, let file = situation.pupil(pupil) else { return }
        let unit = situation.unit(of: file.school).word
        let (top, plot) = region.cut(top: 1)
        frame.put(
            Line("\(unit) per 4 lesweken", .heading) + Line("  \(PupilWeeks.legend)", .muted), in: top)
        // Three columns for the axis, then six for each week: its label is five wide.
        WeekPlot(
            Array(weeks.weeks.suffix(max(1, (plot.columns - 3) / 6))), limit: SixteenHourCount.limit / 60
        )
        .draw(into: &frame, in: plot)
    }

    private func drawCalendar(
        of file: PupilFile, into frame: inout Frame, _ region: Region, _ situation: Situation
    ) {
        guard let calendar = PupilCalendar(file, situation), region.rows >= calendar.plot.height + 2 else {
            return
        }
        let (top, rest) = region.cut(top: 1)
        let (plot, legend) = rest.cut(top: calendar.plot.height)
        frame.put(Line("elke dag dit schooljaar", .heading), in: top)
        calendar.plot.draw(into: &frame, in: plot)
        let items = calendar.legend(.officer, frame.glyphs)
        for (index, line) in Line.flow(items, columns: legend.columns).enumerated() {
            frame.put(line, in: legend.line(index))
        }
    }

    private func drawHistory(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let rows = rows(situation, frame.glyphs)
        PupilScreen.list.draw(into: &frame, in: region, count: rows.count, current: index(in: rows)) {
            index in
            Table.Row([Table.Entry(rows[index].line)])
        }
    }
}

extension Line {
    /// Whole items behind each other, as many on each line as fit.
    static func flow(_ items: [Line], columns: Int) -> [Line] {
        items.reduce(into: []) { lines, item in
            if let last = lines.last, last.width + 2 + item.width <= columns {
                lines[lines.count - 1] = last + Line("  ") + item
            } else {
                lines.append(item)
            }
        }
    }
}
