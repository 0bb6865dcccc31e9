import Attendance
import TextUI

/// Under which name our own key card goes into which file.
struct KeyCardForm: WriteForm {
    let heading = "Jouw sleutelkaart schrijven"

    var rows: RowForm<ExchangeField>

    init(_ situation: Situation) {
        rows = RowForm([
            FormRow(
                "Naam",
                FormField(.name, "", .field(TextField(situation.ownCardName ?? "", limit: 80)), columns: 40)),
            FormRow("Bestand", WriteScreen.pathField()),
            KeyCardForm.goRow("kaart schrijven"),
        ])
        rows.form.focus(on: situation.ownCardName == nil ? .name : .path)
    }

    func suggestedPath(_ situation: Situation) -> String {
        "~/sleutelkaart-\(rows.text(.name).asFileName).txt"
    }

    mutating func read(_ situation: Situation) throws(Incomplete<ExchangeField>) -> ExchangeRequest.Writing {
        guard let name = rows.answer(.name) else {
            throw rows.complain("typ hoe de ander jou kent: je naam, of die van de school", on: .name)
        }
        return .keyCard(name: name)
    }

    func hint(_ situation: Situation) -> [String] {
        [
            "Met deze kaart kan de ander pakketten maken die alleen jij kunt openen. Hij is niet geheim. Na het "
                + "schrijven zie je zes woorden; die lees je de ander voor aan de telefoon."
        ]
    }
}

extension Situation {
    /// As the last card has it; before the first, what is likely.
    fileprivate var ownCardName: String? {
        if let name = register.keyCardName { return name }
        switch register.role {
        case .coordinator: return onlySchool?.name
        case .leerplichtambtenaar, nil:
            return register.officeHours.values.filter { $0.officer != nil }.max { $0.key < $1.key }?.officer
        }
    }
}
