extension CountExplanation.SetAsideLesson.Why {
    /// Why nothing of this day counts, or not yet; nil where it may. In a file and in a count alike.
    init?(_ day: Day, arrivedOn: Day?, today: Day, _ calendar: SchoolCalendar) {
        if let noLessons = calendar.noLessons(on: day) {
            self = .noLessons(noLessons)
        } else if let arrivedOn, day < arrivedOn {
            self = .beforeArrival(arrivedOn)
        } else if day > today {
            self = .notYet
        } else {
            return nil
        }
    }
}

extension PupilFile {
    /// The lessons of the school's files that count nowhere, by day and hour.
    public func setAside(on basis: CountBasis) -> [CountExplanation.SetAsideLesson] {
        var setAside: [CountExplanation.SetAsideLesson] = []
        absences.forEachCurrentHour(codes: basis.codes) { hour in
            if let why = CountExplanation.SetAsideLesson.Why(
                hour.day, arrivedOn: pupil.arrivedOn, today: basis.today, basis.calendar)
            {
                setAside.append(.init(lesson: absences.lesson(hour), why: why))
            }
            return .goOn
        }
        return setAside
    }
}
