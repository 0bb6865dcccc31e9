import Attendance

/// `radar --json`: every pupil of the data folder once, with where they stand.
public enum RadarJSON {
    /// By school, and within a school by name, the Dutch way.
    public static func document(_ register: Register, _ overview: Overview) -> JSONValue {
        // Places and not rows are put in order: a row and a pupil's file are a dozen references each.
        let order = overview.rows.indices.compactMap { place in
            register.pupils[overview.rows[place].id].map { (place: place, order: PupilOrder($0)) }
        }.sorted { $0.order < $1.order }
        let finders = register.schools.keys.reduce(into: [:]) { finders, school in
            finders[school] = register.signalFinder(for: school, on: overview.day)
        }
        return [
            "versie": 1, "datum": .day(overview.day),
            "leerlingen": .array(
                order.compactMap { pupil in
                    let row = overview.rows[pupil.place]
                    return register.pupils[row.id].flatMap { file in
                        finders[file.school].map { json(row, file, $0, place: pupil.place) }
                    }
                }),
        ]
    }

    /// `volgorde` 1 = first of all, for the reason of `waarom_eerst`: the order of In beeld.
    private static func json(
        _ row: Overview.Row, _ file: PupilFile, _ finder: SignalFinder, place: Int
    ) -> JSONValue {
        .joined(
            file.identity,
            ["woongemeente": .text(file.pupil.municipality)],
            row.members(of: file, finder),
            ["volgorde": .integer(place + 1), "waarom_eerst": .string(row.reason.word)])
    }
}

/// Lists of pupils: by school, then by name the Dutch way, then by number.
struct PupilOrder: Comparable {
    private let school: BRIN
    private let name: String
    private let number: PupilNumber

    init(_ file: PupilFile) {
        school = file.school
        name = file.pupil.name.sortKey
        number = file.pupil.number
    }

    static func < (left: PupilOrder, right: PupilOrder) -> Bool {
        (left.school, left.name, left.number) < (right.school, right.name, right.number)
    }
}

extension PupilFile {
    /// Who it is, in every list.
    var identity: JSONObject {
        [
            "school": .string(school.text), "leerlingnummer": .string(pupil.number.text),
            "naam": .string(pupil.name.listed), "klas": .text(pupil.group),
        ]
    }
}

extension Overview.Row {
    /// Where the pupil stands, in the radar and on the pupil's own page.
    func members(of file: PupilFile, _ finder: SignalFinder) -> JSONObject {
        [
            "teller": standing.count.json(unit: finder.basis.unit),
            "meldingen": standing.count.reportsJSON(of: file),
            "niveau": .string(standing.level.word),
            "prognose": .day(projection),
            "telaat_schooljaar": .integer(standing.timesLate),
            "ziekmeldingen_12_lesweken": .integer(standing.sickReports.recent),
            "ziek_aaneengesloten": .integer(standing.sickReports.daysInARow),
            "signalen": .array(finder.signals(of: file, self).map { .string($0.word) }),
            "trappen": stepsJSON(of: file, on: finder.basis),
            "laatste_contact": .day(lastContact), "volgend_moment": .day(nextMoment),
        ]
    }
}
