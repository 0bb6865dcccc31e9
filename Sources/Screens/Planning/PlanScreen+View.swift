import Attendance
import TextUI

extension PlanScreen {
    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let lines = linesAbove(situation)
        let (top, body) = sides.list.cut(top: lines.count)
        for (index, line) in lines.enumerated() { frame.put(line, in: top.inset(columns: 1).line(index)) }
        let rows = rows(situation)
        guard let current = index(situation) else {
            let page = body.inset(columns: 3, rows: 1)
            frame.put("Er staat nog niemand op deze lijst.", in: page.line(0))
            frame.put(
                Line("Met ") + Line(situation.keymap.word(Keys.add), .key)
                    + Line(" kies je wie er komt; dan is de lijst er ook."),
                in: page.line(1))
            return
        }
        let (list, details) = body.cut(bottom: 3)
        let table = TodayTable(situation, columns: list.columns, frame.glyphs)
        table.draw(into: &frame, in: list, rows, current: current)
        if let typing {
            draw(typing, into: &frame, in: details.inset(columns: 1).line(1), situation)
            return
        }
        explain(rows[current], situation, columns: details.columns - 2).drawDetails(into: &frame, in: details)
        if let pane = sides.pane, let listing = listing(situation), let file = situation.pupil(listing.pupil)
        {
            PupilPane(file, listing).draw(into: &frame, pane, situation)
        }
        question?.draw(into: &frame, in: region)
    }

    /// What the list is, and who might come on it besides.
    func linesAbove(_ situation: Situation) -> [Line] {
        [heading(situation), unheardLine(situation), waitingLine(situation)].compactMap { $0 }
    }

    private func draw(
        _ typing: Typing, into frame: inout Frame, in line: Region, _ situation: Situation
    ) {
        let (label, field) = line.cut(left: 12)
        switch typing {
        case .words(let words):
            frame.put(isGroup(situation) ? "Groep" : "Aanleiding", .emphasis, in: label)
            words.draw(into: &frame, in: field, isFocused: true)
        case .minutes(let minutes):
            frame.put("Minuten", .emphasis, in: label)
            minutes.draw(into: &frame, in: field.cut(left: 4).left, isFocused: true)
        }
    }

    /// That it is not known who waits: the officer has not told what became of an earlier list.
    private func unheardLine(_ situation: Situation) -> Line? {
        let days = situation.register.unheardLists(at: key.school, on: situation.today)
            .filter { $0.day < key.day }.map(\.day.brief)
        guard fixedReason(situation) == nil, let last = days.last else { return nil }
        return Line("! van \(last) is nog niet bekend wie er was: open het pakket van de ambtenaar", .warning)
    }

    /// Who waits for this list, and how they come on it; nil where nobody does.
    private func waitingLine(_ situation: Situation) -> Line? {
        guard fixedReason(situation) == nil else { return nil }
        let waiting = waiting(situation)
        guard !waiting.isEmpty else { return nil }
        let names = waiting.compactMap { waiting in
            situation.pupil(waiting.pupil).map { "\(situation.name(of: $0)) (\(waiting.text))" }
        }
        let key =
            waiting.contains(where: \.goesAlong)
            ? Line(" \(situation.keymap.word(Keys.takeAlong))", .key) + Line(" zet erbij: ", .warning)
            : Line(" ", .warning)
        return Line("\(waiting.count) \(waiting.count == 1 ? "wacht" : "wachten") nog;", .warning) + key
            + Line(names.joined(separator: ", "), .warning)
    }

    /// `Di 8 dec 2026 · 13:00-15:30, plaats voor 9, 7 op de lijst, 1 pauze`
    private func heading(_ situation: Situation) -> Line {
        let day = Line(key.day == situation.today ? "Vandaag" : key.day.dated.capitalizedFirst, .emphasis)
        guard let officeHour = situation.register.officeHours[key] else {
            let until = base.until.map { "-\($0)" } ?? ""
            return day + Line(" · \(base.start)\(until)", .muted)
        }
        let pupils = officeHour.places.reduce(0) { $0 + $1.pupils }
        let pauses = officeHour.places.count { OfficeHourPlan.Entry($0)?.isPause ?? false }
        let facts = [
            officeHour.times, officeHour.capacity.map { "plaats voor \($0)" }, "\(pupils) op de lijst",
            pauses == 0 ? nil : pauses.text("pauze", "pauzes"),
        ]
        return day + Line(" · " + facts.compactMap { $0 }.joined(separator: ", "), .muted)
    }

    private func explain(_ row: TodayRow, _ situation: Situation, columns: Int) -> [Line] {
        guard case .slot(_, let slot) = row else {
            let sentence =
                "Wie hieronder staat past niet meer voor het einde. Zet wie voor gaat eerder op de lijst."
            return wrapped(sentence, columns: columns).map { Line($0) }
        }
        return explain(slot.place, situation, columns: columns)
    }

    private func explain(_ place: Place, _ situation: Situation, columns: Int) -> [Line] {
        let files = place.listings.compactMap { situation.pupil($0.pupil) }
        if let minutes = OfficeHourPlan.Entry(place)?.ownMinutes, files.isEmpty {
            return [Line("\(minutes) minuten", .muted)]
        }
        guard case .oneToOne = place.form, let listing = place.listings.first, let file = files.first else {
            let names = files.map { situation.name(of: $0) }.joined(separator: ", ")
            let minutes = OfficeHourPlan.Entry(place)?.ownMinutes.map { "\($0) minuten: " } ?? ""
            return wrapped(minutes + names, columns: columns).map { Line($0) }
        }
        var start = Line("\(situation.name(of: file)): ", .emphasis)
        let heard = situation.register.outcome(of: listing, at: key)?.text
        let status = listing.status == .planned ? heard : listing.status.text
        if let status { start += Line("\(status) · ") }
        let remarks = PupilRemark.all(file, listing, situation)
        return remarks.isEmpty
            ? [start + Line("niets bijzonders", .muted)]
            : PupilRemark.lines(remarks, columns: columns, after: start)
    }
}
