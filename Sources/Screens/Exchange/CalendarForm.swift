import Attendance
import TextUI

/// Of which school the coming spreekuren go into a calendar file, and with whose names.
struct CalendarForm: WriteForm {
    let heading = "Spreekuren voor je agenda"

    var rows: RowForm<ExchangeField>
    private let schools: [School]

    /// Nil where no spreekuur is to come.
    init?(_ situation: Situation) {
        let coming = Set(
            situation.register.officeHours.keys.filter { $0.day >= situation.today }.map(\.school))
        schools = situation.schoolsByName.filter { coming.contains($0.brin) }
        guard !schools.isEmpty else { return nil }
        var rows: [FormRow<ExchangeField>] = []
        if schools.count > 1 {
            rows.append(
                FormRow(
                    "School",
                    FormField(.school, "", .choice(Choice(OptionList.lettered(schools.map(\.name)))))))
        }
        rows += [
            FormRow("Namen", FormField(.withNames, "", .choice(Choice(["zonder", "met"], chosen: 0)))),
            FormRow("Bestand", WriteScreen.pathField()), CalendarForm.goRow("agenda schrijven"),
        ]
        self.rows = RowForm(rows)
        self.rows.form.focus(on: schools.count > 1 ? .school : .path)
    }

    private var school: School? {
        let index = schools.count > 1 ? rows.form.chosen(.school) : 0
        return index.map { schools[$0] }
    }

    func suggestedPath(_ situation: Situation) -> String {
        "~/spreekuren\(school.map { "-" + $0.name.asFileName } ?? "").ics"
    }

    private var hasNames: Bool { rows.form.chosen(.withNames) == 1 }

    mutating func read(_ situation: Situation) throws(Incomplete<ExchangeField>) -> ExchangeRequest.Writing {
        guard let school else { throw rows.complain("kies de school", on: .school) }
        return .calendar(of: school.brin, withNames: hasNames)
    }

    func hint(_ situation: Situation) -> [String] {
        [
            hasNames
                ? "Met namen: bedenk dat een agenda vaak gedeeld wordt, en op een telefoon komt."
                : "Zonder namen: dag, tijd, lokaal, en hoeveel leerlingen er komen.",
            "Lees het bestand in je agenda in. Doe je dat later nog eens, dan past de agenda de afspraak aan.",
        ]
    }
}
