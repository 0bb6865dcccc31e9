import Attendance
import TextUI

extension TodayScreen {
    var prompt: Prompt? { question.map { Prompt($0) } }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let rows = situation.todayRows
        guard !rows.isEmpty else { return nil }
        return SpokenRows(rows: rows.map { $0.spoken(situation) }, current: index(in: rows))
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
