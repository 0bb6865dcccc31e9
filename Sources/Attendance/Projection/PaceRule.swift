/// How much each of the latest lesson weeks weighs in a pupil's pace; BACKTEST.md says how the rule was chosen.
public enum PaceRule: CaseIterable, Sendable {
    /// Four lesson weeks: the latest weighs four times, the one before three times, then twice and once.
    case fourWeeksFalling
    case fourWeeksEven
    /// As `fourWeeksFalling`, over eight lesson weeks.
    case eightWeeksFalling

    /// What the program counts on with.
    public static let chosen = PaceRule.fourWeeksFalling

    /// `weeksAgo`: 0 for the latest five school-day indexes.
    func weight(weeksAgo: Int) -> Int {
        switch self {
        case .fourWeeksFalling: max(0, 4 - weeksAgo)
        case .fourWeeksEven: weeksAgo < 4 ? 1 : 0
        case .eightWeeksFalling: max(0, 8 - weeksAgo)
        }
    }
}
