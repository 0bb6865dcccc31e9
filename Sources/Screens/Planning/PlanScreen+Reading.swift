import Attendance
import TextUI

extension PlanScreen {
    var prompt: Prompt? {
        if let question { return Prompt(question) }
        switch typing {
        case .words(let field): return asking("Aanleiding, of de naam van de groep", field)
        case .minutes(let field): return asking("Minuten", field)
        case nil: return nil
        }
    }

    private func asking(_ label: String, _ field: TextField) -> Prompt {
        .form([AskedField(id: label, label: label, content: .text(field.text), handsIn: true)], focus: 0)
    }

    func spokenRows(_ situation: Situation) -> SpokenRows? {
        let rows = rows(situation)
        return rows.isEmpty
            ? nil : SpokenRows(rows: rows.map { $0.spoken(situation) }, current: index(situation))
    }

    /// What stands above the list, and what is to know of the row under the cursor.
    func spoken(_ situation: Situation) -> [String] {
        guard !rows(situation).isEmpty else { return spokenDrawing(situation) }
        let above = linesAbove(situation).map { Spoken.words($0) }
        guard let place = current(situation)?.place else { return above }
        let files = place.listings.compactMap { situation.pupil($0.pupil) }
        guard let listing = listing(situation), let file = files.first else {
            let names = files.map { situation.name(of: $0) }.joined(separator: ", ")
            return above + (files.isEmpty ? [] : ["In deze groep: \(names)"])
        }
        return above + PupilRemark.spoken(file, listing, situation)
    }
}
