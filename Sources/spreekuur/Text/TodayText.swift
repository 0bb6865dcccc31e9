import Attendance
import Screens

/// `vandaag` for people: the list as on paper.
enum TodayText {
    static func lines(_ register: Register, _ overview: Overview) -> [String] {
        let officeHours = register.officeHours(on: overview.day)
        guard !officeHours.isEmpty else {
            let next = register.officeHours.keys.filter { $0.day > overview.day }.min()
            return [
                "Er is geen spreekuur op \(overview.day.dated)."
                    + (next.map { " Het volgende is op \($0.day.dated)." } ?? "")
            ]
        }
        return officeHours.flatMap { officeHour in
            heading(officeHour, register)
                + officeHour.slots.filter { $0.start != nil }.flatMap { lines($0, register, overview) }
                + unplaced(officeHour, register, overview)
        }
    }

    private static func unplaced(
        _ officeHour: OfficeHour, _ register: Register, _ overview: Overview
    ) -> [String] {
        let slots = officeHour.slots.filter { $0.start == nil && $0.place.isWaiting }
        guard !slots.isEmpty else { return [] }
        return [register.unplacedText(officeHour)] + slots.flatMap { lines($0, register, overview) }
    }

    private static func heading(_ officeHour: OfficeHour, _ register: Register) -> [String] {
        let school = register.schools[officeHour.key.school]?.name ?? officeHour.key.school.text
        let room = officeHour.room.map { " · \($0)" } ?? ""
        return ["\(school)\(room)  \(officeHour.key.day.dated)"]
    }

    private static func lines(
        _ slot: Slot, _ register: Register, _ overview: Overview
    ) -> [String] {
        let place = slot.place
        let time = slot.start?.description ?? "     "
        switch place.form {
        case .oneToOne:
            return place.listings.isEmpty
                ? ["\(time)  (niet meer te lezen)"]
                : place.listings.map { "\(time)  " + line($0, register, overview) }
        case .group(let name, _):
            return [
                "\(time)  groepsgesprek \"\(name)\", \(place.listings.count.text("leerling", "leerlingen"))"
            ]
                + place.listings.map { "       " + line($0, register, overview) }
        case .headcount(let name, let count, _):
            return ["\(time)  groep \"\(name)\", \(count) leerlingen (alleen geteld)"]
        case .pause:
            return ["\(time)  pauze"]
        }
    }

    private static func line(_ listing: Listing, _ register: Register, _ overview: Overview) -> String {
        guard let file = register.pupils[listing.pupil], let school = register.schools[file.school] else {
            return "(niet meer te lezen)"
        }
        let minutes = overview[listing.pupil]?.standing.count.minutes ?? 0
        return [
            Columns.pad(file.pupil.name.listed, 26), Columns.pad(file.pupil.group, 5),
            Columns.pad(listing.reason, 28), Columns.pad(school.unit.text(minutes: minutes), 12),
            listing.status.text,
        ].joined(separator: " ")
    }
}
