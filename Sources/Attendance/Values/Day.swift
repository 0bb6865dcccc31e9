/// A civil date in the Netherlands, without time or zone (DOMAIN §1.12).
public struct Day: Hashable, Sendable {
    /// Days since 1 January 1970, which is day 0.
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// Nil for a date that no calendar has, such as 31 April.
    public init?(year: Int, month: Int, day: Int) {
        guard (1600...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Day.length(ofMonth: month, year: year) else { return nil }
        number = Int32(Day.dayCount(year: year, month: month, day: day))
    }

    public enum Weekday: Int, CaseIterable, Comparable, Sendable {
        case monday, tuesday, wednesday, thursday, friday, saturday, sunday

        public var isSchoolDay: Bool { self < .saturday }

        public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
    }

    public var weekday: Weekday {
        // Day 0 was a Thursday.
        let index = (Int(number) + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The Monday of this day's ISO week.
    public var monday: Day { self - weekday.rawValue }

    /// ISO 8601 week number; the year can differ from the day's own year around 1 January.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = monday + 3
        let year = thursday.parts.year
        let firstDay = Day.dayCount(year: year, month: 1, day: 1)
        return (year, (Int(thursday.number) - firstDay) / 7 + 1)
    }

    public var parts: (year: Int, month: Int, day: Int) {
        // Howard Hinnant's civil_from_days: the year starts on 1 March, so the leap day comes last.
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func dayCount(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Day: Strideable {
    public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

    public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

    public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }

    public static func - (day: Day, days: Int) -> Day { day.advanced(by: -days) }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// ISO 8601, `2026-11-24`.
    public var description: String {
        let (year, month, day) = parts
        guard 1000...9999 ~= year else {
            return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }
        // By hand: a list of a region holds hundreds of thousands.
        return String(unsafeUninitializedCapacity: 10) { text in
            func put(_ number: Int, digits: Int, at start: Int) {
                var rest = number
                for place in stride(from: start + digits - 1, through: start, by: -1) {
                    text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            put(year, digits: 4, at: 0)
            text[4] = UInt8(ascii: "-")
            put(month, digits: 2, at: 5)
            text[7] = UInt8(ascii: "-")
            put(day, digits: 2, at: 8)
            return 10
        }
    }

    /// Reads exactly `yyyy-mm-dd`; nil for anything else and for dates that do not exist.
    public init?(_ description: String) {
        var numbers = (year: 0, month: 0, day: 0)
        var count = 0
        for byte in description.utf8 {
            switch (count, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0...3, UInt8(ascii: "0")...UInt8(ascii: "9")):
                numbers.year = numbers.year * 10 + Int(byte - UInt8(ascii: "0"))
            case (5...6, UInt8(ascii: "0")...UInt8(ascii: "9")):
                numbers.month = numbers.month * 10 + Int(byte - UInt8(ascii: "0"))
            case (8...9, UInt8(ascii: "0")...UInt8(ascii: "9")):
                numbers.day = numbers.day * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            count += 1
        }
        guard count == 10 else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }
}

extension Day {
    /// 1 August to 31 July, the year schools and reports count by (DOMAIN §6).
    public var schoolYear: ClosedRange<Day> {
        let (year, month, _) = parts
        let start = month >= 8 ? year : year - 1
        let first = Day(number: Int32(Day.dayCount(year: start, month: 8, day: 1)))
        let last = Day(number: Int32(Day.dayCount(year: start + 1, month: 7, day: 31)))
        return first...last
    }

    /// The birthday on which someone born on this day turns `age`; 29 February becomes 1 March in
    /// other years (DOMAIN §1.7).
    public func birthday(turning age: Int) -> Day {
        let (year, month, day) = parts
        let target = year + age
        if month == 2 && day == 29 && !Day.isLeap(target) {
            return Day(number: Int32(Day.dayCount(year: target, month: 3, day: 1)))
        }
        return Day(number: Int32(Day.dayCount(year: target, month: month, day: day)))
    }

    /// Whole years lived by someone born on this day.
    public func age(on day: Day) -> Int {
        let age = day.parts.year - parts.year
        return birthday(turning: age) <= day ? age : age - 1
    }
}
