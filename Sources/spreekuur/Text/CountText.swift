import Attendance
import Exchange
import Screens

/// `teller` for people: the count and the signals, and every lesson behind them.
enum CountText {
    static func lines(_ page: CountPage) -> [String] {
        let (file, explanation) = (page.file, page.explanation)
        let count = explanation.count
        let unit = page.school.unit
        var lines = [
            "leerling \(file.pupil.number.text), \(file.pupil.group), \(page.school.name)",
            "\(unit.text(minutes: count.minutes)) van de 16 op \(page.basis.today.dated), ongeoorloofd",
        ]
        if count.period.isEmpty {
            lines.append("de telling begint opnieuw op \(count.period.first.dated)")
        } else {
            lines.append("periode \(count.period.first.dated) tot en met \(count.period.last.dated)")
        }
        if let restart = count.restartedFrom { lines.append("opnieuw geteld vanaf \(restart.dated)") }
        if count.unknownMinutes > 0 {
            lines.append(
                "kan erbij komen (reden onbekend): \(unit.text(minutes: count.unknownMinutes)); "
                    + "dan is het \(unit.text(minutes: count.minutes + count.unknownMinutes))")
        }
        if let day = page.row.projection {
            lines.append(day.projectionSentence(unit, page.row.standing.level))
        }
        lines += section("telt mee", explanation.counted.map { self.line($0) })
        lines += section("reden nog onbekend", explanation.unknown.map { self.line($0) })
        lines += section(
            "code nog niet uitgelegd", explanation.unmapped.map { "\($0.day.brief)  lesuur \($0.hour)" })
        lines += section("net erbuiten", explanation.outside.map { "\(line($0.lesson))  \($0.why.text)" })
        lines += section(
            "telt niet mee",
            explanation.setAside.map { "\($0.lesson.day.brief)  lesuur \($0.lesson.hour)  \($0.why.text)" })
        lines += section(
            "twee keer opgegeven; het nieuwste geldt",
            page.file.absences.replacedLessons(on: page.basis).map { line($0) })
        lines += section("meldingen", count.reports.map { line($0, of: file, unit: unit) })
        lines += section("signalen", page.signals.flatMap { self.lines($0, unit) })
        lines += section("stappen van de ladders", page.row.stepSentences(of: file, on: page.basis))
        lines += section(
            "regels", CountRule.rules(for: page.school).map { "[\($0.mark.rawValue)] \($0.sentence)" })
        return lines
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
    }

    /// The sentence, and a line for each day behind it.
    private static func lines(_ signal: CountPage.ExplainedSignal, _ unit: CountingUnit) -> [String] {
        var lines = ["[\(signal.signal.mark.rawValue)] \(signal.signal.sentence(unit))"]
        var rest = signal.lessons[...]
        while let first = rest.first {
            let alike = rest.prefix { $0.day == first.day && $0.reason == first.reason }
            rest = rest.dropFirst(alike.count)
            let hours = alike.map { String($0.hour) }.joined(separator: ", ")
            lines.append("  \(Columns.pad(first.day.brief, 9))  lesuur \(hours)  \(first.reason.text)")
        }
        return lines
    }

    private static func line(_ lesson: CountExplanation.CountedLesson) -> String {
        let subject = lesson.lesson.subject.map { "  \($0)" } ?? ""
        return "\(Columns.pad(lesson.lesson.day.brief, 9))  lesuur \(lesson.lesson.hour)  "
            + "\(lesson.lesson.minutes) min, telt \(lesson.minutes)  wk \(lesson.lesson.day.isoWeek.week)\(subject)"
    }

    private static func line(_ replaced: ReplacedLesson) -> String {
        let earlier = replaced.earlier
        let now =
            replaced.now.map { "nu \($0.reason.text), \($0.minutes) min" } ?? "door de school teruggenomen"
        return "\(Columns.pad(earlier.day.brief, 9))  lesuur \(earlier.hour)  "
            + "eerst \(earlier.reason.text), \(earlier.minutes) min; \(now)"
    }

    private static func line(_ report: DueReport, of file: PupilFile, unit: CountingUnit) -> String {
        let made = file.reports.first { $0.kind == .zestienUur && $0.end == report.end }
        let state = made.map { "gedaan op \($0.madeOn.brief)" } ?? "uiterlijk \(report.deadline.dated)"
        let earliest = made == nil ? file.earliestFiling(of: report) : nil
        return
            "\(report.begin.brief) tot en met \(report.end.dated), \(unit.text(minutes: report.minutes)), \(state)"
            + (earliest.map { ", eerst mogelijk \($0.dated)" } ?? "")
            + (report.is18 ? " (18 jaar of ouder: niet verplicht)" : "")
    }
}

extension CountExplanation.OutsideLesson.Why {
    fileprivate var text: String {
        switch self {
        case .beforePeriod: "vóór de vier lesweken"
        case .beforeRestart(let day): "vóór de nieuwe telling vanaf \(day.short)"
        }
    }
}

extension CountExplanation.SetAsideLesson.Why {
    /// Why a lesson or a row does not count.
    var text: String {
        switch self {
        case .noLessons(let reason): "geen lesdag: \(reason.text)"
        case .beforeArrival: "vóór de instroom"
        case .notYet: "na deze datum"
        }
    }
}
