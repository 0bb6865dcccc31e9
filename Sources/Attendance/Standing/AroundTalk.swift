/// As many school days before a talk as have passed since, at most four lesson weeks: only what is equally long
/// may be held side by side.
public struct AroundTalk: Hashable, Sendable {
    public struct Side: Hashable, Sendable {
        public fileprivate(set) var unauthorisedMinutes = 0
        public fileprivate(set) var timesLate = 0
    }

    /// Of the talk, which counts on neither side.
    public let day: Day
    /// School-day indexes on each side, at most 20.
    public let days: Int
    public fileprivate(set) var before = Side()
    public fileprivate(set) var after = Side()

    /// Under a lesson week nothing can be said (our own measure).
    public static let fewestDays = 5

    fileprivate init(day: Day, days: Int) {
        self.day = day
        self.days = days
    }
}

extension AbsenceLedger {
    /// Nil while too little has passed, or the pupil was too short at the school.
    public func around(talkOn day: Day, arrivedOn: Day?, on basis: CountBasis) -> AroundTalk? {
        let talk = basis.calendar.lastIndexed(onOrBefore: day)
        // A talk on a day without an index, such as in a holiday, lies between two indexes.
        let firstAfter = talk.index + 1
        let lastBefore = talk.day == day ? talk.index - 1 : talk.index
        let since = arrivedOn.map { basis.calendar.lastIndexed(onOrBefore: $0 - 1).index + 1 } ?? .min / 2
        let days = min(SixteenHourWindow.length, basis.lastIndex - firstAfter + 1, lastBefore - since + 1)
        guard days >= AroundTalk.fewestDays else { return nil }
        var around = AroundTalk(day: day, days: days)
        forEachCountable(basis, arrivedOn: arrivedOn) { hour, index in
            guard let kind = hour.kind else { return }
            let isBefore = index <= lastBefore && index > lastBefore - days
            let isAfter = index >= firstAfter && index < firstAfter + days
            guard isBefore || isAfter else { return }
            let side: WritableKeyPath<AroundTalk, AroundTalk.Side> = isBefore ? \.before : \.after
            switch kind.bin {
            case .unauthorised: around[keyPath: side].unauthorisedMinutes += Int(basis.unit.counted(hour))
            case .late: around[keyPath: side].timesLate += 1
            case .unknown, .authorised, .sentOut: break
            }
        }
        return around
    }
}
