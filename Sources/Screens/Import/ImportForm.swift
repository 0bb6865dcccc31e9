import Attendance
import TextUI

/// Which file is to be read in, and of absences how.
struct ImportForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        case content, school, path, layout, codes, from, through, look
    }

    private(set) var rows: RowForm<Name>
    /// By name; at least one.
    private let schools: [School]
    private static let pathLimit = 1000

    init(_ schools: [School], _ content: ImportRequest.Content, today: Day) {
        self.schools = schools
        let contents = ImportRequest.Content.allCases
        let options = ImportForm.contents
        let chosen = contents.firstIndex(of: content)
        var rows = [
            FormRow("Wat", FormField(Name.content, "", .choice(Choice(options, chosen: chosen))))
        ]
        if schools.count > 1 {
            let names = OptionList.lettered(schools.map(\.name))
            rows.append(FormRow("School", FormField(.school, "", .choice(Choice(names)))))
        }
        rows += [
            FormRow("Bestand", FormField(.path, "", .field(TextField(limit: ImportForm.pathLimit)))),
            FormRow("", FormField(.look, "", .choice(Choice(["eerst bekijken"])), columns: 18)),
        ]
        self.rows = RowForm(rows)
        self.rows.form.focus(on: schools.count > 1 ? .school : .path)
        layAbsenceRows()
        remark(today: today)
    }

    /// Also a package of the other side, which has a screen of its own.
    static let contents = OptionList.lettered(ImportRequest.Content.allCases.map(\.label) + ["pakket"])

    var isPackage: Bool { rows.form.chosen(.content) == ImportForm.contents.count - 1 }

    var focus: Name? { rows.focus }

    /// The path under the cursor; nil where none is typed. Codes may be left out: there Tab goes on.
    var path: String? {
        switch rows.focus {
        case .path: rows.text(.path)
        case .codes: rows.answer(.codes)
        case .content, .school, .layout, .from, .through, .look, nil: nil
        }
    }

    /// The name of the file, without its folders.
    var fileName: String {
        let path = rows.text(.path)
        return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    mutating func put(path: String) {
        guard let name = rows.focus, self.path != nil else { return }
        rows.form[name]?.content = .field(TextField(path, limit: ImportForm.pathLimit))
    }

    mutating func focusOnPath() { rows.form.focus(on: .path) }

    mutating func handle(_ key: Key, today: Day) -> FormEvent<Name> {
        let event = rows.handle(key)
        if event.name == .content { layAbsenceRows() }
        if event.name != nil { remark(today: today) }
        return event
    }

    /// Only absences have a layout, codes and a period.
    private mutating func layAbsenceRows() {
        let isAbsences = rows.chosen(.content, of: ImportRequest.Content.self) == .absences
        guard isAbsences != (rows.form[.layout] != nil) else { return }
        guard isAbsences else {
            for name in [Name.layout, .codes, .from] { rows.removeRow(of: name) }
            return
        }
        let layouts = OptionList.lettered(["aan de kolommen te zien"] + ImportForm.layouts.map(\.rawValue))
        rows.insert(
            FormRow("Formaat", FormField(.layout, "", .choice(Choice(layouts, chosen: 0)))), below: .path)
        rows.insert(
            FormRow(
                "Codes", FormField(.codes, "", .field(TextField(limit: ImportForm.pathLimit)), columns: 30)),
            below: .layout)
        rows.insert(
            FormRow(
                "Volledig van", FormField(.from, "", .field(TextField(limit: 20)), columns: 12),
                FormField(.through, "tot en met", .field(TextField(limit: 20)), columns: 12)), below: .codes)
    }

    private static let layouts = ImportRequest.Layout.allCases

    private mutating func remark(today: Day) {
        if rows.answer(.codes) == nil, let school {
            let count = school.codes.rules.count
            let known =
                count == 0
                ? "leeg = geen eigen codes" : "leeg = de \(count.text("code", "codes")) van deze school"
            rows.form.remark(.understood(known), on: .codes)
        }
        let days = [Name.from, .through].map { day($0, today: today) }
        if rows.answer(.from) == nil, rows.answer(.through) == nil {
            rows.form.remark(.understood("leeg = het is geen volledig overzicht"), on: .through)
        } else if let from = days[0], let through = days[1], from <= through {
            rows.form.remark(
                .understood("\(from.dated) - \(through.dated): wat ontbreekt, vervalt"),
                on: .through)
        } else {
            rows.form.remark(nil, on: .through)
        }
    }

    private func day(_ name: Name, today: Day) -> Day? {
        rows.answer(name).flatMap { DayInput.parse($0, today: today, looking: .back) }
    }

    private var school: School? {
        let index = schools.count > 1 ? rows.form.chosen(.school) : 0
        return index.map { schools[$0] }
    }

    /// What is asked; where something is missing, the cursor goes to the field that says what.
    mutating func read(today: Day) throws(Incomplete<Name>) -> ImportRequest {
        do throws(Incomplete<Name>) {
            guard let content = rows.chosen(.content, of: ImportRequest.Content.self) else {
                throw rows.complain("kies wat er in het bestand staat", on: .content)
            }
            guard let school else { throw rows.complain("kies de school", on: .school) }
            guard let path = rows.answer(.path) else {
                throw rows.complain("typ waar het bestand staat", on: .path)
            }
            let reading: ImportRequest.Reading =
                switch content {
                case .pupils: .pupils
                case .absences: .absences(try absenceReading(today: today))
                }
            return ImportRequest(reading, school: school.brin, path: path)
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }

    private mutating func absenceReading(
        today: Day
    ) throws(Incomplete<Name>) -> ImportRequest.AbsenceReading {
        // The first option leaves it to the columns.
        let layout = rows.form.chosen(.layout).flatMap { $0 == 0 ? nil : ImportForm.layouts[$0 - 1] }
        return ImportRequest.AbsenceReading(
            layout: layout, codes: rows.answer(.codes), complete: try complete(today: today))
    }

    private mutating func complete(today: Day) throws(Incomplete<Name>) -> ClosedRange<Day>? {
        guard rows.answer(.from) != nil || rows.answer(.through) != nil else { return nil }
        guard let from = day(.from, today: today) else {
            throw rows.complain("geen datum; typ bijvoorbeeld 1-9-2026", on: .from)
        }
        guard let through = day(.through, today: today) else {
            throw rows.complain("geen datum; typ bijvoorbeeld vr of 20-11", on: .through)
        }
        guard from <= through else {
            throw rows.complain("\(through.dated) ligt vóór \(from.dated)", on: .through)
        }
        return from...through
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
