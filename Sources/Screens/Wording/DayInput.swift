import Attendance

/// Dates the way people type them: `vr`, `morgen`, `+2w`, `15`, `15-3`, `15-3-2027`, ISO.
public enum DayInput {
    /// Where a day without a year, month or week is looked for: after today, or up to it.
    public enum Direction: Sendable {
        case ahead, back
    }

    /// Nil when it is no date. A day without a year, month or week is the first one after `today`, or
    /// looking back the last one up to it; `vandaag` and `0` count as today itself.
    public static func parse(_ text: String, today: Day, looking direction: Direction = .ahead) -> Day? {
        let word = text.trimmed.lowercased()
        if let day = Day(word) { return day }
        switch word {
        case "vandaag": return today
        case "morgen": return today + 1
        case "overmorgen": return today + 2
        case "gisteren": return today - 1
        default: break
        }
        if let weekday = weekday(named: word) {
            let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
            switch direction {
            case .ahead: return today + (ahead == 0 ? 7 : ahead)
            case .back: return today + (ahead == 0 ? 0 : ahead - 7)
            }
        }
        if word.first == "+" || word.first == "-" { return shift(word, from: today) }
        return calendarDay(word, today: today, direction)
    }

    private static func weekday(named word: String) -> Day.Weekday? {
        let names = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        guard word.count >= 2, let index = names.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
        return Day.Weekday.allCases[index]
    }

    /// `+3` and `+3d` days, `+2w` weeks, `+1m` months.
    private static func shift(_ word: String, from today: Day) -> Day? {
        let sign = word.first == "-" ? -1 : 1
        var digits = word.dropFirst()
        let unit = digits.last.flatMap { $0.isNumber ? nil : $0 }
        if unit != nil { digits.removeLast() }
        guard let count = Int(digits), (0...1000).contains(count) else { return nil }
        switch unit {
        case nil, "d": return today + sign * count
        case "w": return today + sign * count * 7
        case "m":
            let (year, month, day) = today.parts
            let months = year * 12 + month - 1 + sign * count
            let target = (year: months / 12, month: months % 12 + 1)
            let last = Day.length(ofMonth: target.month, year: target.year)
            return Day(year: target.year, month: target.month, day: min(day, last))
        default: return nil
        }
    }

    private static func calendarDay(_ word: String, today: Day, _ direction: Direction) -> Day? {
        let fields = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = fields.compactMap { $0.count <= 4 ? Int($0) : nil }
        guard numbers.count == fields.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        let (year, month, _) = today.parts
        let step = direction == .ahead ? 1 : -1
        func isThatWay(_ day: Day) -> Bool { direction == .ahead ? day > today : day <= today }
        switch numbers.count {
        case 1:
            guard numbers[0] > 0 else { return nil }
            // The first month that way that has such a day.
            return (0..<12).lazy.compactMap { away in
                let months = year * 12 + month - 1 + step * away
                return Day(year: months / 12, month: months % 12 + 1, day: numbers[0])
            }.first(where: isThatWay)
        case 2:
            return (0..<9).lazy
                .compactMap { Day(year: year + step * $0, month: numbers[1], day: numbers[0]) }
                .first(where: isThatWay)
        case 3:
            let full = fields[2].count == 2 ? 2000 + numbers[2] : numbers[2]
            return Day(year: full, month: numbers[1], day: numbers[0])
        default: return nil
        }
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    public var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
