import Attendance

extension StepStanding {
    /// "3-6-9-12 keer te laat: stap 2 (6 keer te laat), nu 7: mentor belt met thuis".
    public func sentence(of ladder: Ladder, _ unit: CountingUnit) -> String {
        let reached =
            "\(ladder.name): stap \(number) (\(step.limitText(unit))), nu \(amountText(unit))"
        switch state {
        case .below: return reached
        case .grace(let day): return "\(reached); tot en met \(day.brief) nog geen stap"
        case .toJudge, .fired: return "\(reached): \(step.action) (\(step.actor.text))"
        case .handled(let mark): return "\(reached); gedaan \(mark.on.brief) door \(mark.by.text)"
        case .rearmed(let mark, let day):
            return "\(reached): \(step.action) (\(step.actor.text)); nieuw sinds \(day.brief), "
                + "eerder gedaan \(mark.on.brief)"
        }
    }
}

extension StepStanding {
    /// What the step has counted to.
    func amountText(_ counting: CountingUnit) -> String {
        step.unit.isHours ? counting.text(minutes: amount) : "\(amount)"
    }
}

extension Ladder.Step {
    /// `8 lesuur`, `3 keer te laat`: from how much on the step is taken.
    public func limitText(_ counting: CountingUnit) -> String {
        switch unit {
        case .hours: "\(count) \(counting.word)"
        case .sickHours: "\(count) \(counting.word) ziek"
        case .timesLate: "\(count) keer te laat"
        case .sickReports: count.text("ziekmelding", "ziekmeldingen")
        case .sickDaysInARow: "\(count.text("dag", "dagen")) achter elkaar ziek"
        case .lateOrAbsent: "\(count) keer te laat of afwezig"
        }
    }

}

extension Ladder.Period {
    /// `in 4 lesweken`: it follows `Step.limitText`.
    public var text: String {
        switch self {
        case .lessonWeeks(let weeks): "in \(weeks.text("lesweek", "lesweken"))"
        case .month: "in een maand"
        case .term: "in een periode"
        case .schoolYear: "in een schooljaar"
        }
    }
}

extension Ladder.Actor {
    public var text: String {
        switch self {
        case .mentor: "mentor"
        case .teamleider: "teamleider"
        case .coordinator: "verzuimcoördinator"
        case .leerplichtambtenaar: "leerplichtambtenaar"
        case .jeugdarts: "jeugdarts"
        }
    }
}
