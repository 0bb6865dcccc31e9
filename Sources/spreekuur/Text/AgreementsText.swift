import Attendance
import Screens

/// `afspraken` for people: open ones first, overdue on top; the id's beginning marks one.
enum AgreementsText {
    static func lines(_ register: Register, on day: Day) -> [String] {
        let all = register.pupils.values.flatMap { file in
            let name = file.pupil.name
            let sortKey = name.sortKey
            return file.agreements.map { agreement in
                (order: order(agreement, on: day, sortKey), line: line(agreement, of: name, on: day))
            }
        }
        guard !all.isEmpty else { return ["Er zijn nog geen afspraken."] }
        return all.sorted { $0.order < $1.order }.map(\.line)
    }

    private static func line(_ agreement: Agreement, of name: PersonName, on day: Day) -> String {
        [
            String(agreement.id.description.prefix(8)), Columns.pad(state(agreement, on: day), 20),
            Columns.pad(name.listed, 26), Columns.pad(agreement.party.text, 20), agreement.text,
        ].joined(separator: "  ")
    }

    /// The id last, so that the order never changes between two runs.
    private static func order(
        _ agreement: Agreement, on day: Day, _ sortKey: String
    ) -> (Int, Int32, String, ID<Agreement>) {
        let rank = agreement.isOverdue(on: day) ? 0 : agreement.state == .open ? 1 : 2
        return (rank, agreement.due?.number ?? .max, sortKey, agreement.id)
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
