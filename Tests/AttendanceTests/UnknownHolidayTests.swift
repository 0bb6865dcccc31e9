import Attendance
import Testing

struct UnknownHolidayTests {
    @Test(arguments: [("2026-11-24", 0), ("2030-02-01", 1)])
    func `a day beyond the table is a warning, not a year without holidays`(text: String, count: Int) throws {
        let brin = try #require(BRIN("00XX00"))
        let day = try #require(Day(text))
        var register = Register()
        register.apply(.schoolAdded(School(brin: brin, name: "Het Baken", kind: .vo, region: .noord)))
        #expect(register.schoolsWithUnknownHolidays(on: day).count == count)
    }

    @Test func `holidays from the school's own file end the warning`() throws {
        let brin = try #require(BRIN("00XX00"))
        let day = try #require(Day("2030-02-01"))
        let winter = Holiday(name: "Voorjaarsvakantie", days: day + 14...day + 22)
        var register = Register()
        register.apply(
            .schoolAdded(
                School(brin: brin, name: "Het Baken", kind: .vo, region: .noord, holidays: [winter])))
        #expect(register.schoolsWithUnknownHolidays(on: day).isEmpty)
    }
}
