import Attendance
import TextUI

extension RadarScreen {
    var prompt: Prompt? {
        guard let filter, filter.isTyping else { return nil }
        return Prompt(searchingFor: filter.field.text)
    }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        guard chooser == nil, count(situation) > 0 else { return nil }
        let rows = (0..<count(situation)).map { spoken($0, situation) }
        return SpokenRows(rows: rows, current: current(situation))
    }

    func spoken(_ situation: Situation) -> [String] {
        guard chooser == nil, let current = current(situation),
            let file = pupil(at: current, situation).flatMap({ situation.pupil($0) })
        else { return spokenDrawing(situation) }
        return PupilRemark.spoken(file, nil, situation)
    }

    private func spoken(_ index: Int, _ situation: Situation) -> String {
        guard let id = pupil(at: index, situation), let file = situation.pupil(id),
            let row = situation.overview[id]
        else { return MissingPupilText.row }
        return [
            situation.name(of: file), file.pupil.group,
            row.standing.count.spoken(situation.unit(of: file.school)), row.standing.level.text,
            row.overdueAgreements > 0
                ? "\(row.overdueAgreements.text("afspraak", "afspraken")) over de datum" : "",
            row.lastContact.map { "laatst gesproken \($0.brief)" } ?? "nog niet gesproken",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
