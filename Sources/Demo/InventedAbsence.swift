import Attendance

/// How a pupil tends to be absent, so that every kind of story is in the demonstration.
enum Habit: CaseIterable {
    case faithful, sickly, late, firstHour, rising, truant, recovered, oneSubject

    static let shares: [(Habit, Int)] = [
        (.faithful, 62), (.sickly, 9), (.late, 9), (.firstHour, 5), (.rising, 6), (.truant, 4),
        (.recovered, 3),
        (.oneSubject, 2),
    ]
}

/// Twelve weeks of one pupil's absence.
struct InventedAbsence {
    private var rows: [AbsenceRow] = []
    private var texts: [String] = [""]
    private let subjects = ["netl", "entl", "wisA", "wisB", "bio", "nask", "gs", "ak", "lo", "econ", "ckv"]

    /// `weeks` = the lesson days of each week, oldest first.
    static func rows(
        for habit: Habit, weeks: [[Day]], using random: inout SplitMix64
    ) -> (rows: [AbsenceRow], texts: [String]) {
        var absence = InventedAbsence()
        absence.texts += absence.subjects
        let subject = UInt16(Int.random(in: 1..<absence.texts.count, using: &random))
        for (index, days) in weeks.enumerated() where !days.isEmpty {
            let progress = Double(index) / Double(max(1, weeks.count - 1))
            absence.addSickness(habit, days, using: &random)
            absence.addLateness(habit, days, using: &random)
            absence.addTruancy(habit, days, progress, subject, using: &random)
        }
        return (absence.rows, absence.texts)
    }

    private mutating func addSickness(_ habit: Habit, _ days: [Day], using random: inout SplitMix64) {
        guard random.chance(habit == .sickly ? 0.3 : 0.07) else { return }
        let first = Int.random(in: 0..<days.count, using: &random)
        for day in days[first...].prefix(random.pick([1, 1, 2, 3])) { add(day, 1, 7, .sick) }
    }

    private mutating func addLateness(_ habit: Habit, _ days: [Day], using random: inout SplitMix64) {
        let often =
            switch habit {
            case .late: 0.75
            case .firstHour, .truant: 0.5
            case .faithful, .sickly, .rising, .recovered, .oneSubject: 0.05
            }
        for _ in 0..<2 where random.chance(often) {
            let minutes = random.pick([3, 5, 8, 12, 25] as [UInt16])
            add(random.pick(days), 1, 1, .late, minutes: minutes)
        }
    }

    private mutating func addTruancy(
        _ habit: Habit, _ days: [Day], _ progress: Double, _ subject: UInt16, using random: inout SplitMix64
    ) {
        let expected: Double =
            switch habit {
            case .truant: 2.4
            case .rising: 0.2 + 5 * progress * progress
            case .recovered: 4 * (1 - progress) * (1 - progress)
            case .firstHour, .oneSubject: 0.9
            case .faithful, .sickly, .late: 0.04
            }
        var count = Int(expected)
        if random.chance(expected - Double(count)) { count += 1 }
        for _ in 0..<count {
            let hour: UInt8 = habit == .firstHour ? 1 : random.pick([2, 3, 6, 7, 7, 8])
            let text =
                habit == .oneSubject ? subject : UInt16(Int.random(in: 1..<texts.count, using: &random))
            add(random.pick(days), hour, hour, random.chance(0.15) ? .unknown : .unauthorised, text: text)
        }
    }

    private mutating func add(
        _ day: Day, _ first: UInt8, _ last: UInt8, _ kind: AbsenceKind, minutes: UInt16 = 50, text: UInt16 = 0
    ) {
        let isTaken = rows.contains { $0.day == day && $0.firstHour <= last && first <= $0.lastHour }
        guard !isTaken else { return }
        rows.append(
            AbsenceRow(
                day: day, firstHour: first, lastHour: last, mark: .absent(kind), minutes: minutes, text: text)
        )
    }
}
