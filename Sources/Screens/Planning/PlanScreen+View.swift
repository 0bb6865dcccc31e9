import Attendance
import TextUI

extension PlanScreen {
    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let sides = PupilPane.split(region)
        let (top, body) = sides.list.cut(top: 1)
        frame.put(heading(situation), in: top.inset(columns: 1))
        let slots = slots(situation)
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
        table.draw(into: &frame, in: list, slots.map { .slot(key, $0) }, current: current)
        if let words {
            let (label, field) = details.inset(columns: 1).line(1).cut(left: 12)
            frame.put(isNamingGroup(slots[current]) ? "Groep" : "Aanleiding", .emphasis, in: label)
            words.draw(into: &frame, in: field, isFocused: true)
            return
        }
        explain(slots[current].place, situation, columns: details.columns - 2)
            .drawDetails(into: &frame, in: details)
        if let pane = sides.pane, case .oneToOne = slots[current].place.form,
            let listing = slots[current].place.listings.first, let file = situation.pupil(listing.pupil)
        {
            PupilPane(file, listing).draw(into: &frame, pane, situation)
        }
    }

    private func isNamingGroup(_ slot: Slot) -> Bool {
        if case .group = slot.place.form { true } else { false }
    }

    private func heading(_ situation: Situation) -> Line {
        let day = Line(key.day == situation.today ? "Vandaag" : key.day.dated.capitalizedFirst, .emphasis)
        guard let officeHour = situation.register.officeHours[key] else { return day }
        let pupils = officeHour.places.flatMap(\.listings).count.text("leerling", "leerlingen")
        return day + Line(" · \(officeHour.start)-\(officeHour.end) · \(pupils)", .muted)
    }

    private func explain(_ place: Place, _ situation: Situation, columns: Int) -> [Line] {
        let files = place.listings.compactMap { situation.pupil($0.pupil) }
        guard case .oneToOne = place.form, let listing = place.listings.first, let file = files.first else {
            let names = files.map { situation.name(of: $0) }.joined(separator: ", ")
            return wrapped(names, columns: columns).map { Line($0) }
        }
        var start = Line("\(situation.name(of: file)): ", .emphasis)
        if listing.status != .planned { start += Line("\(listing.status.text) · ") }
        let remarks = PupilRemark.all(file, listing, situation)
        return remarks.isEmpty
            ? [start + Line("niets bijzonders", .muted)]
            : PupilRemark.lines(remarks, columns: columns, after: start)
    }
}
