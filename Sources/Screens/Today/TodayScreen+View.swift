import Attendance
import TextUI

extension TodayScreen {
    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let rows = situation.todayRows
        guard !rows.isEmpty else {
            drawNoOfficeHour(into: &frame, region.inset(columns: 3, rows: 1), situation)
            return
        }
        let sides = PupilPane.split(region)
        let (list, details) = sides.list.cut(bottom: 3)
        let index = index(in: rows)
        let table = TodayTable(situation, columns: list.columns, frame.glyphs)
        table.draw(into: &frame, in: list, rows, current: index)
        explain(rows[index], table, situation, columns: details.columns - 2)
            .drawDetails(into: &frame, in: details)
        if let pane = sides.pane { drawPane(rows[index], into: &frame, pane, situation) }
        question?.draw(into: &frame, in: region)
    }

    /// What stands under the list about the row under the cursor.
    private func explain(
        _ row: TodayRow, _ table: TodayTable, _ situation: Situation, columns: Int
    ) -> [Line] {
        switch row {
        case .heading: return []
        case .unplaced(let key):
            guard let until = situation.register.officeHours[key]?.until else { return [] }
            return wrapped(
                "Het spreekuur duurt tot \(until). Komt er een plaats vrij, dan schuift de eerste daar in.",
                columns: columns
            ).map { Line($0) }
        case .carried(let waiting):
            return carriedSentences(waiting, situation).flatMap { wrapped($0, columns: columns) }
                .map { Line($0) }
        case .slot(_, let slot):
            guard case .oneToOne = slot.place.form else {
                let names = names(slot.place.listings.map(\.pupil), situation)
                return wrapped(names, columns: columns).map { Line($0) }
            }
            guard let listing = slot.place.listings.first, let file = situation.pupil(listing.pupil) else {
                return []
            }
            return explain(file, listing, table, situation, columns: columns)
        }
    }

    private func carriedSentences(_ waiting: [Waiting], _ situation: Situation) -> [String] {
        let along = waiting.filter(\.goesAlong).map(\.pupil)
        let again = waiting.filter { $0.obstacle == .parentsFirst }.map(\.pupil)
        let chosen = waiting.filter { !$0.goesAlong && $0.obstacle != .parentsFirst }.map(\.pupil)
        return [
            along.isEmpty
                ? nil
                : "Nog niet gesproken: \(names(along, situation)). Ze komen vanzelf op een nieuwe lijst.",
            again.isEmpty
                ? nil : "Weer niet gekomen: \(names(again, situation)). De school belt de ouders.",
            chosen.isEmpty
                ? nil
                : "Komt niet vanzelf op een nieuwe lijst: \(names(chosen, situation)). Eerst de melding of de grond.",
        ].compactMap { $0 }
    }

    private func names(_ pupils: [ID<Pupil>], _ situation: Situation) -> String {
        let files = pupils.compactMap { situation.pupil($0) }
        return files.allSatisfy { situation.isShown($0.id) }
            ? files.map { situation.name(of: $0) }.joined(separator: ", ")
            : "\(files.count.text("leerling", "leerlingen")), namen verborgen"
    }

    private func explain(
        _ file: PupilFile, _ listing: Listing, _ table: TodayTable, _ situation: Situation, columns: Int
    ) -> [Line] {
        var start = Line("\(situation.name(of: file)): ", .emphasis)
        var facts: [String] = []
        if !table.shows(listing), !listing.reasonOrWalkIn.isEmpty {
            facts.append(situation.words(listing.reasonOrWalkIn, about: file.id))
        }
        if listing.status != .planned { facts.append(listing.status.text) }
        let remarks = PupilRemark.all(file, listing, situation)
        start.append(facts.joined(separator: " · ") + (facts.isEmpty || remarks.isEmpty ? "" : " · "))
        guard !remarks.isEmpty else {
            return [start + Line(facts.isEmpty ? "niets bijzonders" : "", .muted)]
        }
        return PupilRemark.lines(remarks, columns: columns, after: start)
    }

    private func drawPane(_ row: TodayRow, into frame: inout Frame, _ pane: Region, _ situation: Situation) {
        if let listing = listing(row) {
            guard let file = situation.pupil(listing.pupil) else { return }
            PupilPane(file, listing).draw(into: &frame, pane, situation)
        } else if case .slot(let key, let slot) = row, case .group(let name, let minutes) = slot.place.form {
            frame.put("Groep \"\(name)\"", .heading, in: pane.line(0))
            frame.put("\(minutes) minuten", .muted, in: pane.line(1))
            for (index, listing) in slot.place.listings.enumerated() {
                guard let file = situation.pupil(listing.pupil) else { continue }
                let late = situation.overview[file.id]?.standing.timesLate ?? 0
                let (sign, words) = pane.line(3 + index).cut(left: 2)
                frame.put(situation.sign(of: listing, at: key, frame.glyphs), in: sign)
                frame.put(
                    Line(situation.name(of: file)) + Line("  \(file.pupil.group) · \(late)× te laat", .muted),
                    in: words)
            }
        }
    }

    private func drawNoOfficeHour(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        var lines = [Line("Vandaag is er geen spreekuur.", .emphasis), Line()]
        if let next = situation.nextOfficeHour {
            lines += announce(next, situation)
        } else {
            lines.append(Line("Er staat ook geen volgend spreekuur klaar."))
            lines += situation.nextOfRhythm.map { [Line("Volgens het ritme is het op \($0.spelled).")] } ?? []
        }
        let schools = Array(situation.register.schools.keys)
        let carried = schools.reduce(0) { $0 + situation.carriedOver(at: $1).count }
        if carried > 0 {
            let pupils = carried.text("leerling", "leerlingen")
            lines += [Line(), Line("Nog niet gesproken, van eerdere lijsten: \(pupils).")]
        }
        let due = situation.holdsTalks ? 0 : situation.overview.dueReports
        if due > 0 {
            let pupils = due.text("leerling", "leerlingen")
            lines += [Line(), Line("! bij \(pupils) is 16 uur bereikt; meld dat eerst bij DUO", .warning)]
        }
        lines += [Line()] + NextStep(situation.register).lines(frame.glyphs, situation.keymap)
        if !situation.overview.rows.isEmpty {
            lines += [
                Line(),
                Line(situation.keymap.word(Section.radar), .key)
                    + Line(" laat zien wie er aandacht nodig heeft.", .muted),
            ]
        }
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }

    private func announce(_ officeHour: OfficeHour, _ situation: Situation) -> [Line] {
        let listings = officeHour.places.flatMap(\.listings)
        let pupils = listings.count.text("leerling", "leerlingen")
        var lines = [
            Line("Het volgende is op \(officeHour.key.day.spelled), \(officeHour.start)-\(officeHour.end),"),
            Line("bij \(situation.title(of: officeHour.key)): \(pupils) op de lijst."),
        ]
        let withoutGround = listings.count { $0.ground == nil }
        let uninformed = listings.count { situation.missesParents($0, on: officeHour.key.day) }
        if withoutGround > 0 { lines.append(Line("! bij \(withoutGround) ontbreekt de grond", .warning)) }
        if uninformed > 0 {
            lines.append(Line("! bij \(uninformed) staat niet dat de ouders het weten", .warning))
        }
        return lines
    }
}
