import Attendance
import TextUI

/// Why a pupil's count is what it is: the rule, every lesson counted, and what fell just outside.
struct CountStory {
    private(set) var lines: [Line] = []
    private let unit: CountingUnit
    /// Who made the unit.
    private let unitMark: RuleMark

    /// Longer sentences go on below, so that the lines do not depend on the width of the screen.
    static let columns = 56

    /// `projection`: nil where none is wanted.
    init(
        _ file: PupilFile, of school: School, _ level: Level?, _ projection: Projection? = nil,
        on basis: CountBasis
    ) {
        unit = basis.unit
        unitMark = school.unitMark
        let story = CountExplanation(
            file.absences, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis)
        addRule(story.count, level)
        if let projection, let day = projection.day { addProjection(day, projection.pace, level) }
        addCounted("Telt mee: ongeoorloofd", story.counted)
        addCounted(
            "Reden nog onbekend: kan erbij komen", story.unknown,
            then: story.count.minutes + story.count.unknownMinutes)
        add("Code die de school nog niet heeft uitgelegd: telt niet mee", story.unmapped.map { line($0) })
        add("Net erbuiten", story.outside.flatMap { lines($0.lesson.lesson, $0.why.text) })
        add(
            "Telt nergens mee: vraag na of het klopt",
            story.setAside.flatMap { lines($0.lesson, $0.why.text) })
        add(
            "Twee keer opgegeven: het nieuwste geldt",
            file.absences.replacedLessons(on: basis).flatMap { lines($0.now ?? $0.earlier, $0.text) })
        addReports(story.count.reports.reversed(), of: file)
    }

    private mutating func addRule(_ count: SixteenHourCount, _ level: Level?) {
        let days =
            count.period.isEmpty ? "" : ", \(count.period.first.brief) tot en met \(count.period.last.brief)"
        lines.append(Line("\(unit.text(minutes: count.minutes)) ongeoorloofd", .emphasis) + Line(days))
        say(
            "16 uur of meer in 4 lesweken achter elkaar moet de school melden (Leerplichtwet, artikel 21a).",
            .law)
        say("Vakantieweken tellen niet als lesweek.", .law)
        say(unit.rule, unitMark)
        if let restart = count.restartedFrom {
            say("Na een melding begint de telling opnieuw: hier op \(restart.brief).", .duo)
        }
        say("De 4 lesweken schuiven elke schooldag op.", .ours)
        guard let level else { return }
        lines.append(Line("Niveau: ") + Line(level.text, level.role))
        say(level.rule, .ours)
    }

    private mutating func addProjection(_ day: Day, _ pace: Pace, _ level: Level?) {
        lines.append(Line("Vooruit: ") + Line(day.projectionSentence(unit, level)))
        say(
            "Het tempo is \(unit.text(minutes: pace.minutesPerWeek)) per lesweek: van de laatste 4 lesweken telt "
                + "de nieuwste 4 keer mee, die ervoor 3 keer, dan 2 keer en 1 keer. Dit is een schatting.",
            .ours)
    }

    private mutating func say(_ sentence: String, _ mark: RuleMark) {
        lines += Line.sentence(sentence, mark, columns: CountStory.columns)
    }

    /// `sum`: what the count would be with these.
    private mutating func addCounted(
        _ title: String, _ lessons: [CountExplanation.CountedLesson], then sum: Int? = nil
    ) {
        guard !lessons.isEmpty else { return }
        let total = lessons.reduce(0) { $0 + $1.minutes }
        lines += [Line(), Line(title, .heading) + Line(", samen \(unit.text(minutes: total))")]
        if let sum { lines.append(Line("  dan is het \(unit.text(minutes: sum))", .muted)) }
        var rest = lessons[...]
        while let first = rest.first {
            let week = rest.prefix { $0.lesson.day.monday == first.lesson.day.monday }
            rest = rest.dropFirst(week.count)
            let sum = week.reduce(0) { $0 + $1.minutes }
            lines.append(
                Line("week \(first.lesson.day.isoWeek.week): \(unit.text(minutes: sum))", .emphasis))
            for counted in week { lines.append(line(counted.lesson)) }
        }
    }

    private mutating func add(_ title: String, _ list: [Line]) {
        guard !list.isEmpty else { return }
        lines += [Line(), Line(title, .heading)] + list
    }

    private func line(_ lesson: MissedLesson) -> Line {
        let subject = lesson.subject.map { ", \($0)" } ?? ""
        return Line("  \(lesson.day.brief), \(lesson.hour)e uur\(subject)")
            + Line(" (\(lesson.minutes) min, \(lesson.reason.text))", .muted)
    }

    private func lines(_ lesson: MissedLesson, _ why: String) -> [Line] {
        let line = line(lesson)
        let whole = line + Line(": \(why)", .muted)
        return whole.width <= CountStory.columns ? [whole] : [line, Line("    \(why)", .muted)]
    }

    private mutating func addReports(_ reports: [DueReport], of file: PupilFile) {
        guard !reports.isEmpty else { return }
        lines += [Line(), Line("Meldingen van 16 uur", .heading)]
        say("Melden moet binnen 5 werkdagen.", .law)
        say("DUO neemt per leerling hoogstens eens in de 7 dagen een melding aan.", .duo)
        for report in reports {
            lines.append(
                Line("  \(report.begin.short) tot en met \(report.end.dated)", .emphasis)
                    + Line(": \(unit.text(minutes: report.minutes))"))
            lines.append(Line("    " + state(of: report, file)))
        }
    }

    private func state(of report: DueReport, _ file: PupilFile) -> String {
        let made = file.reports.last { $0.kind == .zestienUur && $0.end == report.end }
        let deadline = report.is18 ? "18+, niet verplicht" : "uiterlijk \(report.deadline.brief)"
        guard let made else {
            let earliest = file.earliestFiling(of: report).map { ", kan vanaf \($0.brief)" } ?? ""
            return "nog niet gemeld: \(deadline)\(earliest)"
        }
        let facts = [made.number.map { "nummer \($0)" }, made.status?.text].compactMap { $0 }
        return (["gemeld op \(made.madeOn.brief)"] + facts).joined(separator: ", ")
    }
}

extension ReplacedLesson {
    fileprivate var text: String {
        now == nil ? "door de school teruggenomen" : "eerst \(earlier.reason.text), \(earlier.minutes) min"
    }
}

extension CountingUnit {
    fileprivate var rule: String {
        switch self {
        case .lessonHour: "Een les van hoogstens 60 minuten telt als 1 lesuur, een langere les zijn minuten."
        case .clockHour: "Elke minuut telt als zichzelf: 60 minuten is 1 klokuur."
        }
    }
}

extension CountExplanation.OutsideLesson.Why {
    fileprivate var text: String {
        switch self {
        case .beforePeriod: "vlak voor deze 4 lesweken"
        case .beforeRestart(let day): "voor de nieuwe telling van \(day.short)"
        }
    }
}

extension CountExplanation.SetAsideLesson.Why {
    fileprivate var text: String {
        switch self {
        case .noLessons(let reason): "geen lesdag (\(reason.text)), waarschijnlijk een fout"
        case .beforeArrival(let day): "voor de eerste dag op school (\(day.short))"
        case .notYet: "na vandaag"
        }
    }
}

extension Level {
    fileprivate var rule: String {
        switch self {
        case .calm: "Minder dan een kwart van de grens, of het neemt niet toe."
        case .rising: "Een kwart van de grens of meer; meer in de laatste 2 lesweken dan in de 2 ervoor."
        case .near: "12 van de 16 uur of meer."
        case .reached: "16 uur is bereikt en de melding is nog niet gedaan."
        }
    }
}
