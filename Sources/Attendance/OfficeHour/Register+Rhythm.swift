/// Longer between two office hours than the rhythm of the school says, in weeks with lessons.
public struct RhythmGap: Hashable, Sendable {
    public let from: Day
    public let to: Day

    /// Of the calendar, holidays and all.
    public var weeks: Int { from.distance(to: to) / 7 }
}

extension Register {
    /// The next days of the school's rhythm that have no list yet, from `first` on.
    public func proposals(at school: BRIN, from first: Day, count: Int) -> [RhythmDay] {
        guard let rhythm = schools[school]?.rhythm, let calendar = calendar(of: school) else { return [] }
        let planned = weeksWithList(at: school)
        return Array(
            rhythm.days(from: first, count: count + planned.count, in: calendar)
                .filter { !planned.contains($0.day.monday) }.prefix(count))
    }

    /// Days of the rhythm that went by without a list since the last one.
    public func missedDays(at school: BRIN, on today: Day) -> [RhythmDay] {
        guard let rhythm = schools[school]?.rhythm, let calendar = calendar(of: school) else { return [] }
        let last = listDays(at: school).last { $0 < today }
        let first = max(last.map { $0 + 1 } ?? rhythm.anchor, today.schoolYear.lowerBound)
        let planned = weeksWithList(at: school)
        let most = max(0, first.distance(to: today)) / (7 * rhythm.weeks) + 1
        return rhythm.days(from: first, count: most, in: calendar)
            .filter { $0.day < today && !planned.contains($0.day.monday) }
    }

    /// Between the last list up to today and those to come.
    public func gaps(at school: BRIN, on today: Day) -> [RhythmGap] {
        guard let rhythm = schools[school]?.rhythm, let calendar = calendar(of: school) else { return [] }
        let days = listDays(at: school)
        let from = days.lastIndex { $0 <= today } ?? days.startIndex
        return zip(days[from...], days[from...].dropFirst()).compactMap { one, next in
            guard let first = calendar.lessonWeek(of: one), let second = calendar.lessonWeek(of: next),
                second - first > rhythm.weeks
            else { return nil }
            return RhythmGap(from: one, to: next)
        }
    }

    /// The next list of this school after that one, or where there is none yet the next day of the rhythm.
    public func nextListDay(after key: OfficeHour.Key) -> Day? {
        listDays(at: key.school).first { $0 > key.day }
            ?? proposals(at: key.school, from: key.day + 1, count: 1).first?.day
    }

    private func listDays(at school: BRIN) -> [Day] {
        officeHours.keys.filter { $0.school == school }.map(\.day).sorted()
    }

    /// A list on another day of the week takes the place of that week's.
    private func weeksWithList(at school: BRIN) -> Set<Day> { Set(listDays(at: school).map(\.monday)) }
}
