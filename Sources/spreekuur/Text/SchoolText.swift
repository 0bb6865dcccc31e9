import Attendance
import Screens

/// `school lijst` for people: a school, what it set, and the steps of its ladders.
enum SchoolText {
    static func lines(_ school: School) -> [String] {
        [
            "\(school.brin.text)  \(school.name), \(school.kind.rawValue), regio \(school.region.rawValue), "
                + "telt in \(school.unit.word), les van \(school.lessonMinutes) min, "
                + "prognose \(school.isProjecting ? "aan" : "uit")"
                + (school.requiresGround ? ", grond verplicht" : "")
        ] + school.ladders.flatMap { lines($0, school.unit) }
            + [school.rhythm.map { line($0) }].compactMap { $0 }
            + [("leerlingen", school.pupilColumns), ("verzuim", school.absenceColumns)].compactMap {
                file, columns in
                columns.map { "  kolommen van \(file): zelf aangewezen, \($0.headings.count)" }
            }
            + school.careContacts.map { "  zorgkaart: \($0.name), \($0.phone)" }
    }

    private static func line(_ rhythm: Rhythm) -> String {
        let weeks = rhythm.weeks == 1 ? "elke week" : "elke \(rhythm.weeks) weken"
        let until = rhythm.until.map { "-\($0)" } ?? ""
        let rest = [rhythm.room, rhythm.officer, "\(rhythm.minutesPerPupil) min per leerling"]
        return "  ritme: \(weeks) vanaf \(rhythm.anchor.dated), \(rhythm.start)\(until), "
            + rest.compactMap { $0 }.joined(separator: ", ")
    }

    private static func lines(_ ladder: Ladder, _ unit: CountingUnit) -> [String] {
        let grace = ladder.graceDays > 0 ? ", niet in de eerste \(ladder.graceDays) dagen na instroom" : ""
        let terms =
            ladder.terms.isEmpty
            ? "" : ", perioden vanaf \(ladder.terms.map(\.dated).joined(separator: ", "))"
        return ["  ladder '\(ladder.name)'\(ladder.validity)\(terms)\(grace)"]
            + ladder.steps.enumerated().map { index, step in
                "    \(index + 1)  \(step.limitText(unit)) \(step.period.text): \(step.action) (\(step.actor.text))"
                    + (step.isByHand ? ", na eigen oordeel" : "") + step.reset.text
            }
    }
}

extension Ladder {
    fileprivate var validity: String {
        switch (from, through) {
        case (nil, nil): ""
        case (let from?, nil): ", vanaf \(from.dated)"
        case (nil, let through?): ", tot en met \(through.dated)"
        case (let from?, let through?): ", van \(from.dated) tot en met \(through.dated)"
        }
    }
}

extension Ladder.Reset {
    fileprivate var text: String {
        switch self {
        case .slides: ""
        case .report: ", telt opnieuw na een melding"
        case .handled: ", telt opnieuw nadat het gedaan is"
        }
    }
}
