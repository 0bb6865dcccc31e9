import Attendance

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

    static func rows(
        _ slot: Slot, of key: OfficeHour.Key, _ register: Register
    ) -> [DayListRow] {
        let place = slot.place
        let time = slot.start?.description
        let pupils = place.listings.compactMap { pupil($0, of: key, register) }
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

    private static func pupil(
        _ listing: Listing, of key: OfficeHour.Key, _ register: Register
    ) -> DayListRow? {
        guard let file = register.pupils[listing.pupil] else { return nil }
        let pupil = file.pupil
        // Paper is left lying at school: who walked in is named on it only with a yes.
        guard !listing.isWalkIn || register.part(of: file, at: key)?.schoolMayKnow == true else {
            return DayListRow(title: "Inloop")
        }
        let before =
            listing.schoolActions.map(\.onPaper)
            + [listing.parentsInformed.map { "ouders ingelicht \($0.on.parts.day)-\($0.on.parts.month)" }]
            .compactMap { $0 }
        return DayListRow(
            name: pupil.name.listed, group: pupil.group,
            reason: listing.isWalkIn && listing.reason.isEmpty ? "inloop" : listing.reason,
            before: before.isEmpty ? nil : before.joined(separator: ", "), status: listing.status.onPaper)
    }
}

extension SchoolAction {
    fileprivate var onPaper: String {
        switch self {
        case .mentorSpoke: "mentor sprak leerling"
        case .parentsTold: "school sprak ouders"
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
