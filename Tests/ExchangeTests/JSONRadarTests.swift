import Attendance
import Exchange
import Testing

struct JSONRadarTests {
    /// Sem as in the documentation of the interface: a report in October, 9 lesson hours since.
    private var sample: JSONSample {
        var sample = JSONSample()
        for day in ["2026-09-14", "2026-09-21", "2026-09-28", "2026-10-08"] {
            sample.absent(JSONSample.sem, .unauthorised, day, hours: 1...4)
        }
        for day in ["2026-10-28", "2026-11-10", "2026-11-17"] {
            sample.absent(JSONSample.sem, .unauthorised, day, hours: 1...3)
        }
        sample.absent(JSONSample.sem, .unknown, "2026-11-18")
        for day in ["2026-09-03", "2026-09-10", "2026-11-05", "2026-11-20"] {
            sample.absent(JSONSample.sem, .late, day, minutes: 12)
        }
        for day in ["2026-09-16", "2026-09-17", "2026-11-12"] { sample.absent(JSONSample.sem, .sick, day) }
        // Zoë is 18 at an mbo: 16 clock hours, and the report was made.
        for day in ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"] {
            sample.absent(JSONSample.zoe, .unauthorised, day, hours: 1...4, minutes: 60)
        }
        sample.register.apply(
            .reportMade(
                JSONSample.zoe,
                Verzuimmelding(
                    kind: .zestienUur, end: JSONSample.day("2026-11-05"),
                    madeOn: JSONSample.day("2026-11-09"),
                    number: "V-7", status: .inProgress)))
        return sample
    }

    @Test func `the radar is the text that others rely on`() throws {
        let register = sample.register
        let overview = Overview(register, on: JSONSample.day("2026-11-20"))
        let golden = String(decoding: try JSONSample.file("radar.json"), as: UTF8.self)
        #expect(String(decoding: RadarJSON.utf8(register, overview), as: UTF8.self) == golden)
    }

    @Test func `the count explains every lesson`() throws {
        var sample = sample
        sample.absent(JSONSample.sem, .unauthorised, "2026-10-14")
        sample.absent(JSONSample.sem, .unauthorised, "2026-11-23")
        let file = try #require(sample.register.pupils[JSONSample.sem])
        let overview = Overview(sample.register, on: JSONSample.day("2026-11-20"))
        let page = try CountPage(of: file, in: sample.register, overview)
        let document = CountJSON.document(page) { "de zin van \($0.word)" }
        let golden = String(decoding: try JSONSample.file("teller.json"), as: UTF8.self)
        #expect(document.text == golden)
    }

    @Test func `a word for every kind of absence is one that our own layout reads`() {
        var sample = JSONSample()
        for (hour, kind) in AbsenceKind.allCases.enumerated() {
            sample.absent(JSONSample.sem, kind, "2026-11-10", hours: UInt8(hour + 1)...UInt8(hour + 1))
        }
        let overview = Overview(sample.register, on: JSONSample.day("2026-11-20"))
        guard let file = sample.register.pupils[JSONSample.sem],
            case .object(let pupil) = PupilJSON.document(file, sample.register, overview),
            case .array(let rows) = pupil["verzuim"]
        else {
            Issue.record("no rows")
            return
        }
        let table = CodePresets.table(for: .algemeen)
        let kinds = rows.map { row -> AbsenceKind? in
            guard case .object(let row) = row, case .string(let word) = row["soort"] else { return nil }
            return table.kind(of: word, on: JSONSample.day("2026-11-10"))
        }
        #expect(kinds == AbsenceKind.allCases)
    }
}
