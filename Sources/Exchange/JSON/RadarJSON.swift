import Attendance

/// `radar --json`: every pupil of the data folder once, with where they stand.
public enum RadarJSON {
    /// By school, and within a school by name, the Dutch way; one line of UTF-8.
    public static func utf8(_ register: Register, _ overview: Overview) -> [UInt8] {
        let finders = register.schools.keys.reduce(into: [:]) { finders, school in
            finders[school] = register.signalFinder(for: school, on: overview.day)
        }
        // Places and not rows are put in order: a row and a pupil's file are a dozen references each.
        let keys = overview.rows.map { row in
            register.pupils[row.id].map { PupilOrder($0, sortKey: row.sortKey) }
        }
        let order = keys.indices.filter { keys[$0] != nil }.sorted { left, right in
            guard let left = keys[left], let right = keys[right] else { return false }
            return left < right
        }
        let written = order.mapInParallel { [finders] place in
            let row = overview.rows[place]
            return register.pupils[row.id].flatMap { file in
                finders[file.school].map { json(row, file, $0, place: place).utf8 }
            }
        }
        return JSONValue.utf8(
            ["versie": 1, "datum": .day(overview.day)], then: "leerlingen", written.compactMap { $0 })
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

    init(_ file: PupilFile) { self.init(file, sortKey: file.pupil.name.sortKey) }

    /// For whoever has the key of the name at hand.
    init(_ file: PupilFile, sortKey: String) {
        school = file.school
        name = sortKey
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
