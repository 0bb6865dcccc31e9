import Attendance

/// Schools and pupils drawn from a seed, within `LiteralReading.span`.
struct RandomPupils {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A school whose holidays are all its own: one in each school year at least, summers, study days and
    /// a week of its own.
    mutating func school() -> School {
        var holidays = [Holiday(name: "Zomer", days: days("2027-07-10", "2027-08-22"))]
        for year in 2024...2027 {
            for month in [11, 12, 2, 4] where month == 11 || !generator.chance(oneIn: 3) {
                let first = Day(year: month > 6 ? year : year + 1, month: month, day: number(1...20))
                guard let first else { continue }
                holidays.append(Holiday(name: "Vakantie", days: first...(first + number(0...16))))
            }
            guard let summer = Day(year: year + 1, month: 7, day: number(5...24)) else { continue }
            holidays.append(Holiday(name: "Zomer", days: summer...(summer + number(30...50))))
        }
        let free = (0..<number(0...6)).map { _ in
            let first = LiteralReading.span.lowerBound + number(0...1000)
            return first...(first + (generator.chance(oneIn: 3) ? number(4...9) : 0))
        }
        let kind = generator.chance(oneIn: 2) ? School.Kind.vo : .po
        return AttendanceTests.school(kind, .noord, free: free, holidays: holidays)
    }

    struct Drawn {
        var rows: [AbsenceRow]
        var arrivedOn: Day?
        var birthDate: Day
        var today: Day
    }

    /// Up to a school year of rows, some before arrival, on free days, after today, or over each other.
    mutating func pupil() -> Drawn {
        let first = LiteralReading.span.lowerBound + number(70...680)
        let length = number(5...240)
        let burst = number(1...3)
        var rows: [AbsenceRow] = []
        for _ in 0..<number(0...(length / burst)) {
            let hour = UInt8(number(1...8))
            rows.append(
                AbsenceRow(
                    day: first + number(0...length), firstHour: hour,
                    lastHour: hour + UInt8(number(0...5)), mark: mark(),
                    minutes: UInt16([45, 50, 60, 61, 70, 100, 300][number(0...6)])))
        }
        if generator.chance(oneIn: 2) { rows.sort { $0.day < $1.day } }
        return Drawn(
            rows: rows, arrivedOn: generator.chance(oneIn: 4) ? first + number(0...length) : nil,
            birthDate: Day(number: Int32(number(13_500...15_000))),
            today: first + number(0...(length + 60)))
    }

    mutating func mark() -> AbsenceMark {
        switch number(0...19) {
        case 0...9: .absent(.unauthorised)
        case 10: .withdrawn
        default: .absent(AbsenceKind.allCases[number(0...(AbsenceKind.allCases.count - 1))])
        }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}
