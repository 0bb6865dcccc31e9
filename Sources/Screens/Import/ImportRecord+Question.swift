import Attendance
import TextUI

extension ImportRecord {
    var what: String {
        switch content {
        case .pupils: "leerlingen"
        case .absences: "verzuim"
        case .package: "pakket"
        }
    }

    func question(_ situation: Situation) -> Dialog<ImportScreen.Message> {
        let school = situation.register.schools[school]?.name ?? school.text
        let consequences =
            ["Daarna is alles weer als ervoor."] + situation.register.takingBackSentences(number)
        return Dialog(
            "Inlezing \(number.value) terugnemen?",
            text: "Het bestand met \(what) van \(school), ingelezen op \(on.dated): \(counts.new) nieuw, "
                + "\(counts.changed) gewijzigd. " + consequences.joined(separator: " "),
            answers: [
                Binding(ImportScreen.Keys.leaveStanding, message: .leaveStanding),
                Binding(ImportScreen.Keys.takeBackNow, message: .takeBack(number)),
            ], situation.keymap)
    }
}

extension Situation {
    /// The newest one that was not taken back.
    var lastImport: ImportRecord? {
        register.imports.values.filter { !register.importsTakenBack.contains($0.number) }
            .max { $0.number.value < $1.number.value }
    }

    var schoolsByName: [School] {
        register.schools.values.sorted { ($0.name, $0.brin) < ($1.name, $1.brin) }
    }
}
