/// A *verzuimmelding 16 uur* that the school must make (Leerplichtwet 1969 art. 21a); computed, never stored.
public struct DueReport: Hashable, Sendable {
    /// First counted day of absence.
    public var begin: Day
    /// The day on which 16 hours was reached; counting starts again the day after.
    public var end: Day
    public var minutes: Int
    /// The last day on which the report is in time.
    public var deadline: Day
    /// Whether the pupil was 18 or older on the end day: then it is type 18+ and not mandatory (DOMAIN §1.7).
    public var is18: Bool

    /// DUO: a follow-up report comes at the earliest so many days after the one before.
    public static let daysBetween = 7

    public init(begin: Day, end: Day, minutes: Int, deadline: Day, is18: Bool) {
        self.begin = begin
        self.end = end
        self.minutes = minutes
        self.deadline = deadline
        self.is18 = is18
    }
}

extension PupilFile {
    /// The first day on which a due report can be filed: DUO takes one per pupil in seven days (DOMAIN §1.6).
    /// Nil when no report was made before it.
    public func earliestFiling(of due: DueReport) -> Day? {
        let made = reports.filter { report in
            report.kind == .zestienUur && report.status != .withdrawn
                && (report.end.map { $0 < due.end } ?? false)
        }
        return made.map { $0.madeOn + DueReport.daysBetween }.max()
    }
}

extension PupilFile {
    /// The newest report that came due this school year and has not been made.
    public func dueReport(in standing: Standing?, on today: Day) -> DueReport? {
        standing.flatMap { unmadeReports(in: $0, on: today).first }
    }

    /// All of them, newest first.
    public func unmadeReports(in standing: Standing, on today: Day) -> [DueReport] {
        let made = madeReportEnds
        return standing.count.reports.reversed()
            .filter { today.schoolYear.contains($0.end) && !made.contains($0.end) }
    }
}
