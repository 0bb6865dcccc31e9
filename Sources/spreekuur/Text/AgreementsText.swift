import Attendance
import Screens

/// `afspraken` for people: open ones first, overdue on top; the id's beginning marks one.
enum AgreementsText {
    static func lines(_ register: Register, on day: Day) -> [String] {
        let all = register.pupils.values.flatMap { file in file.agreements.map { (file: file, agreement: $0) }
        }
        guard !all.isEmpty else { return ["Er zijn nog geen afspraken."] }
        let sorted = all.sorted { left, right in
            order(left.agreement, on: day, left.file) < order(right.agreement, on: day, right.file)
        }
        return sorted.map { file, agreement in
            [
                String(agreement.id.description.prefix(8)), Columns.pad(state(agreement, on: day), 20),
                Columns.pad(file.pupil.name.listed, 26), Columns.pad(agreement.party.rawValue, 12),
                agreement.text,
            ].joined(separator: "  ")
        }
    }

    private static func order(_ agreement: Agreement, on day: Day, _ file: PupilFile) -> (Int, Int32, String)
    {
        let rank = agreement.isOverdue(on: day) ? 0 : agreement.state == .open ? 1 : 2
        return (rank, agreement.due?.number ?? .max, file.pupil.name.sortKey)
    }

    private static func state(_ agreement: Agreement, on day: Day) -> String {
        switch agreement.state {
        case .judged(let verdict, _): return verdict.rawValue
        case .open:
            guard let due = agreement.due else { return "open" }
            return agreement.isOverdue(on: day) ? "over tijd, \(due.brief)" : "voor \(due.brief)"
        }
    }
}
