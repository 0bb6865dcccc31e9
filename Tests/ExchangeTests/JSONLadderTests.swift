import Attendance
import Exchange
import Testing

struct JSONLadderTests {
    private static let hours = Ladder(
        name: "4-8-12-16 uur",
        steps: [4, 8, 12].map { count in
            Ladder.Step(
                unit: .hours, count: count, period: .lessonWeeks(4), actor: .mentor, action: "mentor belt")
        })

    private func sample(_ ladders: [Ladder], isProjecting: Bool = true) -> JSONSample {
        var sample = JSONSample()
        var school = sample.register.schools[JSONSample.baken]!  // The sample has it.
        school.ladders = ladders
        school.isProjecting = isProjecting
        sample.register.apply(.schoolChanged(school))
        for day in ["2026-10-28", "2026-11-10", "2026-11-17"] {
            sample.absent(JSONSample.sem, .unauthorised, day, hours: 1...3)
        }
        return sample
    }

    private func pupil(_ number: String, in sample: JSONSample, on day: String = "2026-11-20") throws
        -> JSONObject
    {
        let overview = Overview(sample.register, on: JSONSample.day(day))
        guard case .object(let radar) = try JSONSample.radar(sample.register, overview),
            case .array(let pupils) = radar["leerlingen"]
        else {
            throw Missing()
        }
        for case .object(let pupil) in pupils where pupil["leerlingnummer"] == .string(number) {
            return pupil
        }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test func `a step that is reached stands in the radar with who does what`() throws {
        let sample = sample([JSONLadderTests.hours])
        #expect(
            try pupil("100010", in: sample)["trappen"] == [
                [
                    "ladder": "4-8-12-16 uur", "stap": 2, "vanaf": 8, "eenheid": "lesuren",
                    "periode": "4_lesweken", "wie": "mentor", "wat": "mentor belt", "minuten": 540,
                    "keren": .null, "stand": "bereikt", "sinds": .null, "gedaan_op": .null,
                    "gedaan_door": .null, "vrij_tot": .null,
                ]
            ])
        #expect(try pupil("100017", in: sample)["trappen"] == [])
        #expect(try pupil("007", in: sample)["trappen"] == [])
    }

    @Test func `a step that was done rests, and says from when there is more`() throws {
        var sample = sample([JSONLadderTests.hours])
        try sample.perform(
            .handleStep(
                JSONSample.sem, ladder: "4-8-12-16 uur", step: 2, by: .coordinator,
                on: JSONSample.day("2026-11-18")))
        func facts() throws -> [JSONValue?] {
            guard case .array(let steps) = try pupil("100010", in: sample)["trappen"],
                case .object(let step) = steps.first
            else { throw Missing() }
            return [step["stand"], step["sinds"], step["gedaan_op"], step["gedaan_door"]]
        }
        #expect(try facts() == ["gedaan", .null, "2026-11-18", "verzuimcoordinator"])
        sample.absent(JSONSample.sem, .unauthorised, "2026-11-19")
        #expect(try facts() == ["opnieuw", "2026-11-19", "2026-11-18", "verzuimcoordinator"])
    }

    @Test func `a step by hand asks for judgement, a newcomer's says until when it waits`() throws {
        var care = JSONLadderTests.hours
        care.steps = [
            Ladder.Step(
                unit: .lateOrAbsent, count: 1, period: .schoolYear, actor: .coordinator, action: "overleg",
                isByHand: true)
        ]
        func facts(_ sample: JSONSample) throws -> [JSONValue?] {
            guard case .array(let steps) = try pupil("100010", in: sample)["trappen"],
                case .object(let step) = steps.first
            else { throw Missing() }
            return [step["stand"], step["keren"], step["minuten"], step["vrij_tot"]]
        }
        #expect(try facts(sample([care])) == ["zelf_beoordelen", 3, .null, .null])

        var grace = care
        grace.graceDays = 42
        var newcomer = sample([grace])
        var arrived = try #require(newcomer.register.pupils[JSONSample.sem]).pupil
        arrived.arrivedOn = JSONSample.day("2026-10-26")
        newcomer.register.apply(.pupilChanged(JSONSample.sem, arrived, source: nil))
        #expect(try facts(newcomer) == ["vrij_na_instroom", 3, .null, "2026-12-06"])
    }

    @Test func `a ladder that does not hold that day says nothing`() throws {
        var old = JSONLadderTests.hours
        old.through = JSONSample.day("2026-11-19")
        #expect(try pupil("100010", in: sample([old]))["trappen"] == [])
        #expect(try pupil("100010", in: sample([old]), on: "2026-11-19")["trappen"] != [])
    }

    @Test func `the count and the pupil's page hold the same steps as the radar`() throws {
        let register = sample([JSONLadderTests.hours]).register
        let overview = Overview(register, on: JSONSample.day("2026-11-20"))
        let file = try #require(register.pupils[JSONSample.sem])
        let steps = try pupil("100010", in: sample([JSONLadderTests.hours]))["trappen"]
        guard case .object(let page) = PupilJSON.document(file, register, overview),
            case .object(let count) = CountJSON.document(
                try CountPage(of: file, in: register, overview), sentence: \.word)
        else { throw Missing() }
        #expect(page["trappen"] == steps)
        #expect(count["trappen"] == steps)
    }

    @Test func `a school without an estimate has none, and another school keeps it`() throws {
        func sample(_ isProjecting: Bool) -> JSONSample {
            var sample = self.sample([], isProjecting: isProjecting)
            sample.absent(JSONSample.sem, .unauthorised, "2026-11-18", hours: 1...5)
            return sample
        }
        #expect(try pupil("100010", in: sample(true))["prognose"] != .null)
        let without = sample(false)
        #expect(try pupil("100010", in: without)["prognose"] == .null)
        let overview = Overview(without.register, on: JSONSample.day("2026-11-20"))
        #expect(!overview.isProjecting(for: JSONSample.baken))
        #expect(overview.isProjecting(for: JSONSample.vaart))
        let off = Overview(sample(true).register, on: JSONSample.day("2026-11-20"), isProjecting: false)
        #expect(!off.isProjecting(for: JSONSample.vaart))
    }

    @Test func `the list of schools holds each ladder as its file has it`() {
        var ladder = JSONLadderTests.hours
        ladder.from = JSONSample.day("2026-08-01")
        ladder.terms = [JSONSample.day("2026-08-24")]
        ladder.graceDays = 42
        ladder.steps = [
            Ladder.Step(
                unit: .timesLate, count: 3, period: .term, actor: .teamleider, action: "belt",
                reset: .handled, isByHand: true)
        ]
        let school = School(
            brin: JSONSample.baken, name: "Het Baken", kind: .vo, region: .noord, ladders: [ladder],
            isProjecting: false)
        guard case .object(let document) = SchoolsJSON.document([school.brin: school]),
            case .array(let schools) = document["scholen"], case .object(let first) = schools.first
        else {
            Issue.record("no schools")
            return
        }
        #expect(first["prognose"] == false)
        #expect(
            first["ladders"] == [
                [
                    "naam": "4-8-12-16 uur", "geldig_van": "2026-08-01", "geldig_tot": .null,
                    "perioden": ["2026-08-24"], "vrij_na_instroom": 42,
                    "stappen": [
                        [
                            "stap": 1, "vanaf": 3, "eenheid": "te_laat", "periode": "periode",
                            "wie": "teamleider", "wat": "belt", "opnieuw": "afgehandeld",
                            "met_de_hand": true,
                        ]
                    ],
                ]
            ])
    }
}
