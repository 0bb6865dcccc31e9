/// The school-day indexes of the lesson days of three years up to a day, laid out day by day: the count
/// looks one up for every day a pupil missed something.
struct LessonIndexes: Hashable, Sendable {
    private static let length = 3 * 366
    private static let noLessons = Int32.min

    private let start: Day
    private let indexes: [Int32]

    init(_ calendar: SchoolCalendar, through last: Day) {
        let start = last - (LessonIndexes.length - 1)
        self.start = start
        indexes = (0..<LessonIndexes.length).map { offset in
            calendar.lessonIndex(of: start + offset).map { Int32($0) } ?? LessonIndexes.noLessons
        }
    }

    enum Reading {
        case index(Int)
        case noLessons
        case notInTable
    }

    subscript(day: Day) -> Reading {
        let offset = start.distance(to: day)
        let indexes = indexes.span
        guard indexes.indices.contains(offset) else { return .notInTable }
        let index = indexes[offset]
        return index == LessonIndexes.noLessons ? .noLessons : .index(Int(index))
    }
}
