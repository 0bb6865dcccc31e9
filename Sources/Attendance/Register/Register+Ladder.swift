extension Register {
    /// The ladders of the pupil's school that hold on this day; empty when the school is gone.
    public func ladders(of file: PupilFile, on day: Day) -> [LadderStanding] {
        guard let school = schools[file.school], !school.ladders.isEmpty,
            let calendar = calendar(of: file.school)
        else { return [] }
        let basis = CountBasis(calendar: calendar, unit: school.unit, codes: school.codes, today: day)
        return school.ladders.compactMap { $0.standing(of: file, on: basis) }
    }

    /// Only a step that is reached can be handled; one that is handled already is left as it is.
    func handle(
        _ number: Int, of ladder: String, for pupil: ID<Pupil>, by actor: Ladder.Actor?, on day: Day
    ) throws(Refusal) -> [Event] {
        guard let file = pupils[pupil],
            let standing = ladders(of: file, on: day).first(where: { $0.ladder.name == ladder }),
            let step = standing.steps.first(where: { $0.number == number })
        else { throw .ladderStepUnknown(ladder: ladder, step: number) }
        switch step.state {
        case .below, .grace: throw .ladderStepNotReached(ladder: ladder, step: number)
        case .handled: return []
        case .toJudge, .fired, .rearmed:
            return [
                .signalHandled(
                    pupil,
                    HandledStep(
                        ladder: ladder, step: number, on: day, by: actor ?? step.step.actor,
                        amount: step.amount))
            ]
        }
    }
}
