import Attendance
import TextUI

/// The school year of one pupil up to this week, day by day.
struct PupilCalendar {
    let plot: WeekCalendar

    /// Nil where the school is gone.
    init?(_ file: PupilFile, _ situation: Situation) {
        guard let basis = situation.basis(of: file.school) else { return nil }
        let last = situation.today.monday
        let standings = { (monday: Day) in
            file.absences.dayStandings(in: monday...(monday + 4), arrivedOn: file.pupil.arrivedOn, on: basis)
        }
        let mondays = stride(from: 0, through: 60, by: 1).map { last - 7 * $0 }
            .prefix { $0 + 4 >= situation.today.schoolYear.lowerBound }.reversed()
        var weeks: [WeekCalendar.Week] = []
        var month = 0
        for monday in mondays {
            let days = standings(monday)
            // The year begins with its first lesson.
            guard !weeks.isEmpty || days.contains(where: { $0 != .noLessons }) else { continue }
            let named = (monday + 4).parts.month
            weeks.append(
                WeekCalendar.Week(
                    month: named == month ? "" : String((monday + 4).short.split(separator: " ")[1]),
                    days.map(\.mark)))
            month = named
        }
        plot = WeekCalendar(weeks, rows: ["ma", "di", "wo", "do", "vr"])
    }

    enum Reader { case pupil, pupilInFewWords, officer }

    /// The signs that stand in it, in words, with how often.
    func legend(_ reader: Reader, _ glyphs: Glyphs) -> [Line] {
        DayMark.allCases.compactMap { mark in
            let count = plot.count(mark)
            guard count > 0, let words = mark.words(count, reader) else { return nil }
            return mark.sign(glyphs) + Line(" \(words)")
        }
    }
}

extension DayMark {
    /// Nil for what needs no words.
    fileprivate func words(_ count: Int, _ reader: PupilCalendar.Reader) -> String? {
        let days = count.text("dag", "dagen")
        return switch (self, reader) {
        case (.present, .pupil): "\(days) helemaal op school"
        case (.present, .pupilInFewWords), (.present, .officer): "\(days) heel"
        case (.late, .pupil): "\(days) te laat"
        case (.late, .pupilInFewWords), (.late, .officer): "\(count) te laat"
        case (.unauthorised, .pupil): "\(days) met een gemiste les"
        case (.unauthorised, .pupilInFewWords): "\(count) les gemist"
        case (.unauthorised, .officer): "\(count) ongeoorloofd"
        case (.unknown, .pupil): "\(days) waarvan we nog niet weten waarom"
        case (.unknown, .pupilInFewWords), (.unknown, .officer): "\(count) onbekend"
        case (.authorised, .pupil): "\(days) ziek of vrij"
        case (.authorised, .pupilInFewWords), (.authorised, .officer): "\(count) ziek of vrij"
        case (.ahead, .pupil), (.ahead, .pupilInFewWords): "komt nog"
        case (.ahead, .officer), (.noLessons, _): nil
        }
    }
}

extension DayStanding {
    fileprivate var mark: DayMark {
        switch self {
        case .present: .present
        case .authorised: .authorised
        case .late: .late
        case .unknown: .unknown
        case .unauthorised: .unauthorised
        case .ahead: .ahead
        case .noLessons: .noLessons
        }
    }
}
