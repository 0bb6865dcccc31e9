import Attendance

/// The list of one office hour on paper, for who holds it: names, times and why; no counts, no estimate.
public struct DayList: PaperValues {
    let officeHour: OfficeHour
    let school: String
    let settings: LetterSettings
    let rows: [DayListRow]
    let pupils: Int

    private enum Name: String, CaseIterable {
        case school
        case day = "dag"
        case start = "begin"
        case end = "eind"
        case room = "lokaal"
        case officer = "ambtenaar"
        case officerFunction = "functie"
        case organisation = "organisatie"
        case pupils = "aantal"
        case rows = "plaatsen"
    }

    static let names: [String: TemplateNames.Shape] = Dictionary(
        uniqueKeysWithValues: Name.allCases.map { name in
            switch name {
            case .school, .day, .start, .end, .room, .officer, .officerFunction, .organisation, .pupils:
                (name.rawValue, .text)
            case .rows: (name.rawValue, .entries(DayListRow.names))
            }
        })

    public init(_ officeHour: OfficeHour, _ register: Register, _ settings: LetterSettings) {
        self.officeHour = officeHour
        self.settings = settings
        school = register.schools[officeHour.key.school]?.name ?? officeHour.key.school.text
        let slots = officeHour.slots
        let unplaced = officeHour.unplaced.isEmpty ? [] : [DayListRow(title: "Niet geplaatst")]
        rows =
            slots.filter { $0.start != nil }.flatMap { DayListRow.rows($0, of: officeHour.key, register) }
            + unplaced
            + slots.filter { $0.start == nil && $0.place.isWaiting }
            .flatMap { DayListRow.rows($0, of: officeHour.key, register) }
        pupils = officeHour.places.reduce(0) { $0 + $1.listings.count }
    }

    func value(named name: String) -> PaperValue? {
        switch Name(rawValue: name) {
        case .school: .text(school)
        case .day: .text(officeHour.key.day.spelled)
        case .start: .text(officeHour.start.description)
        case .end: .text((officeHour.until ?? officeHour.end).description)
        case .room: .text(officeHour.room)
        case .officer: .text(officeHour.officer)
        case .officerFunction: .text(settings.officerFunction)
        case .organisation: .text(settings.organisation)
        case .pupils: .text(pupils == 1 ? "1 leerling" : "\(pupils) leerlingen")
        case .rows: .entries(rows)
        case nil: nil
        }
    }
}
