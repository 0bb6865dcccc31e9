import Attendance
import TextUI

extension AgreementsScreen {
    /// In a narrow window the line below says whose move it is.
    private static func table(hasParty: Bool) -> Table {
        let party = hasParty ? [Table.Column("aan zet", .fixed(10))] : []
        return Table(
            [Table.Column("uiterlijk", .fixed(15))] + party
                + [Table.Column("leerling", .fixed(18)), Table.Column("afspraak")])
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let (top, body) = sides.list.cut(top: 1)
        list.drawSearch(into: &frame, in: top.inset(columns: 1), about: "naam, klas of een woord")
        guard let current = list.index else {
            drawNothing(into: &frame, body.inset(columns: 3, rows: 1), situation)
            return
        }
        if list.search == nil { frame.put(heading(situation), in: top.inset(columns: 1)) }
        let (rows, details) = body.cut(bottom: 3)
        let glyphs = frame.glyphs
        let hasParty = rows.columns >= 76
        AgreementsScreen.table(hasParty: hasParty)
            .draw(into: &frame, in: rows, count: list.count, current: current) { index in
                row(list[index], hasParty: hasParty, situation, glyphs)
            }
        let selected = list[current]
        guard let file = situation.pupil(selected.pupil) else { return }
        explain(selected.agreement, of: file, situation, columns: details.columns - 2)
            .drawDetails(into: &frame, in: details)
        if let pane = sides.pane { PupilPane(file).draw(into: &frame, pane, situation) }
    }

    /// How much there is to do, and in which order it stands.
    private func heading(_ situation: Situation) -> Line {
        var open = 0
        var overdue = 0
        for index in 0..<list.count where list[index].agreement.state == .open {
            open += 1
            if list[index].agreement.isOverdue(on: situation.today) { overdue += 1 }
        }
        var line = Line("\(open) open", .emphasis)
        if overdue > 0 { line += Line(", \(overdue) voorbij", .warning) }
        if showsJudged { line += Line(" · ook wat is afgehandeld", .muted) }
        return line + Line(order == .due ? " · op datum" : " · op wie aan zet is", .muted)
    }

    private func row(
        _ row: AgreementRow, hasParty: Bool, _ situation: Situation, _ glyphs: Glyphs
    ) -> Table.Row {
        guard let file = situation.pupil(row.pupil) else {
            return Table.Row([Table.Entry(MissingPupilText.row, .muted)])
        }
        let agreement = row.agreement
        let role: Role = agreement.state == .open ? .text : .muted
        let party = hasParty ? [Table.Entry(agreement.party.text, role)] : []
        return Table.Row(
            sign: agreement.sign(on: situation.today, glyphs),
            [Table.Entry(agreement.moment(on: situation.today))] + party + [
                Table.Entry(situation.listedName(of: file), role),
                Table.Entry(situation.words(agreement.text, about: file.id), role),
            ])
    }

    private func explain(
        _ agreement: Agreement, of file: PupilFile, _ situation: Situation, columns: Int
    ) -> [Line] {
        let place = [file.pupil.group, situation.schoolAmongOthers(file) ?? ""].filter { !$0.isEmpty }
        let made = situation.register.day(of: agreement.id, made: file).map { ["afgesproken \($0.brief)"] }
        let head =
            Line(situation.name(of: file), .emphasis) + Line(" (\(place.joined(separator: ", "))): ", .muted)
            + Line(agreement.terms)
        let words = situation.words(agreement.text, about: file.id)
        return [head.followed(by: made ?? [], columns: columns)]
            + wrapped(words, columns: columns).map { Line($0) }
    }

    private func drawNothing(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        let origin: Line = "Wat je in een gesprek afspreekt, komt hier te staan."
        let lines: [Line] =
            if situation.register.pupils.isEmpty {
                ["Er zijn nog geen afspraken.", origin, ""]
                    + NextStep(situation.register).lines(frame.glyphs, situation.keymap)
            } else if list.search != nil {
                ["Niets gevonden. Esc haalt het zoekwoord weg."]
            } else if showsJudged {
                ["Er zijn nog geen afspraken.", origin]
            } else {
                [
                    "Er staat geen afspraak open.", origin,
                    Line("Met ") + Line(situation.keymap.word(Keys.judged), .key)
                        + Line(" zie je ook wat is afgehandeld."),
                ]
            }
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }
}

extension Agreement {
    /// Until when, or what came of it: `voorbij 17 nov`, `vandaag`, `di 1 dec`, `gehouden 24 nov`.
    fileprivate func moment(on today: Day) -> Line {
        switch state {
        case .judged(let verdict, let day): Line("\(verdict.text) \(day.short)", .muted)
        case .open:
            switch due {
            case nil: Line("geen datum", .muted)
            case let due? where due < today: Line("voorbij \(due.short)", .warning)
            case today?: Line("vandaag", .emphasis)
            case let due?: Line(due.brief)
            }
        }
    }

    fileprivate func sign(on today: Day, _ glyphs: Glyphs) -> Line {
        switch state {
        case .open: isOverdue(on: today) ? Line("!", .warning) : ""
        case .judged(.kept, _): Line(glyphs.check, .good)
        case .judged(.partly, _): Line("~", .muted)
        case .judged(.notKept, _): Line(glyphs.cross, .muted)
        }
    }
}

extension Register {
    /// The day of the talk in which this pupil's agreement was made.
    fileprivate func day(of agreement: ID<Agreement>, made file: PupilFile) -> Day? {
        file.talks.lazy.compactMap { talks[$0] }
            .first { talk in
                talk.parts.contains { $0.pupil == file.id && $0.agreements.contains { $0.id == agreement } }
            }?.officeHour.day
    }
}
