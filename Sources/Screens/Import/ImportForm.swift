import Attendance
import TextUI

/// Which file is to be read in.
struct ImportForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        case content, school, path, look
    }

    var rows: RowForm<Name>
    /// By name; at least one.
    private let schools: [School]

    init(_ schools: [School], _ content: ImportRequest.Content) {
        self.schools = schools
        let contents = ImportRequest.Content.allCases
        let options = OptionList.lettered(contents.map(\.label))
        let chosen = contents.firstIndex(of: content)
        var rows = [
            FormRow("Wat", FormField(Name.content, "", .choice(Choice(options, chosen: chosen))))
        ]
        if schools.count > 1 {
            let names = OptionList.lettered(schools.map(\.name))
            rows.append(FormRow("School", FormField(.school, "", .choice(Choice(names)))))
        }
        rows += [
            FormRow("Bestand", FormField(.path, "", .field(TextField(limit: 1000)))),
            FormRow("", FormField(.look, "", .choice(Choice(["eerst bekijken"])), columns: 18)),
        ]
        self.rows = RowForm(rows)
        self.rows.form.focus(on: schools.count > 1 ? .school : .path)
    }

    var path: String { rows.text(.path) }

    mutating func put(path: String) { rows.form[.path]?.content = .field(TextField(path, limit: 1000)) }

    /// What is asked; where something is missing, the cursor goes to the field that says what.
    mutating func read() throws(Incomplete<Name>) -> ImportRequest {
        do throws(Incomplete<Name>) {
            guard let content = rows.chosen(.content, of: ImportRequest.Content.self) else {
                throw rows.complain("kies wat er in het bestand staat", on: .content)
            }
            let index = schools.count > 1 ? rows.form.chosen(.school) : 0
            guard let index else { throw rows.complain("kies de school", on: .school) }
            guard let path = rows.answer(.path) else {
                throw rows.complain("typ waar het bestand staat", on: .path)
            }
            return ImportRequest(content: content, school: schools[index].brin, path: path)
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }
}

extension ImportRequest.Content {
    var label: String {
        switch self {
        case .pupils: "leerlingen"
        case .absences: "verzuim"
        }
    }

    /// What a row of such a file is about.
    func rows(_ count: Int) -> String {
        switch self {
        case .pupils: count.text("leerling", "leerlingen")
        case .absences: count.text("rij", "rijen")
        }
    }
}
