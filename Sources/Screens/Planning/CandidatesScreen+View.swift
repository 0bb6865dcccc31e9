import Attendance
import TextUI

extension CandidatesScreen {
    var prompt: Prompt? { question.map { Prompt($0) } ?? list.prompt }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        guard list.count > 0 else { return nil }
        let rows = CandidateLine.all(list).reduce(into: (heading: "", rows: [String]())) { told, line in
            switch line {
            case .heading(let group, let count, let first): told.heading = group.heading(count, first)
            case .row(let index):
                told.rows.append([told.heading, spoken(list[index], situation)].joined(separator: ": "))
            }
        }
        return SpokenRows(rows: rows.rows, current: list.index)
    }

    func spoken(_ situation: Situation) -> [String] {
        guard let current = list.current else { return spokenDrawing(situation) }
        return explain(current.candidate, situation).map { Spoken.words(Line($0.text, $0.role)) }
    }

    private func spoken(_ row: CandidateRow, _ situation: Situation) -> String {
        guard let file = situation.pupil(row.id), let standing = situation.overview[row.id] else {
            return MissingPupilText.row
        }
        return [
            ticked.contains(row.id) ? "aangevinkt" : "", situation.name(of: file), file.pupil.group,
            row.candidate.text(standing, situation.unit(of: file), on: situation.today),
            notes(file, standing, situation).joined(separator: ", "),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Ours: for so many days it is said here that somebody went off a list; the pupil's page keeps it.
    private static let takenOffShown = 42

    private static func table(columns: Int) -> Table {
        let last = columns >= 76 ? [Table.Column("laatst", .fixed(6))] : []
        return Table(
            [
                Table.Column("leerling", .fixed(22)), Table.Column("klas", .fixed(4)),
                Table.Column("aanleiding"),
            ] + last)
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let (top, body) = sides.list.cut(top: 1)
        if list.search == nil { frame.put(heading(situation), in: top.inset(columns: 1)) }
        list.drawSearch(into: &frame, in: top.inset(columns: 1), about: "naam, klas of nummer")
        guard let current = list.current, let index = list.index else {
            frame.put("Niemand gevonden.", in: body.inset(columns: 3, rows: 1).line(0))
            return
        }
        let (rows, details) = body.cut(bottom: sides.pane == nil ? 3 : 0)
        let lines = CandidateLine.all(list)
        let glyphs = frame.glyphs
        CandidatesScreen.table(columns: rows.columns)
            .draw(
                into: &frame, in: rows, count: lines.count,
                current: lines.firstIndex { $0.index == index }, place: { lines[$0].index }
            ) { row(lines[$0], situation, glyphs) }
        let remarks = explain(current.candidate, situation)
        if let pane = sides.pane, let file = situation.pupil(current.id) {
            let pane = pane.cut(right: 1).rest
            let told = PupilRemark.all(file, nil, situation).map(\.text)
            let words = remarks.filter { !told.contains($0.text) }
                .flatMap { wrapped($0.text, columns: pane.columns) }
            for (row, line) in words.enumerated() { frame.put(Line(line, .emphasis), in: pane.line(row)) }
            let below = pane.cut(top: words.isEmpty ? 0 : words.count + 1).rest
            PupilPane(file).draw(into: &frame, below, situation)
        } else if let file = situation.pupil(current.id) {
            let start = Line("\(situation.name(of: file)): ", .emphasis)
            let words =
                remarks
                + PupilRemark.all(file, nil, situation).filter { remark in
                    !remarks.contains { $0.text == remark.text }
                }
            PupilRemark.lines(words, columns: details.columns - 2, after: start)
                .drawDetails(into: &frame, in: details)
        }
        question?.draw(into: &frame, in: region)
    }

    private func heading(_ situation: Situation) -> Line {
        let listed = plan(situation).pupils.count.text("leerling", "leerlingen")
        let end = situation.register.officeHours[key].map { ", tot \($0.end)" } ?? ""
        let words =
            Line("Wie komt er \(key.day.brief)?", .emphasis) + Line(" · \(listed) op de lijst\(end)", .muted)
        return ticked.isEmpty ? words : words + Line(" · \(ticked.count) aangevinkt", .good)
    }

    /// What makes a talk due, and what stands in the way.
    private func explain(_ candidate: Candidate, _ situation: Situation) -> [PupilRemark] {
        guard let row = situation.overview[candidate.id] else { return [] }
        let unit = situation.unit(of: situation.pupil(candidate.id))
        let role: Role = candidate.objection == nil ? .text : .warning
        let off = situation.pupil(candidate.id).flatMap { takenOff($0, situation) }
        let remarks =
            candidate.sentences(row, unit, on: situation.today).map { PupilRemark($0, role) }
            + [off.map { PupilRemark($0) }].compactMap { $0 }
        guard case .carriedOver(let waiting) = candidate.why, !waiting.listing.reason.isEmpty else {
            return remarks
        }
        return remarks + [
            PupilRemark("toen: \(situation.words(waiting.listing.reason, about: candidate.id))")
        ]
    }

    private func row(_ line: CandidateLine, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        switch line {
        case .heading(let group, let count, let first):
            return Table.Row([Table.Entry(Line(group.heading(count, first), .heading), span: 4)])
        case .row(let index): return row(list[index], situation, glyphs)
        }
    }

    private func row(_ listed: CandidateRow, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        guard let file = situation.pupil(listed.id), let row = situation.overview[listed.id] else {
            return Table.Row([Table.Entry(MissingPupilText.row, .muted)])
        }
        let reason = listed.candidate.text(row, situation.unit(of: file), on: situation.today)
        let role: Role = listed.candidate.objection == nil ? .text : .warning
        let sign = listed.candidate.objection == nil ? "" : Line("!", .warning)
        let notes = notes(file, row, situation).map { Line($0, .muted) }
        let reasons = reason.isEmpty ? [] : [Line(reason, role)]
        // Of whom is planned that comes first: it is why they need no place here.
        let words = listed.candidate.plannedOn == nil ? reasons + notes : notes + reasons
        return Table.Row(
            sign: ticked.contains(listed.id) ? Line(glyphs.chosen, .good) : sign,
            [
                Table.Entry(situation.listedName(of: file)), Table.Entry(file.pupil.group),
                Table.Entry(words.dropFirst().reduce(words.first ?? "") { $0 + Line(" · ", .muted) + $1 }),
                Table.Entry(row.lastContact?.short ?? "-"),
            ])
    }

    /// Where the pupil is planned, and off which list they went since the last lesson weeks.
    private func notes(_ file: PupilFile, _ row: Overview.Row, _ situation: Situation) -> [String] {
        let planned = row.nextMoment.map { "al gepland \($0.short)" }
        return [planned, takenOff(file, situation)].compactMap { $0 }
    }

    private func takenOff(_ file: PupilFile, _ situation: Situation) -> String? {
        file.takenOff.last { $0.on >= situation.today - CandidatesScreen.takenOffShown }
            .map { "eraf op \($0.on.short): \(situation.words($0.why.text, about: file.id))" }
    }
}
