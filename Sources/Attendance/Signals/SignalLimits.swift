/// From where on something is a signal. What no law or register says is our own choice, and stands here alone.
public enum SignalLimits {
    /// Ours: patterns are looked for in so many school-day indexes, eight lesson weeks, in two equal halves.
    public static let patternIndexes = 40
    /// [field]: a half that is 7/4 of the other, 1.75 times, is a change.
    static let change = (of: 7, to: 4)
    /// Ours: unauthorised minutes in the larger half below which a change is chance.
    static let changeFrom = 240
    /// Ours: lessons, days or times below which a pattern is chance.
    static let patternFrom = 4
    /// Ours: times late within eight lesson weeks.
    static let oftenLateFrom = 6
    /// Ours: unauthorised minutes within eight lesson weeks that someone should have spoken about.
    static let notSpokenFrom = 480
    /// NCJ, in lesson weeks: see `SickReports.recentIndexes`.
    static let sickReportsFrom = 4
    /// NCJ: successive school days ill.
    static let sickDaysFrom = 7
    /// [field]: the lower end of 60 to 80 hours.
    static let sickMinutesFrom = 60 * 60
    /// [duo]: more than four lesson weeks, in school-day indexes.
    static let longAbsenceOver = 20
    /// Ours: files come weekly, so a run of absence may end so many school-day indexes ago and still go on.
    static let fileLag = 5
    /// [duo]: longer is a *thuiszitter*.
    static let monthsAbsentOver = 3
    /// Ours: counted minutes of one day that look like a day away rather than a lesson skipped.
    static let dayAwayFrom = 150
    /// [field]: six weeks after arrival.
    static let newcomerDays = 42
}
