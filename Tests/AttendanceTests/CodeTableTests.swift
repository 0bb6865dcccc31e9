import Attendance
import Testing

/// What a school's codes mean, and when.
struct CodeTableTests {
    private let table = CodeTable([
        CodeTable.Rule(code: "Z", kind: .sick), CodeTable.Rule(code: "Zb", kind: .medical),
        CodeTable.Rule(code: "S", kind: .unauthorised, from: day("2026-08-01")),
        CodeTable.Rule(code: "S", kind: .sentOut, through: day("2026-07-31")),
        CodeTable.Rule(
            code: "S", kind: .unknown, from: day("2026-11-01"), through: day("2026-11-30")),
    ])

    @Test func `codes are told apart by capitals and length`() {
        #expect(table.kind(of: "Z", on: People.today) == .sick)
        #expect(table.kind(of: "Zb", on: People.today) == .medical)
        for code in ["z", "ZB", "ZH", "", " Z"] {
            #expect(table.kind(of: code, on: People.today) == nil)
        }
    }

    @Test(arguments: [
        ("2020-01-01", AbsenceKind.sentOut), ("2026-07-31", .sentOut), ("2026-08-01", .unauthorised),
        ("2026-10-31", .unauthorised), ("2026-11-01", .unknown), ("2026-11-30", .unknown),
        ("2026-12-01", .unauthorised),
    ])
    func `a rule holds on its days, both ends included, and the later rule decides`(
        text: String, kind: AbsenceKind
    ) {
        #expect(table.kind(of: "S", on: day(text)) == kind)
    }

    @Test func `a code means nothing outside the days of its rules`() {
        let table = CodeTable([CodeTable.Rule(code: "S", kind: .sick, from: day("2026-08-01"))])
        #expect(table.kind(of: "S", on: day("2026-07-31")) == nil)
    }

    @Test func `a row with an unknown code counts once the school says what it means`() {
        var absences = AbsenceRow(
            day: day("2026-11-16"), firstHour: 1, lastHour: 2, mark: .unmapped, minutes: 50)
        absences.text = 1
        let story = People.open().after([
            .absencesRecorded(
                People.sanne, AbsenceRows(rows: [absences], texts: ["", "S"]), source: ImportNumber(1))
        ])
        func minutes(_ story: Story) -> Int? {
            Overview(story.register, on: People.today)[People.sanne]?.standing.count.minutes
        }
        #expect(minutes(story) == 0)
        var mapped = school()
        mapped.codes = CodeTable([CodeTable.Rule(code: "S", kind: .unauthorised)])
        #expect(minutes(story.after(.changeSchool(mapped))) == 120)
    }
}
