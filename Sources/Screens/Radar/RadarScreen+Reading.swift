import Attendance
import TextUI

extension RadarScreen {
    var prompt: Prompt? { list.prompt }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        guard chooser == nil, list.count > 0 else { return nil }
        let rows = (0..<list.count).map { spoken(list[$0], situation) }
        return SpokenRows(rows: rows, current: list.index)
    }

    func spoken(_ situation: Situation) -> [String] {
        guard chooser == nil, let file = list.current.flatMap({ situation.pupil($0.id) }) else {
            return spokenDrawing(situation)
        }
        return PupilRemark.spoken(file, nil, situation)
    }

    private func spoken(_ listed: RadarRow, _ situation: Situation) -> String {
        guard let file = situation.pupil(listed.id), let row = situation.overview[listed.id] else {
            return MissingPupilText.row
        }
        return [
            situation.name(of: file), file.pupil.group,
            row.standing.count.spoken(situation.unit(of: file.school)), row.standing.level.text,
            row.overdueAgreements > 0
                ? "\(row.overdueAgreements.text("afspraak", "afspraken")) over de datum" : "",
            row.lastContact.map { "laatst gesproken \($0.brief)" } ?? "nog niet gesproken",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
