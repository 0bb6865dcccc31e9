import Attendance
import TextUI

extension OfficeHoursScreen {
    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let rows = situation.listRows
        return rows.isEmpty
            ? nil
            : SpokenRows(rows: rows.map { spoken($0, situation) }, current: cursor.index(in: rows.count))
    }

    func spoken(_ situation: Situation) -> [String] {
        let rows = situation.listRows
        guard let index = cursor.index(in: rows.count) else { return spokenDrawing(situation) }
        return situation.rhythmSentences.map { "Let op: \($0)" }
            + rows[index].sentences(situation, columns: 200).map { Spoken.words($0) }
    }

    private func spoken(_ row: ListRow, _ situation: Situation) -> String {
        let school = situation.onlySchool == nil ? situation.register.schools[row.key.school]?.name : nil
        let day = row.key.day == situation.today ? "vandaag" : row.key.day.dated
        let facts: [String?] =
            switch row {
            case .list(let officeHour): [officeHour.times, officeHour.room] + officeHour.counts(situation)
            case .proposal: ["voorstel, er is nog geen lijst"]
            }
        return ([day, school] + facts).compactMap { $0 }.joined(separator: ", ")
    }
}

extension OfficeHour {
    fileprivate func counts(_ situation: Situation) -> [String?] {
        let listings = places.flatMap(\.listings)
        let walkIns = listings.count(where: \.isWalkIn)
        return [
            "\(listings.count) op de lijst",
            key.day > situation.today ? nil : "\(situation.spokenCount(self)) gesproken",
            walkIns > 0 ? "\(walkIns) inloop" : nil,
        ]
    }
}
