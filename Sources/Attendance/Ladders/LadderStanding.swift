/// Where a pupil stands on one ladder. Computed, never stored: pupils also step down.
public struct LadderStanding: Hashable, Sendable {
    public var ladder: Ladder
    /// One for each step of the ladder, in its order.
    public var steps: [StepStanding]

    /// Of every unit the highest step that is reached: the one to act on.
    public var reached: [StepStanding] {
        var highest: [Ladder.Unit: StepStanding] = [:]
        for step in steps where step.state.isReached { highest[step.step.unit] = step }
        return steps.filter { highest[$0.step.unit]?.number == $0.number }
    }
}

public struct StepStanding: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var step: Ladder.Step
    /// What the step counts: minutes for the units of hours, else times.
    public var amount: Int
    public var state: State

    public enum State: Hashable, Sendable {
        case below
        /// Reached within the days after arrival in which the ladder asks nothing.
        case grace(through: Day)
        /// Reached; whether it fires is for a person to say.
        case toJudge
        case fired
        case handled(HandledStep)
        /// Handled, and fired again by what came after; `newSince` is the first day of that.
        case rearmed(HandledStep, newSince: Day)

        public var isReached: Bool { self != .below }

        /// Whether somebody has to do something.
        public var asksAction: Bool {
            switch self {
            case .below, .grace, .handled: false
            case .toJudge, .fired, .rearmed: true
            }
        }
    }
}

extension Ladder {
    /// Nil on days on which the ladder does not hold.
    public func standing(of file: PupilFile, on basis: CountBasis) -> LadderStanding? {
        guard holds(on: basis.today) else { return nil }
        var restart: Day?
        if steps.contains(where: { $0.reset == .report }) {
            restart =
                SixteenHourCount(
                    file.absences, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis
                ).restartedFrom
        }
        var counted: Counted?
        let standings = steps.enumerated().map { index, step in
            standing(of: step, number: index + 1, file, restart: restart, on: basis, &counted)
        }
        return LadderStanding(ladder: self, steps: standings)
    }

    /// What a step counted: the steps above it mostly count the same, and each pass costs.
    private struct Counted {
        var unit: Unit
        var period: Period
        var reset: Day?
        var amount: Int
    }

    private func standing(
        of step: Step, number: Int, _ file: PupilFile, restart: Day?, on basis: CountBasis,
        _ counted: inout Counted?
    ) -> StepStanding {
        let mark = file.handledSteps.last { mark in
            mark.ladder == name && mark.step == number && mark.on <= basis.today
        }
        let resetFrom: Day? =
            switch step.reset {
            case .slides: nil
            case .report: restart
            case .handled: mark.map { $0.on + 1 }
            }
        let amount: Int
        if let counted, counted.unit == step.unit, counted.period == step.period, counted.reset == resetFrom {
            amount = counted.amount
        } else {
            amount = tally(step, file, from: resetFrom, on: basis).amount
            counted = Counted(unit: step.unit, period: step.period, reset: resetFrom, amount: amount)
        }
        let state: StepStanding.State
        if amount < step.threshold {
            // Counting that began again is not stepping down: the step is done.
            if step.reset == .handled, let mark, mark.on >= firstDay(of: step, on: basis) ?? mark.on {
                state = .handled(mark)
            } else {
                state = .below
            }
        } else if let end = graceEnd(for: file), basis.today <= end {
            state = .grace(through: end)
        } else if let mark {
            state =
                newSince(mark, step, file, on: basis).map { .rearmed(mark, newSince: $0) } ?? .handled(mark)
        } else {
            state = step.isByHand ? .toJudge : .fired
        }
        return StepStanding(number: number, step: step, amount: amount, state: state)
    }

    /// The day from which there is more than when the step was handled: later absence, or absence of before
    /// that came in late.
    private func newSince(
        _ mark: HandledStep, _ step: Step, _ file: PupilFile, on basis: CountBasis
    ) -> Day? {
        if let later = tally(step, file, from: mark.on + 1, on: basis).first { return later }
        let then = CountBasis(
            calendar: basis.calendar, unit: basis.unit, codes: basis.codes, today: mark.on)
        return tally(step, file, from: nil, on: then).amount > mark.amount ? mark.on : nil
    }

    private func tally(_ step: Step, _ file: PupilFile, from reset: Day?, on basis: CountBasis) -> LadderTally
    {
        // Where no term has begun, or counting begins tomorrow, the days hold nothing.
        let first = max(firstDay(of: step, on: basis) ?? basis.today + 1, reset ?? Day(number: .min))
        return LadderTally(
            step.unit, in: first...max(first, basis.today), of: file.absences,
            arrivedOn: file.pupil.arrivedOn, on: basis)
    }

    /// Nil before the first term.
    private func firstDay(of step: Step, on basis: CountBasis) -> Day? {
        switch step.period {
        case .lessonWeeks(let weeks): basis.calendar.day(atIndex: basis.lastIndex - 5 * weeks + 1)
        case .month: basis.today - (basis.today.parts.day - 1)
        case .term: terms.last { $0 <= basis.today }
        case .schoolYear: basis.startOfSchoolYear
        }
    }

    private func graceEnd(for file: PupilFile) -> Day? {
        guard graceDays > 0, let arrivedOn = file.pupil.arrivedOn else { return nil }
        return arrivedOn + (graceDays - 1)
    }
}

extension Ladder.Step {
    /// `count` in what `StepStanding.amount` is in.
    var threshold: Int { unit.isHours ? count * 60 : count }
}

extension Ladder.Unit {
    /// Whether amounts are minutes.
    public var isHours: Bool {
        switch self {
        case .hours, .sickHours: true
        case .timesLate, .sickReports, .sickDaysInARow, .lateOrAbsent: false
        }
    }
}
