extension SignalFinder {
    /// The missed lessons that a signal rests on, by day and hour; none where it rests on the pupil's papers.
    public func lessons(behind signal: Signal, of file: PupilFile) -> [MissedLesson] {
        let window = basis.calendar.day(atIndex: firstIndex)...max(basis.today, basis.lastDay)
        let year = basis.startOfSchoolYear...max(basis.today, basis.startOfSchoolYear)
        var lessons: [MissedLesson] = []
        file.absences.forEachCountable(basis, arrivedOn: file.pupil.arrivedOn) { hour, _ in
            guard let kind = hour.kind else { return }
            lazy var isMissed =
                window.contains(hour.day) && [.unauthorised, .unknown, .late].contains(kind.bin)
            let belongs =
                switch signal {
                case .luxury: kind == .luxury && year.contains(hour.day)
                case .possibleLuxury(let day, _, _):
                    hour.day == day && (kind == .unauthorised || kind.isSickness)
                case .longAbsence(let from, let through), .monthsAbsent(let from, let through):
                    kind.bin == .unauthorised && from <= hour.day && hour.day <= through
                case .frequentlySick, .longSick, .sickHours:
                    kind.isSickness && (year.contains(hour.day) || window.contains(hour.day))
                case .increasing, .improving: kind.bin == .unauthorised && window.contains(hour.day)
                case .firstHour: isMissed && hour.entry.hour == 1
                case .oneSubject(let subject, _, _):
                    isMissed && hour.entry.mark != .unmapped
                        && file.absences.texts[hour.entry.text] == subject
                case .fixedWeekday(let weekday, _, _): isMissed && hour.day.weekday == weekday
                case .oftenLate: kind == .late && window.contains(hour.day)
                case .notSpoken: isMissed && kind.bin != .unknown
                case .missingFromFile, .newcomer, .exempt, .outsideDuty: false
                }
            if belongs { lessons.append(file.absences.lesson(hour)) }
        }
        return lessons
    }
}
