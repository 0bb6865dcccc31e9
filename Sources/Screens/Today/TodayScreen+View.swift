import Attendance
import TextUI

extension TodayScreen {
    private static let table = Table([
        Table.Column("tijd", .fixed(5)), Table.Column("leerling"), Table.Column("klas", .fixed(4)),
        Table.Column("aanleiding", .fixed(19)), Table.Column("vooraf", .fixed(6)),
        Table.Column("16 uur in 4 lesw.", .fixed(18)),
    ])

    private static let detailRows = 3

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let rows = situation.todayRows
        guard !rows.isEmpty else {
            drawNoOfficeHour(into: &frame, region.inset(columns: 3, rows: 1), situation)
            return
        }
        let sides = PupilPane.split(region)
        let (list, details) = sides.list.cut(bottom: TodayScreen.detailRows)
        let glyphs = frame.glyphs
        let index = index(in: rows)
        TodayScreen.table.draw(into: &frame, in: list, count: rows.count, current: index) { index in
            row(rows[index], situation, glyphs)
        }
        let lines = explain(rows[index], situation, columns: details.columns - 2)
        for (index, line) in lines.prefix(TodayScreen.detailRows - 1).enumerated() {
            frame.put(line, in: details.line(index + 1).inset(columns: 1))
        }
        if let pane = sides.pane, let listing = listing(rows[index]),
            let file = situation.pupil(listing.pupil)
        {
            PupilPane(file, listing).draw(into: &frame, pane, situation)
        } else if let pane = sides.pane, case .slot(_, let slot) = rows[index] {
            drawMembers(of: slot.place, into: &frame, pane, situation)
        }
        question?.draw(into: &frame, in: region)
    }

    private func row(_ row: TodayRow, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        switch row {
        case .heading(let key):
            return Table.Row([Table.Entry(Line(situation.title(of: key), .heading), span: 6)])
        case .carried(let pupils):
            let line = Line("+ \(pupils.count) gaan mee naar een volgend spreekuur", .muted)
            let single = Line("+ 1 gaat mee naar een volgend spreekuur", .muted)
            return Table.Row([Table.Entry(pupils.count == 1 ? single : line, span: 6)])
        case .slot(_, let slot):
            return self.row(slot, situation, glyphs)
        }
    }

    private func row(_ slot: Slot, _ situation: Situation, _ glyphs: Glyphs) -> Table.Row {
        let time = Table.Entry("\(slot.start)")
        switch slot.place.form {
        case .oneToOne:
            guard let listing = slot.place.listings.first, let file = situation.pupil(listing.pupil) else {
                return Table.Row([time, Table.Entry(Line("gegevens gewist", .muted), span: 5)])
            }
            let count = situation.overview[file.id]?.standing.count
            return Table.Row(
                sign: listing.status.sign(glyphs),
                [
                    time, Table.Entry(file.pupil.name.listed), Table.Entry(file.pupil.group),
                    Table.Entry(listing.isWalkIn && listing.reason.isEmpty ? "inloop" : listing.reason),
                    Table.Entry(listing.beforehand(glyphs)),
                    Table.Entry(count?.line(situation.unit(of: file.school), bar: 8, glyphs) ?? ""),
                ])
        case .group(let name, _):
            let text = "groepsgesprek \"\(name)\" · \(slot.place.listings.count) leerlingen"
            return Table.Row(
                sign: slot.place.sign(glyphs),
                [
                    time, Table.Entry(Line(text), span: 3),
                    Table.Entry(slot.place.listings.common { $0.beforehand(glyphs) } ?? ""),
                ])
        case .headcount(let name, let count, _):
            let text = "groep \"\(name)\" · \(count) leerlingen, zonder namen"
            return Table.Row([time, Table.Entry(Line(text), span: 4)])
        case .pause: return Table.Row([time, Table.Entry(Line("pauze", .muted), span: 4)])
        }
    }

    /// What stands under the list about the row under the cursor.
    private func explain(_ row: TodayRow, _ situation: Situation, columns: Int) -> [Line] {
        switch row {
        case .heading: return []
        case .carried(let pupils):
            let names = pupils.compactMap { situation.pupil($0)?.pupil.name.full }.joined(separator: ", ")
            return wrapped("Nog niet gesproken: \(names). Zet ze op de volgende lijst.", columns: columns)
                .map { Line($0) }
        case .slot(_, let slot):
            guard case .oneToOne = slot.place.form else {
                return slot.place.listings.isEmpty ? [] : [members(of: slot.place, situation)]
            }
            guard let listing = slot.place.listings.first, let file = situation.pupil(listing.pupil) else {
                return []
            }
            var start = Line("\(file.pupil.name.full): ", .emphasis)
            if listing.status != .planned { start.append(listing.status.text + " · ") }
            let remarks = PupilRemark.all(file, listing, situation)
            return remarks.isEmpty
                ? [start + Line("niets bijzonders", .muted)]
                : PupilRemark.lines(remarks, columns: columns, after: start)
        }
    }

    private func members(of place: Place, _ situation: Situation) -> Line {
        Line(place.listings.compactMap { situation.pupil($0.pupil)?.pupil.name.full }.joined(separator: ", "))
    }

    private func drawMembers(
        of place: Place, into frame: inout Frame, _ pane: Region, _ situation: Situation
    ) {
        guard case .group(let name, let minutes) = place.form else { return }
        frame.put("Groep \"\(name)\"", .heading, in: pane.line(0))
        frame.put("\(minutes) minuten", .muted, in: pane.line(1))
        for (index, listing) in place.listings.enumerated() {
            guard let file = situation.pupil(listing.pupil) else { continue }
            let count = situation.overview[file.id]?.standing.timesLate ?? 0
            frame.put(
                listing.status.sign(frame.glyphs), in: pane.line(3 + index).cut(left: 1).left)
            frame.put(
                Line(file.pupil.name.full) + Line("  \(file.pupil.group) · \(count)× te laat", .muted),
                in: pane.line(3 + index).cut(left: 2).rest)
        }
    }

    private func drawNoOfficeHour(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        var lines = [Line("Vandaag is er geen spreekuur.", .emphasis), Line()]
        if let next = situation.nextOfficeHour {
            let pupils = next.places.reduce(0) { $0 + $1.listings.count }
            lines.append(
                Line("Het volgende is op \(next.key.day.spelled), \(next.start)-\(next.end), "))
            lines.append(Line("bij \(situation.title(of: next.key)): \(pupils) leerlingen op de lijst."))
            let open = next.places.flatMap(\.listings)
            let withoutGround = open.count { $0.ground == nil }
            let uninformed = open.count { $0.parentsInformed == nil }
            if withoutGround > 0 { lines.append(Line("! bij \(withoutGround) ontbreekt de grond", .warning)) }
            if uninformed > 0 {
                lines.append(Line("! bij \(uninformed) staat niet dat de ouders het weten", .warning))
            }
        } else {
            lines.append(Line("Er staat ook geen volgend spreekuur klaar."))
        }
        let carried = situation.carriedOver().count
        if carried > 0 {
            lines += [Line(), Line("\(carried) leerlingen van een eerdere lijst zijn nog niet gesproken.")]
        }
        lines += [
            Line(), Line("Een lijst maak je met:", .muted), Line("  spreekuur lijst --invoer BESTAND", .key),
            Line("  spreekuur lijst --help laat zien wat er in het bestand staat.", .muted), Line(),
            Line("2", .key) + Line(" laat zien wie er aandacht nodig heeft.", .muted),
        ]
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }
}

extension Listing {
    /// `o` parents informed, `s` the school acted first, `m` a ground; a dot where it is missing.
    func beforehand(_ glyphs: Glyphs) -> Line {
        let marks = [("o", parentsInformed != nil), ("s", !schoolActions.isEmpty), ("m", ground != nil)]
        return marks.enumerated().reduce(Line()) { line, next in
            let (index, (letter, isThere)) = next
            let mark = isThere ? Line(letter) : Line(glyphs.dot, .warning)
            return line + Line(index == 0 ? "" : " ") + mark
        }
    }
}

extension Place {
    /// A group has been spoken when one of its pupils was, and nobody waits any more.
    fileprivate func sign(_ glyphs: Glyphs) -> Line {
        guard !isWaiting, !listings.isEmpty else { return "" }
        return listings.contains { $0.status.isSpoken }
            ? Line(glyphs.check, .good) : Line(glyphs.cross, .warning)
    }
}

extension Array {
    /// What is the same for all of them, else nil.
    fileprivate func common<Value: Equatable>(_ value: (Element) -> Value) -> Value? {
        guard let first = first.map(value) else { return nil }
        return allSatisfy { value($0) == first } ? first : nil
    }
}
