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
        rows = zip(officeHour.places, officeHour.startTimes).flatMap { place, time in
            DayListRow.rows(place, at: time, register)
        }
        pupils = officeHour.places.reduce(0) { $0 + $1.listings.count }
    }

    func value(named name: String) -> PaperValue? {
        switch Name(rawValue: name) {
        case .school: .text(school)
        case .day: .text(officeHour.key.day.spelled)
        case .start: .text(officeHour.start.description)
        case .end: .text(officeHour.end.description)
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

/// One line of the list: a pupil, the heading of a group, or a pause.
struct DayListRow: PaperValues {
    var time: String?
    var title: String?
    var name: String?
    var group: String?
    var reason: String?
    var before: String?
    var status: String?

    private enum Name: String, CaseIterable {
        case time = "tijd"
        /// Of a pause or a group.
        case title = "kop"
        case name = "naam"
        case group = "klas"
        case reason = "aanleiding"
        case before = "vooraf"
        case status
    }

    static let names = TemplateNames.texts(Name.self)

    func value(named name: String) -> PaperValue? {
        switch Name(rawValue: name) {
        case .time: .text(time)
        case .title: .text(title)
        case .name: .text(self.name)
        case .group: .text(group)
        case .reason: .text(reason)
        case .before: .text(before)
        case .status: .text(status)
        case nil: nil
        }
    }

    static func rows(_ place: Place, at time: TimeOfDay, _ register: Register) -> [DayListRow] {
        let time = time.description
        let pupils = place.listings.compactMap { pupil($0, register) }
        switch place.form {
        case .oneToOne:
            return pupils.map { row in
                var row = row
                row.time = time
                return row
            }
        case .group(let name, let minutes):
            return [DayListRow(time: time, title: "Groepsgesprek: \(name), \(minutes) minuten")] + pupils
        case .headcount(let name, let count, let minutes):
            return [DayListRow(time: time, title: "Groep: \(name), \(count) leerlingen, \(minutes) minuten")]
        case .pause(let minutes): return [DayListRow(time: time, title: "Pauze, \(minutes) minuten")]
        }
    }

    private static func pupil(_ listing: Listing, _ register: Register) -> DayListRow? {
        guard let pupil = register.pupils[listing.pupil]?.pupil else { return nil }
        let before =
            listing.schoolActions.map(\.onPaper)
            + [listing.parentsInformed.map { "ouders ingelicht op \($0.on.spelledDate)" }].compactMap { $0 }
        return DayListRow(
            name: pupil.name.listed, group: pupil.group,
            reason: listing.isWalkIn && listing.reason.isEmpty ? "inloop" : listing.reason,
            before: before.isEmpty ? nil : before.joined(separator: ", "), status: listing.status.onPaper)
    }
}

extension SchoolAction {
    fileprivate var onPaper: String {
        switch self {
        case .mentorSpoke: "mentor sprak de leerling"
        case .parentsTold: "school sprak de ouders"
        case .hoursMadeUp: "uren ingehaald"
        }
    }
}

extension Listing.Status {
    /// Nil while it is only planned.
    fileprivate var onPaper: String? {
        switch self {
        case .planned: nil
        case .spoken: "gesproken"
        case .notCome: "niet gekomen"
        case .ill: "ziek"
        case .moved(let day): day.map { "verzet naar \($0.spelledDate)" } ?? "verzet"
        case .declined: "wil nu geen gesprek"
        case .cancelled: "vervallen"
        }
    }
}
