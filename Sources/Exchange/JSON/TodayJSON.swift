import Attendance

/// `vandaag --json`: the spreekuren of one day in the shape that `lijst` takes, each place with its time
/// and its pupils' standing.
public enum TodayJSON {
    public static func document(_ register: Register, _ overview: Overview) -> JSONValue {
        [
            "versie": 1, "datum": .day(overview.day),
            "spreekuren": .array(register.officeHours(on: overview.day).map { json($0, register, overview) }),
        ]
    }

    private static func json(_ officeHour: OfficeHour, _ register: Register, _ overview: Overview)
        -> JSONValue
    {
        let times = Dictionary(
            uniqueKeysWithValues: officeHour.slots.map { ($0.place.number, $0.start) })
        let places = officeHour.places.map { place in
            PlaceJSON(place: place, time: times[place.number] ?? nil, register: register, overview: overview)
                .json
        }
        return [
            "school": .string(officeHour.key.school.text), "datum": .day(officeHour.key.day),
            "begin": .string(officeHour.start.description), "eind": .text(officeHour.until?.description),
            "lokaal": .text(officeHour.room), "ambtenaar": .text(officeHour.officer),
            "minuten_per_leerling": .integer(officeHour.minutesPerPupil), "plaatsen": .array(places),
        ]
    }
}

/// One place of `vandaag`.
private struct PlaceJSON {
    let place: Place
    /// Nil where it no longer fits before the end.
    let time: TimeOfDay?
    let register: Register
    let overview: Overview

    var json: JSONValue {
        let soort: JSONObject = ["soort": .word(PlaceWord(place.form))]
        let start: JSONObject = ["tijd": .text(time?.description)]
        // No status, class or count of its own: the pupils of a group each have theirs.
        let nobody: JSONObject = ["status": .null, "klas": .null, "teller": .null]
        switch place.form {
        case .oneToOne:
            // Empty where the pupil's data were erased.
            guard let listing = place.listings.first else {
                return .joined(
                    soort, ["leerlingnummer": .null, "naam": .null, "reden": .null], start, nobody)
            }
            return .joined(soort, pupil(listing), listing.terms, start)
        case .group(let name, let minutes):
            let numbers = place.listings.compactMap { register.pupils[$0.pupil]?.pupil.number.text }
            return .joined(
                soort,
                ["naam": .string(name), "leerlingnummers": .array(numbers.map { .string($0) })],
                place.listings.first?.terms ?? [:], ["minuten": .integer(minutes)], start, nobody,
                ["leerlingen": .array(place.listings.map { .object(pupil($0)) })])
        case .headcount(let name, let count, let minutes):
            return .joined(
                soort,
                ["naam": .string(name), "aantal": .integer(count), "minuten": .integer(minutes)],
                start, nobody)
        case .pause(let minutes):
            return .joined(
                soort, ["naam": .null, "minuten": .integer(minutes)], start, nobody)
        }
    }

    private func pupil(_ listing: Listing) -> JSONObject {
        guard let file = register.pupils[listing.pupil], let row = overview[listing.pupil],
            let school = register.schools[file.school]
        else { return [:] }
        let who: JSONObject = [
            "leerlingnummer": .string(file.pupil.number.text), "naam": .string(file.pupil.name.listed),
            "klas": .text(file.pupil.group),
        ]
        let standing: JSONObject = [
            "teller": row.standing.count.json(unit: school.unit), "inloop": .bool(listing.isWalkIn),
        ]
        return JSONObject(joining: [who, listing.status.members, standing])
    }
}
