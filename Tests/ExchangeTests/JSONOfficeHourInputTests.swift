import Attendance
import Exchange
import Testing

struct JSONOfficeHourInputTests {
    @Test func `the list of the documentation becomes the plan it describes`() throws {
        let plan = try OfficeHourInput(json: JSONSample.file("lijst.json")).plan(in: JSONSample().register)
        let latecomers = "6-9-12 keer te laat"
        #expect(
            plan
                == OfficeHourPlan(
                    key: JSONSample.tuesday, start: try #require(TimeOfDay("13:00")),
                    until: TimeOfDay("15:30"), room: "B107",
                    officer: "K. de Haan", minutesPerPupil: 15,
                    entries: [
                        .oneToOne(
                            Listing(
                                pupil: JSONSample.sem, reason: "11× te laat", requestedBy: .school,
                                ground: .overig(number: "12345"),
                                schoolActions: [.mentorSpoke, .parentsTold],
                                parentsInformed: ParentsInformed(
                                    on: JSONSample.day("2026-11-20"), how: "brief"))),
                        .group(
                            name: "op tijd", minutes: 45,
                            [
                                Listing(pupil: JSONSample.noor, reason: latecomers, requestedBy: .school),
                                Listing(pupil: JSONSample.emre, reason: latecomers, requestedBy: .school),
                            ]),
                        .headcount(name: "rotonde", count: 6, minutes: 45),
                        .pause(minutes: 15),
                    ]))
    }

    @Test func `the example of the help text becomes the same plan`() throws {
        let register = JSONSample().register
        #expect(
            try OfficeHourInput(json: Array(OfficeHourInput.example.utf8)).plan(in: register)
                == OfficeHourInput(json: JSONSample.file("lijst.json")).plan(in: register))
    }

    @Test func `what may be left out is left out`() throws {
        let plan = try OfficeHourInput(
            json: Array(
                #"""
                {"school":"00xx00","datum":"2026-11-24","begin":"9:05","plaatsen":[
                 {"soort":"een_op_een","leerlingnummer":"100010","reden":""},
                 {"soort":"groep","leerlingnummers":["100017","100024"],"reden":"x"}]}
                """#.utf8)
        ).plan(in: JSONSample().register)
        #expect(plan.minutesPerPupil == 15 && plan.room == nil && plan.officer == nil)
        #expect(
            plan.entries.first == .oneToOne(Listing(pupil: JSONSample.sem, reason: "", requestedBy: .school)))
        guard case .group(let name, let minutes, _) = plan.entries.last else {
            Issue.record("no group")
            return
        }
        #expect(name.isEmpty && minutes == 45)
    }

    @Test func `an unknown pupil refuses the whole list`() throws {
        let text = OfficeHourInput.example.replacing("100024", with: "999")
        let input = try OfficeHourInput(json: Array(text.utf8))
        #expect(throws: Refusal.pupilUnknown(number: "999", school: JSONSample.baken)) {
            try input.plan(in: JSONSample().register)
        }
    }

    private static let places = JSONPath([.key("plaatsen")])
    private static let first = places.element(0)

    @Test(
        arguments: [
            (#""11× te laat""#, "11", .wrongType(first.key("reden"), wanted: .string, found: .integer)),
            (#""reden":"11× te laat","#, "", .missing(first.key("reden"))),
            (
                #""100010""#, "100010",
                .wrongType(first.key("leerlingnummer"), wanted: .string, found: .integer)
            ),
            (#""100010""#, #""10 010""#, .notAPupilNumber(first.key("leerlingnummer"), found: "10 010")),
            (
                #""100017""#, "17",
                .wrongType(
                    places.element(1).key("leerlingnummers").element(0), wanted: .string, found: .integer)
            ),
            (
                "melding_overig", "melding",
                .unknownWord(
                    first.key("grond").key("soort"), found: "melding",
                    allowed: ["melding_overig", "eigen_verzoek", "afspraak_bureau"])
            ),
            (
                "2026-11-20", "2026-11-31",
                .impossibleDate(first.key("ouders_ingelicht").key("op"), found: "2026-11-31")
            ),
            ("2026-11-24", "24-11-2026", .notADate(JSONPath([.key("datum")]), found: "24-11-2026")),
            (
                "2026-11-24", "2126-11-24",
                .dateOutOfReach(JSONPath([.key("datum")]), found: JSONSample.day("2126-11-24"))
            ),
            ("13:00", "25:00", .notATime(JSONPath([.key("begin")]), found: "25:00")),
            ("00XX00", "baken", .notABRIN(JSONPath([.key("school")]), found: "baken")),
            (
                #""minuten_per_leerling":15"#, #""minuten_per_leerling":1.5"#,
                .wrongType(JSONPath([.key("minuten_per_leerling")]), wanted: .integer, found: .decimal)
            ),
            (
                #""minuten_per_leerling":15"#, #""minuten_per_leerling":1e99"#,
                .wrongType(JSONPath([.key("minuten_per_leerling")]), wanted: .integer, found: .decimal)
            ),
            (
                #""soort":"pauze","#, #""soort":"pauze","leerlingnummer":"100010","#,
                .notWith(places.element(3).key("leerlingnummer"), key: "soort", word: "pauze")
            ),
            (#""lokaal""#, #""versie":2,"lokaal""#, .versionUnknown(2)),
        ] as [(String, String, JSONRefusal)])
    func `each mistake is named with its place`(part: String, replacement: String, expected: JSONRefusal) {
        let text = OfficeHourInput.example.replacing(part, with: replacement, maxReplacements: 1)
        #expect(refusal { () throws(JSONRefusal) in try OfficeHourInput(json: Array(text.utf8)) } == expected)
    }

    @Test func `a key with a typing mistake is refused, any other unknown key passed over`() {
        let misspelt = OfficeHourInput.example.replacing("ouders_ingelicht", with: "ouders_ingelcht")
        guard
            case .unknownKey(let path, "ouders_ingelicht", _) = refusal({ () throws(JSONRefusal) in
                try OfficeHourInput(json: Array(misspelt.utf8))
            })
        else {
            Issue.record("the typing mistake was passed over")
            return
        }
        #expect(path == JSONOfficeHourInputTests.first.key("ouders_ingelcht"))
        let extra = OfficeHourInput.example.replacing(
            #""lokaal""#, with: #""gemaakt_met":"rooster","lokaal""#)
        #expect(refusal { () throws(JSONRefusal) in try OfficeHourInput(json: Array(extra.utf8)) } == nil)
    }

    @Test(
        arguments: [
            (#"{"soort":"eigen_verzoek","door":"ouder"}"#, "leerling", Ground.ownRequest(by: .parent)),
            (#"{"soort":"eigen_verzoek"}"#, "leerling", .ownRequest(by: .pupil)),
            (#"{"soort":"afspraak_bureau","artikel":"4.2"}"#, "school", .bureau(article: "4.2")),
            (#"{"soort":"melding_overig"}"#, "ambtenaar", .overig(number: nil)),
        ])
    func `each ground is read`(ground: String, requester: String, expected: Ground) throws {
        let text = #"""
            {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[{"soort":"een_op_een",
             "leerlingnummer":"100010","reden":"x","aangevraagd_door":"\#(requester)","grond":\#(ground)}]}
            """#
        let plan = try OfficeHourInput(json: Array(text.utf8)).plan(in: JSONSample().register)
        guard case .oneToOne(let listing) = plan.entries.first else {
            Issue.record("no place")
            return
        }
        #expect(listing.ground == expected)
    }
}
