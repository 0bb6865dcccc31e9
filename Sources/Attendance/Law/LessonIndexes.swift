/// The school-day indexes of the lesson days of three years up to a day, laid out day by day: the count
/// looks one up for every day a pupil missed something.
struct LessonIndexes: Hashable, Sendable {
    private static let length = 3 * 366
    private static let noLessons = Int32.min

    private let start: Day
    private let indexes: [Int32]
    /// How many lesson days of the table come before each day.
    private let ordinals: [Int32]

    init(_ calendar: SchoolCalendar, through last: Day) {
        let start = last - (LessonIndexes.length - 1)
        self.start = start
        var indexes: [Int32] = []
        var ordinals: [Int32] = []
        indexes.reserveCapacity(LessonIndexes.length)
        ordinals.reserveCapacity(LessonIndexes.length)
        var lessonDays: Int32 = 0
        for offset in 0..<LessonIndexes.length {
            let index = calendar.lessonIndex(of: start + offset)
            indexes.append(index.map { Int32($0) } ?? LessonIndexes.noLessons)
            ordinals.append(lessonDays)
            if index != nil { lessonDays += 1 }
        }
        self.indexes = indexes
        self.ordinals = ordinals
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

    /// Whether two lesson days follow each other; nil when the table does not hold both.
    func isSuccessor(_ day: Day, of earlier: Day) -> Bool? {
        let ordinals = ordinals.span
        let (first, second) = (start.distance(to: earlier), start.distance(to: day))
        guard ordinals.indices.contains(first), ordinals.indices.contains(second) else { return nil }
        return ordinals[second] == ordinals[first] + 1
    }
}
