import Attendance
import TextUI

extension PupilScreen {
    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let rows = rows(situation)
        guard !rows.isEmpty else { return nil }
        return SpokenRows(rows: rows.map { Spoken.words($0.line) }, current: index(in: rows))
    }

    func spoken(_ situation: Situation) -> [String] {
        guard let file = situation.pupil(pupil) else { return [MissingPupilText.sentence] }
        let weeks = PupilWeeks(PupilScreen.weeksShown, of: file, situation)
        return heading(file, weeks, situation, columns: 400, .unicode).map { Spoken.words($0) }
    }
}
