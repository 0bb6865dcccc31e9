/// The sick reports of one pupil: each a longest run of successive lesson days with a sick or
/// went-home-sick row, belonging to the day it begins (DOMAIN §2).
public struct SickReports: Hashable, Sendable {
    /// Those that began within the last twelve lesson weeks (60 school-day indexes).
    public private(set) var recent = 0
    /// Lesson days ill in a row up to and including the last lesson day; 0 when not ill then.
    public private(set) var daysInARow = 0
    private var lastSickDay: Day?

    static let recentIndexes = 60

    init() {}

    /// Takes in a lesson day with a sick row; days come in order, a day may come more than once.
    mutating func add(_ day: Day, at index: Int, on basis: CountBasis) {
        if day == lastSickDay { return }
        if let last = lastSickDay, basis.isNextLessonDay(day, after: last) {
            daysInARow += 1
        } else {
            daysInARow = 1
            if index > basis.lastIndex - SickReports.recentIndexes { recent += 1 }
        }
        lastSickDay = day
    }

    /// To be called once, after the last day.
    mutating func finish(on basis: CountBasis) {
        if lastSickDay != basis.lastLessonDay { daysInARow = 0 }
    }
}
