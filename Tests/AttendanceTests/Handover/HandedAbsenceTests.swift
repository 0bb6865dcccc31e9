import Attendance
import Testing

/// The officer counts what the school counts: each lesson hour arrives as what it was.
struct HandedAbsenceTests {
    private let listed = HandoverDesks.schoolsDesk().after(
        .planOfficeHour(
            OfficeHourPlan(
                key: People.key, start: time("13:00"),
                entries: [.oneToOne(Listing(pupil: People.sanne, reason: "", requestedBy: .school))])))

    private struct Hour: Hashable {
        var day: Day
        var hour: UInt8
        var bin: AbsenceKind.Bin
        var minutes: Int
    }

    private func hours(_ file: PupilFile?) throws -> [Hour] {
        try #require(file).absences.lessons(codes: CodeTable()).compactMap { lesson in
            guard case .absent(let kind) = lesson.reason, kind.bin != .sentOut else { return nil }
            return Hour(day: lesson.day, hour: lesson.hour, bin: kind.bin, minutes: lesson.minutes)
        }
    }

    private func arrived(_ school: Story) throws -> PupilFile {
        try HandoverDesks.officersDesk().opened(school.package(), HandoverDesks.origin(1)).file("100010")
    }

    @Test func `successive hours of another kind stay what they are`() throws {
        let school = listed.withAbsences(
            People.sanne,
            ["2026-11-09 5 10 late", "2026-11-09 6", "2026-11-09 7 45", "2026-11-10 1 50 unknown"])
        #expect(try hours(arrived(school)) == hours(school.register.pupils[People.sanne]))
    }

    @Test(arguments: 0..<100)
    func `every hour of this school year arrives as it was`(seed: UInt64) throws {
        var chance = RandomPupils(seed: seed)
        let first = day("2026-08-24")
        var rows: [AbsenceRow] = []
        for _ in 0..<chance.number(1...60) {
            let hour = UInt8(chance.number(1...8))
            rows.append(
                AbsenceRow(
                    day: first + chance.number(0...92), firstHour: hour,
                    lastHour: hour + UInt8(chance.number(0...3)), mark: chance.mark(),
                    minutes: UInt16([45, 50, 60, 100][chance.number(0...3)])))
        }
        let school = listed.after([
            .absencesRecorded(People.sanne, AbsenceRows(rows: rows), source: ImportNumber(1))
        ])
        #expect(try hours(arrived(school)) == hours(school.register.pupils[People.sanne]))
    }
}
