import Attendance

extension Overview.Row {
    /// *Trappen*: the steps of the school's ladders that are reached; of every unit the highest, which is the
    /// one to act on.
    public func stepsJSON(of file: PupilFile, on basis: CountBasis) -> JSONValue {
        // Most schools have no ladder: nothing is counted then.
        .array(
            ladders.compactMap { $0.standing(of: file, on: basis) }.flatMap { standing in
                standing.reached.map { .object($0.members(of: standing.ladder)) }
            })
    }
}

extension StepStanding {
    /// `minuten` where the step counts hours, else `keren`; `sinds` = the first day of what came after it was
    /// done; `vrij_tot` = the last day after arrival on which the ladder asks nothing.
    fileprivate func members(of ladder: Ladder) -> JSONObject {
        JSONObject(joining: [
            ["ladder": .string(ladder.name)], step.members(number: number),
            [
                "minuten": step.unit.isHours ? .integer(amount) : .null,
                "keren": step.unit.isHours ? .null : .integer(amount),
            ],
            state.members,
        ])
    }
}

extension StepStanding.State {
    private enum Word: String {
        case below = "niet_bereikt"
        case grace = "vrij_na_instroom"
        case toJudge = "zelf_beoordelen"
        case fired = "bereikt"
        case handled = "gedaan"
        case rearmed = "opnieuw"
    }

    fileprivate var members: JSONObject {
        let word: Word
        var (since, freeThrough): (Day?, Day?)
        var mark: HandledStep?
        switch self {
        case .below: word = .below
        case .grace(let day): (word, freeThrough) = (.grace, day)
        case .toJudge: word = .toJudge
        case .fired: word = .fired
        case .handled(let handled): (word, mark) = (.handled, handled)
        case .rearmed(let handled, let day): (word, mark, since) = (.rearmed, handled, day)
        }
        return [
            "stand": .word(word), "sinds": .day(since), "gedaan_op": .day(mark?.on),
            "gedaan_door": .word(mark?.by), "vrij_tot": .day(freeThrough),
        ]
    }
}
