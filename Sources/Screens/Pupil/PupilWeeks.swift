import Attendance
import TextUI

/// How the 16-hour count of one pupil stood at the end of each lesson week.
struct PupilWeeks {
    private(set) var weeks: [WeekPlot.Week] = []
    /// The first day of the first week; nil without weeks.
    let since: Day?

    /// Below the count a week says what happened in it: these letters, explained beside the plot.
    static let legend = "g gesprek m melding c contact ! 16 uur"

    init(_ count: Int, of file: PupilFile, _ situation: Situation) {
        let totals = situation.weeks(count, of: file)
        since = totals.first?.monday
        let happened = Happened(file, situation.register)
        for total in totals {
            let days = total.monday...(total.monday + 6)
            guard let basis = situation.basis(of: file.school, on: min(days.upperBound, situation.today))
            else {
                return
            }
            let count = SixteenHourCount(
                file.absences, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis)
            let report = count.reports.last { days.contains($0.end) }
            // Counting starts again the day after 16 hours: at the week's end it would hide that it was reached.
            weeks.append(
                WeekPlot.Week(
                    label(total.monday), certain: (report?.minutes ?? count.minutes) / 60,
                    possible: count.unknownMinutes / 60, mark: happened.mark(in: days, reached: report != nil)
                ))
        }
    }

    private func label(_ monday: Day) -> String { "\(monday.parts.day)-\(monday.parts.month)" }
}

/// The days on which something was done with a pupil.
private struct Happened {
    private let talks: [Day]
    private let reports: [Day]
    private let contacts: [Day]

    init(_ file: PupilFile, _ register: Register) {
        talks = file.talks.compactMap { register.talks[$0]?.officeHour.day }
        reports = file.reports.map(\.madeOn)
        contacts = file.contacts.map(\.on)
    }

    func mark(in days: ClosedRange<Day>, reached: Bool) -> Line {
        var line = Line()
        if reached { line.append("!", .reached) }
        if reports.contains(where: days.contains) { line.append("m", .emphasis) }
        if talks.contains(where: days.contains) { line.append("g", .emphasis) }
        if contacts.contains(where: days.contains) { line.append("c", .emphasis) }
        return line
    }
}
