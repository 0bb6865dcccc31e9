import Attendance

/// A school year of absences for any number of pupils: the same numbers every time, about 150 rows of one
/// lesson hour a pupil with its subject, two thirds of them ill; one pupil in ten reaches 16 hours.
struct InventedYear {
    struct PupilYear {
        let id: ID<Pupil>
        let pupil: Pupil
        let rows: [AbsenceRow]
    }

    static let today = Day(number: 20_637)  // Friday 3 July 2026
    static let subjects = [
        "", "ne", "en", "fa", "du", "wi", "na", "sk", "bi", "gs", "ak", "ec", "lo", "kv",
    ]

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
            let rows = rows(days: days, isHeavy: place % 10 == 0)
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
            + pupils.map { .absencesRecorded($0.id, InventedYear.rows($0.rows[...]), source: absences) }
    }

    /// The same year as so many weekly files would have brought it, each holding what is new.
    func events(inImports count: Int) -> [[Event]] {
        let brin = school.brin
        // The folder, the school, and the pupils.
        var imports = [Array(events.prefix(3 + pupils.count))]
        let days = 313 / count + 1
        var first = [Int](repeating: 0, count: pupils.count)
        for number in 0..<count {
            let until = InventedYear.today - 312 + days * (number + 1)
            let source = ImportNumber(UInt32(number + 2))
            let record = ImportRecord(
                number: source, school: brin, on: min(until, InventedYear.today),
                content: .absences(complete: nil), counts: ImportCounts())
            var events: [Event] = [.importAccepted(record)]
            for (place, pupil) in pupils.enumerated() {
                let end = pupil.rows[first[place]...].firstIndex { $0.day >= until } ?? pupil.rows.endIndex
                guard first[place] < end else { continue }
                let rows = InventedYear.rows(pupil.rows[first[place]..<end])
                events.append(.absencesRecorded(pupil.id, rows, source: source))
                first[place] = end
            }
            imports.append(events)
        }
        return imports
    }

    /// With the subjects these rows name, as an import leaves them.
    static func rows(_ rows: ArraySlice<AbsenceRow>) -> AbsenceRows {
        var places: [UInt16: UInt16] = [0: 0]
        var texts = [""]
        var narrowed: [AbsenceRow] = []
        narrowed.reserveCapacity(rows.count)
        for var row in rows {
            if places[row.text] == nil {
                places[row.text] = UInt16(texts.count)
                texts.append(subjects[Int(row.text)])
            }
            row.text = places[row.text] ?? 0
            narrowed.append(row)
        }
        return AbsenceRows(rows: narrowed, texts: texts)
    }

    private mutating func rows(days: [Day], isHeavy: Bool) -> [AbsenceRow] {
        var rows: [AbsenceRow] = []
        if isHeavy {
            // Three weeks with two lessons skipped a day.
            let start = below(days.count - 15)
            for day in days[start..<start + 15] {
                for hour in [1, 7] { rows.append(row(day, hour, .unauthorised)) }
            }
        }
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

    private mutating func row(_ day: Day, _ hour: Int, _ kind: AbsenceKind) -> AbsenceRow {
        AbsenceRow(
            day: day, firstHour: UInt8(hour), lastHour: UInt8(hour), mark: .absent(kind), minutes: 50,
            text: UInt16(1 + below(InventedYear.subjects.count - 1)))
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
