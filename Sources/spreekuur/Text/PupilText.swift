import Attendance
import Screens

/// `leerling` for people: where the pupil stands, what was agreed, and every contact.
enum PupilText {
    static func lines(_ file: PupilFile, _ register: Register, _ overview: Overview) -> [String] {
        let pupil = file.pupil
        var lines = [
            "\(pupil.name.full), \(pupil.group), \(pupil.municipality)",
            "leerling \(pupil.number.text), \(register.schools[file.school]?.name ?? file.school.text)"
                + (pupil.birthDate.map { ", geboren \($0.numeric)" } ?? ""),
        ]
        if let since = file.missingSince { lines.append("niet meer in het bestand sinds \(since.dated)") }
        if let row = overview[file.id], let school = register.schools[file.school] {
            lines.append(
                "\(school.unit.text(minutes: row.standing.count.minutes)) van de 16, \(row.standing.level.text); "
                    + "\(row.standing.timesLate) keer te laat dit schooljaar")
            if let day = row.projection {
                lines.append(day.projectionSentence(school.unit, row.standing.level))
            }
            lines.append("laatste contact: \(row.lastContact?.dated ?? "nog geen")")
            if let next = row.nextMoment { lines.append("volgend moment: \(next.dated)") }
            if let finder = register.signalFinder(for: file.school, on: overview.day) {
                lines += finder.signals(of: file, row).map { "signaal: \($0.sentence(school.unit))" }
                lines += row.stepSentences(of: file, on: finder.basis).map { "ladder \($0)" }
                let setAside = file.setAside(on: finder.basis)
                if !setAside.isEmpty {
                    lines.append(
                        "\(setAside.count.text("les telt", "lessen tellen")) niet mee; "
                            + "waarom staat in: spreekuur teller \(pupil.number.text) --school \(file.school.text)"
                    )
                }
            }
        }
        for agreement in file.agreements {
            let due = agreement.due.map { ", uiterlijk \($0.brief)" } ?? ""
            lines.append(
                "afspraak (\(agreement.party.rawValue)\(due)): \(agreement.text) [\(agreement.state.text)]")
        }
        for talk in file.talks.compactMap({ register.talks[$0] }) {
            let outcome = talk.parts.first { $0.pupil == file.id }?.outcome?.text ?? "geen uitkomst genoteerd"
            lines.append(
                "\(talk.officeHour.day.dated): \(talk.isGroup ? "groepsgesprek" : "gesprek"), \(outcome)")
        }
        for contact in file.contacts { lines.append("\(contact.on.dated): \(contact.kind.rawValue)") }
        return lines
    }
}

extension Agreement.State {
    fileprivate var text: String {
        switch self {
        case .open: "open"
        case .judged(let verdict, let day): "\(verdict.rawValue), \(day.brief)"
        }
    }
}
