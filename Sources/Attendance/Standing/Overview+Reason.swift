extension Overview {
    /// Why a pupil stands where they do in "wie eerst": the first of these that holds, with its facts.
    ///
    /// Which comes before which is our own choice; within one reason the most minutes come first, then the
    /// name.
    public enum Reason: Hashable, Sendable {
        /// `Level.reached`: the newest report of the last four lesson weeks that has not been made.
        case reportDue(DueReport)
        /// Agreements past their day.
        case overdue(agreements: Int)
        case near
        case rising
        /// Seen before, but not for more than six lesson weeks, and no next moment is planned.
        case longUnseen(since: Day)
        /// Not in the school's newest file, though somebody once acted.
        case missing(since: Day)
        case calm

        /// Ours: six lesson weeks, in school-day indexes.
        static let unseenOver = 30

        /// Lower stands first.
        var rank: Int {
            switch self {
            case .reportDue: 0
            case .overdue: 1
            case .near: 2
            case .rising: 3
            case .longUnseen: 4
            case .missing: 5
            case .calm: 6
            }
        }
    }
}

extension Overview.Reason {
    /// `waitsSince`: the last contact with a pupil for whom no next moment is planned.
    init(
        _ file: PupilFile, _ standing: Standing, overdueAgreements: Int, waitsSince: Day?,
        on basis: CountBasis
    ) {
        if standing.level == .reached, let report = file.unmadeReport(of: standing.count, on: basis) {
            self = .reportDue(report)
        } else if overdueAgreements > 0 {
            self = .overdue(agreements: overdueAgreements)
        } else if standing.level == .near {
            self = .near
        } else if standing.level == .rising {
            self = .rising
        } else if let since = waitsSince,
            since < basis.calendar.day(atIndex: basis.lastIndex - Self.unseenOver)
        {
            self = .longUnseen(since: since)
        } else if let since = file.missingSince, !file.isUntouched {
            self = .missing(since: since)
        } else {
            self = .calm
        }
    }
}

extension PupilFile {
    /// The end days of the 16-hour reports that the school has made and not withdrawn.
    public var madeReportEnds: Set<Day> {
        Set(reports.compactMap { $0.kind == .zestienUur && $0.status != .withdrawn ? $0.end : nil })
    }

    fileprivate func unmadeReport(of count: SixteenHourCount, on basis: CountBasis) -> DueReport? {
        let made = madeReportEnds
        return count.reports.last { $0.end >= basis.firstOfFour && !made.contains($0.end) }
    }
}
