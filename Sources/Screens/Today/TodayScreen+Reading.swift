import Attendance
import TextUI

extension TodayScreen {
    var prompt: Prompt? { question.map { Prompt($0) } }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let rows = situation.todayRows
        guard !rows.isEmpty else { return nil }
        return SpokenRows(rows: rows.map { spoken($0, situation) }, current: index(in: rows))
    }

    func spoken(_ situation: Situation) -> [String] {
        guard let row = current(situation) else { return spokenDrawing(situation) }
        guard let listing = listing(row), let file = situation.pupil(listing.pupil) else {
            guard case .slot(_, let slot) = row, !slot.place.listings.isEmpty else { return [] }
            let names = slot.place.listings.compactMap { situation.pupil($0.pupil) }
                .map { situation.name(of: $0) }
            return ["In deze groep: \(names.joined(separator: ", "))"]
        }
        return PupilRemark.spoken(file, listing, situation)
    }

    private func spoken(_ row: TodayRow, _ situation: Situation) -> String {
        switch row {
        case .heading(let key): return situation.title(of: key)
        case .unplaced(let key):
            return situation.register.officeHours[key].map { situation.register.unplacedText($0) } ?? ""
        case .carried(let waiting):
            let names = waiting.compactMap { waiting in
                situation.pupil(waiting.pupil).map {
                    "\(situation.name(of: $0)), \(waiting.why.text)"
                }
            }
            return "nog niet gesproken: " + names.joined(separator: "; ")
        case .slot(_, let slot):
            return (slot.start.map { "\($0) " } ?? "niet geplaatst: ") + spoken(slot.place, situation)
        }
    }

    private func spoken(_ place: Place, _ situation: Situation) -> String {
        switch place.form {
        case .oneToOne:
            guard let listing = place.listings.first, let file = situation.pupil(listing.pupil) else {
                return MissingPupilText.row
            }
            let count = situation.overview[file.id]?.standing.count
            return [
                situation.name(of: file), file.pupil.group,
                situation.words(listing.reasonOrWalkIn, about: file.id),
                count?.spoken(situation.unit(of: file.school)) ?? "", listing.status.text,
            ].filter { !$0.isEmpty }.joined(separator: ", ")
        case .group(let name, let minutes):
            let spoken = place.listings.count { $0.status.isSpoken }
            return "groepsgesprek \"\(name)\", \(place.listings.count.text("leerling", "leerlingen")), "
                + "\(minutes) minuten" + (spoken > 0 ? ", \(spoken) gesproken" : "")
        case .headcount(let name, let count, _):
            return "groep \"\(name)\", \(count.text("leerling", "leerlingen")), zonder namen"
        case .pause(let minutes): return "pauze, \(minutes) minuten"
        }
    }
}

extension SixteenHourCount {
    /// `14 lesuur van de 16, en 1 lesuur met onbekende reden`
    func spoken(_ unit: CountingUnit) -> String {
        let unknown =
            unknownMinutes > 0 ? ", en \(unit.text(minutes: unknownMinutes)) met onbekende reden" : ""
        return "\(unit.text(minutes: minutes)) van de 16" + unknown
    }
}

extension PupilRemark {
    static func spoken(_ file: PupilFile, _ listing: Listing?, _ situation: Situation) -> [String] {
        all(file, listing, situation).map { Spoken.words(Line($0.text.capitalizedFirst, $0.role)) }
    }
}
