import Attendance
import Screens

/// `radar` for people: a line per pupil, who asks attention first.
enum RadarText {
    static func lines(_ register: Register, _ overview: Overview) -> [String] {
        guard !overview.rows.isEmpty else {
            return [
                "Er zijn nog geen leerlingen. Lees ze in met: spreekuur inlezen leerlingen BESTAND --school BRIN"
            ]
        }
        let bases = register.schools.mapValues { CountBasis(school: $0, today: overview.day) }
        return overview.rows.compactMap { row -> String? in
            guard let file = register.pupils[row.id], let school = register.schools[file.school] else {
                return nil
            }
            let columns = [
                Columns.pad(file.pupil.number.text, 8), Columns.pad(file.pupil.name.listed, 26),
                Columns.pad(file.pupil.group, 5),
                Columns.pad(school.unit.text(minutes: row.standing.count.minutes), 12),
                Columns.pad(row.standing.level.text, 20),
            ]
            var parts: [String] = []
            if let report = row.standing.count.reports.last, row.standing.level == .reached {
                parts.append("eerst melden, uiterlijk \(report.deadline.brief)")
            }
            if row.standing.count.unknownMinutes > 0 {
                parts.append(
                    "kan erbij komen: \(school.unit.text(minutes: row.standing.count.unknownMinutes))")
            }
            if let day = row.projection {
                parts.append(day.projectionSentence(school.unit, row.standing.level))
            }
            if row.overdueAgreements > 0 {
                parts.append(row.overdueAgreements.text("afspraak", "afspraken") + " over tijd")
            }
            if let basis = bases[file.school] { parts += row.stepsToTake(of: file, on: basis) }
            if let since = file.missingSince { parts.append("niet meer in het bestand sinds \(since.short)") }
            return columns.joined(separator: " ") + " " + parts.joined(separator: " · ")
        }
    }
}
