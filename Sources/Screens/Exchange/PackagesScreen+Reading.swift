import Attendance
import TextUI

extension PackagesScreen {
    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let all = situation.correspondents
        guard !all.isEmpty else { return nil }
        let rows = all.map { other in
            let (given, received) = latest(with: other, situation)
            return [
                other.name, other.role.side, "sleutel bevestigd \(other.confirmedOn.brief)",
                given.map { "laatst gegeven \($0.brief)" } ?? "nog niets gegeven",
                received.map { "laatst gekregen \($0.brief)" } ?? "nog niets gekregen",
            ].joined(separator: ", ")
        }
        return SpokenRows(rows: rows, current: cursor.index(in: all.count))
    }

    func spoken(_ situation: Situation) -> [String] {
        let all = situation.correspondents
        guard let index = cursor.index(in: all.count) else { return spokenDrawing(situation) }
        return (ownCard(situation) + traffic(with: all[index], situation)).map(Spoken.words)
    }
}
