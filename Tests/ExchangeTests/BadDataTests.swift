import Attendance
import Exchange
import Testing

/// From the bytes of a file to radar and count: what is wrong with a row is said, and never counted.
struct BadDataTests {
    private static let today = JSONSample.day("2026-11-20")

    /// What `inlezen`, `radar`, `teller` and `leerling` say in JSON after one file about Sem.
    private struct Path {
        let imported: JSONObject
        let radar: JSONObject
        let count: JSONObject
        let pupil: JSONObject

        struct NoObject: Error {}

        init(
            _ rows: [String], arrivedOn: Day? = nil, role: FolderRole = .coordinator,
            on today: Day = BadDataTests.today
        ) throws {
            var sample = JSONSample()
            sample.register.apply(.folderStarted(role: role, ownMunicipalities: [], on: today))
            var arrived = try #require(sample.register.pupils[JSONSample.sem]).pupil
            arrived.arrivedOn = arrivedOn
            sample.register.apply(.pupilChanged(JSONSample.sem, arrived, source: nil))
            let school = try #require(sample.register.schools[JSONSample.baken])
            let text = (["leerlingnummer;datum;lesuur_van;lesuur_tot;soort;vak;minuten"] + rows)
                .joined(separator: "\n")
            let file = try AbsenceImport.read(bytes: Array(text.utf8), layout: nil, school: school)
            let decision = try sample.register.decideAbsences(
                file.batch, refused: file.refused, school: school.brin, complete: nil, on: today)
            for event in decision.events { sample.register.apply(event) }

            let overview = Overview(sample.register, on: today)
            let sem = try #require(sample.register.pupils[JSONSample.sem])
            let page = try CountPage(of: sem, in: sample.register, overview)
            imported = try Path.object(
                ImportJSON.document(decision, sample.register, number: nil, unmapped: file.unmapped))
            radar = try Path.object(JSONSample.radar(sample.register, overview))
            count = try Path.object(CountJSON.document(page, sentence: \.word))
            pupil = try Path.object(PupilJSON.document(sem, sample.register, overview))
        }

        private static func object(_ value: JSONValue) throws -> JSONObject {
            guard case .object(let object) = value else { throw NoObject() }
            return object
        }

        /// Minutes of the count, the same in all three answers.
        func minutes() throws -> JSONValue? {
            guard case .array(let pupils) = radar["leerlingen"] else { throw NoObject() }
            let sem = try pupils.map(Path.object).first { $0["leerlingnummer"] == "100010" }
            let counts = try [sem, count, pupil].map { answer in
                try Path.object(answer?["teller"] ?? .null)["minuten"]
            }
            #expect(Set(counts).count == 1)
            return counts[0]
        }
    }

    private static let outside: [(String, JSONValue, JSONValue, Day?)] = [
        ("13-10-2026", "vakantie", "Herfstvakantie", nil),
        ("14-11-2026", "weekend", .null, nil),
        ("25-05-2026", "feestdag", "tweede pinksterdag", nil),
        ("23-11-2026", "na_de_datum", .null, nil),
        ("09-11-2026", "voor_ingestroomd_op", .null, JSONSample.day("2026-11-10")),
    ]

    @Test(arguments: outside)
    func `a row that cannot count is said with its line at import and with its lesson in the count`(
        date: String, why: JSONValue, name: JSONValue, arrivedOn: Day?
    ) throws {
        let path = try Path(
            ["100010;17-11-2026;1;2;ongeoorloofd;;50", "100010;\(date);3;3;ongeoorloofd;;50"],
            arrivedOn: arrivedOn)
        #expect(path.imported["nieuw"] == 2)
        #expect(path.imported["niet_geteld"] == [["regel": 3, "waarom": why, "naam": name]])
        #expect(path.imported["zonder_les"] == (why == "na_de_datum" ? 0 : 1))
        #expect(try path.minutes() == 120)
        let parts = date.split(separator: "-")
        let lesson: JSONValue = [
            "datum": .string("\(parts[2])-\(parts[1])-\(parts[0])"), "lesuur": 3, "minuten": 50,
            "soort": "ongeoorloofd", "code": .null, "vak": .null, "waarom": why, "naam": name,
        ]
        #expect(path.count["niet_geteld"] == [lesson])
        #expect(path.pupil["niet_geteld"] == [lesson])
    }

    @Test func `an hour that two rows name counts once, and the import says which row decided`() throws {
        let path = try Path([
            "100010;17-11-2026;1;3;ongeoorloofd;;50", "100010;17-11-2026;2;4;ziek;;50",
        ])
        #expect(path.imported["overlap"] == [["regel": 2, "beslist_door": 3]])
        #expect(try path.minutes() == 60)
    }

    @Test func `an hour that a later file says otherwise counts as the later says, and shows both`() throws {
        var sample = JSONSample()
        sample.absent(JSONSample.sem, .unauthorised, "2026-11-17", hours: 1...2)
        sample.absent(JSONSample.sem, .sick, "2026-11-17", hours: 2...2)
        let file = try #require(sample.register.pupils[JSONSample.sem])
        let overview = Overview(sample.register, on: BadDataTests.today)
        let page = try CountPage(of: file, in: sample.register, overview)
        guard case .object(let count) = CountJSON.document(page, sentence: \.word) else {
            Issue.record("no count")
            return
        }
        #expect(page.explanation.count.minutes == 60)
        #expect(
            count["twee_keer_opgegeven"] == [
                [
                    "datum": "2026-11-17", "lesuur": 2,
                    "eerst": ["minuten": 50, "soort": "ongeoorloofd", "code": .null],
                    "nu": ["minuten": 50, "soort": "ziek", "code": .null],
                ]
            ])
    }

    @Test func `a lesson of 0 or of 600 minutes is refused with its line, the rest is counted`() throws {
        let path = try Path([
            "100010;17-11-2026;1;1;ongeoorloofd;;0", "100010;17-11-2026;2;2;ongeoorloofd;;600",
            "100010;17-11-2026;3;3;ongeoorloofd;;300",
        ])
        guard case .array(let refused) = path.imported["geweigerd"] else {
            Issue.record("nothing refused")
            return
        }
        let lines = refused.map { row -> JSONValue? in
            guard case .object(let row) = row else { return nil }
            #expect(row["kolom"] == "minuten")
            return row["regel"]
        }
        #expect(lines == [2, 3])
        #expect(path.imported["nieuw"] == 1)
        #expect(try path.minutes() == 300)
    }

    @Test func `rows of a school year without known holidays are counted, and said`() throws {
        let path = try Path(
            ["100010;19-11-2029;1;1;ongeoorloofd;;50", "100010;17-11-2026;1;1;ongeoorloofd;;50"],
            on: JSONSample.day("2029-11-20"))
        #expect(path.imported["vakanties_onbekend"] == 1)
        #expect(path.imported["niet_geteld"] == [])
        #expect(try path.minutes() == 60)
    }

    @Test func `rows of pupils that an officer does not follow are counted and not kept`() throws {
        let path = try Path(
            ["100010;17-11-2026;1;1;ongeoorloofd;;50", "999999;17-11-2026;1;8;ongeoorloofd;;50"],
            role: .leerplichtambtenaar)
        #expect(path.imported["niet_bewaard"] == 1)
        #expect(path.imported["niet_bewaard_leerlingen"] == 1)
        guard case .array(let pupils) = path.radar["leerlingen"] else {
            Issue.record("no pupils")
            return
        }
        #expect(pupils.count == 4)
        #expect(!JSONValue.array(pupils).text.contains("999999"))
    }
}
