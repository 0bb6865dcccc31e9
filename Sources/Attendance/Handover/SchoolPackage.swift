/// What a school hands the officer: only listed pupils, and of them only what the talk needs (DOMAIN §6, §9).
public struct SchoolPackage: Hashable, Sendable {
    /// With what counting rests on; its ladders, codes and contacts stay at the school.
    public var school: School
    public var made: Day
    /// Everybody on one of the lists.
    public var pupils: [HandedPupil]
    /// Their pupils are those above, under the identities of this package.
    public var lists: [OfficeHourPlan]
    /// Of pupils who were talked to before, on a list now or not.
    public var rechecks: [Recheck]
    /// Of those above, under the identities of this package.
    public var apart: [ApartPair]

    public init(
        school: School, made: Day, pupils: [HandedPupil], lists: [OfficeHourPlan], rechecks: [Recheck],
        apart: [ApartPair] = []
    ) {
        self.school = school
        self.made = made
        self.pupils = pupils
        self.lists = lists
        self.rechecks = rechecks
        self.apart = apart
    }

    /// Its absences hold everything of these days.
    public var complete: ClosedRange<Day> { made.schoolYear.lowerBound...made }
}

/// A listed pupil and their absence of this school year.
public struct HandedPupil: Hashable, Sendable {
    /// Within the package only: the receiver knows them by number.
    public var id: ID<Pupil>
    public var pupil: Pupil
    public var absences: AbsenceRows

    public init(id: ID<Pupil>, pupil: Pupil, absences: AbsenceRows) {
        self.id = id
        self.pupil = pupil
        self.absences = absences
    }
}

/// How it went with a pupil since the talk, so that both see whether talks help; nothing else (DOMAIN §6).
public struct Recheck: Hashable, Sendable {
    public struct Week: Hashable, Sendable {
        public var monday: Day
        /// Unauthorised, as the 16-hour rule counts.
        public var minutes: Int
        public var timesLate: Int
        public var hasReport: Bool

        public init(monday: Day, minutes: Int, timesLate: Int, hasReport: Bool) {
            self.monday = monday
            self.minutes = minutes
            self.timesLate = timesLate
            self.hasReport = hasReport
        }
    }

    public var number: PupilNumber
    /// Lesson weeks since the first talk of this or the last school year, oldest first.
    public var weeks: [Week]
    public var hasLeft: Bool

    public init(number: PupilNumber, weeks: [Week], hasLeft: Bool) {
        self.number = number
        self.weeks = weeks
        self.hasLeft = hasLeft
    }
}
