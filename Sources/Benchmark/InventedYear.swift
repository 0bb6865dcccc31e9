import Attendance

/// A school year of absences for any number of pupils: the same numbers every time, about 150 rows of one
/// lesson hour a pupil, two thirds of them ill.
struct InventedYear {
    struct PupilYear {
        let id: ID<Pupil>
        let pupil: Pupil
        let rows: [AbsenceRow]
    }

    static let today = Day(number: 20_637)  // Friday 3 July 2026

    let school: School
    private(set) var pupils: [PupilYear] = []
    private(set) var rowCount = 0
    private var state: UInt64 = 1

    init(pupils count: Int) {
        guard let brin = BRIN("00XX00") else { preconditionFailure("a well-formed BRIN") }
        school = School(brin: brin, name: "Het Baken", kind: .vo, region: .noord)
        let calendar = SchoolCalendar(school: school)
        let days = (0..<313).map { InventedYear.today - $0 }.filter { calendar.isLessonDay($0) }
        pupils.reserveCapacity(count)
        for place in 0..<count {
            let rows = rows(days: days)
            rowCount += rows.count
            pupils.append(PupilYear(id: ID(raw: UInt128(next()) << 64 | 1), pupil: pupil(place), rows: rows))
        }
    }

    /// What one import of pupils and one of absences would record.
    var events: [Event] {
        let brin = school.brin
        func accepted(_ number: ImportNumber, _ content: ImportRecord.Content) -> Event {
            .importAccepted(
                ImportRecord(
                    number: number, school: brin, on: InventedYear.today, content: content,
                    counts: ImportCounts()))
        }
        let (roster, absences) = (ImportNumber(1), ImportNumber(2))
        return [
            .folderStarted(role: .coordinator, ownMunicipalities: [], on: InventedYear.today),
            .schoolAdded(school), accepted(roster, .pupils),
        ]
            + pupils.map { .pupilEnrolled($0.id, school: brin, $0.pupil, source: roster) }
            + [accepted(absences, .absences(complete: nil))]
            + pupils.map { .absencesRecorded($0.id, AbsenceRows(rows: $0.rows), source: absences) }
    }

    private mutating func rows(days: [Day]) -> [AbsenceRow] {
        var rows: [AbsenceRow] = []
        let goal = 60 + below(170)
        while rows.count < goal {
            let day = days[below(days.count)]
            if below(4) == 0 {
                for hour in 1...7 { rows.append(row(day, hour, .sick)) }
            } else {
                let kinds: [AbsenceKind] = [.late, .unauthorised, .unauthorised, .unknown, .medical]
                rows.append(row(day, 1 + below(8), kinds[below(kinds.count)]))
            }
        }
        return rows.sorted { ($0.day.number, $0.firstHour) < ($1.day.number, $1.firstHour) }
    }

    private func row(_ day: Day, _ hour: Int, _ kind: AbsenceKind) -> AbsenceRow {
        AbsenceRow(
            day: day, firstHour: UInt8(hour), lastHour: UInt8(hour), mark: .absent(kind), minutes: 50)
    }

    private mutating func pupil(_ place: Int) -> Pupil {
        guard let number = PupilNumber(String(100_000 + place)) else {
            preconditionFailure("six or seven digits are a pupil number")
        }
        let given = ["Sanne", "Daan", "Noor", "Zoë", "Łukasz", "Aïcha"]
        let family = ["Jansen", "Bakker", "Nguyễn", "IJzerman", "Öztürk", "Dijkstra", "Berg"]
        return Pupil(
            number: number,
            name: PersonName(given: given[below(given.count)], family: family[below(family.count)]),
            birthDate: Day(number: Int32(13_900 + below(2000))), group: "H\(1 + below(5))a",
            municipality: "Dalerveld")
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
