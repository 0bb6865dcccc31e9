/// Finds why a talk is due with the pupils of one school on one day.
struct CandidateFinder: Sendable {
    private let register: Register
    private let signals: SignalFinder
    private let waiting: [ID<Pupil>: Waiting]

    init?(_ register: Register, school: BRIN, on day: Day) {
        guard let signals = register.signalFinder(for: school, on: day) else { return nil }
        self.register = register
        self.signals = signals
        let waiting = register.waiting(at: school, on: day).filter { $0.last.day <= day }
        self.waiting = Dictionary(waiting.map { ($0.pupil, $0) }) { $1 }
    }

    func candidate(_ file: PupilFile, _ row: Overview.Row) -> Candidate {
        let signals = signals.signals(of: file, row)
        let steps = row.ladders.compactMap { $0.standing(of: file, on: self.signals.basis) }
        let report = file.unmadeReports(in: row.standing, on: self.signals.basis.today).first
        let isGrave = signals.filter { $0.isReason && !$0.isAboutSickness }
        let why = why(file, row, signals: isGrave, steps, report)
        let sick = why == .nothing ? ill(signals, steps) : nil
        return Candidate(
            id: file.id, why: sick ?? why,
            objection: objection(signals, steps, report) ?? (sick == nil ? nil : .onlyIll),
            plannedOn: register.nextList(of: file, from: self.signals.basis.today))
    }

    private func why(
        _ file: PupilFile, _ row: Overview.Row, signals: [Signal], _ standings: [LadderStanding],
        _ report: DueReport?
    ) -> Candidate.Why {
        if let waiting = waiting[file.id] { return .carriedOver(waiting) }
        if let report { return .reportDue(report) }
        if let step = highestStep(standings, where: { !$0.isAboutSickness }) { return step }
        let patterns = signals.filter { $0 != .notSpoken }
        if !patterns.isEmpty { return .signals(patterns) }
        if signals.contains(.notSpoken) { return .notSpoken }
        switch row.standing.level {
        case .near: return .near
        case .rising: return .rising
        case .calm, .reached: return .nothing
        }
    }

    /// Asked only where nothing else stands out; nil where illness does not either.
    private func ill(_ signals: [Signal], _ standings: [LadderStanding]) -> Candidate.Why? {
        let sick = signals.filter(\.isAboutSickness)
        return highestStep(standings, where: \.isAboutSickness) ?? (sick.isEmpty ? nil : .signals(sick))
    }

    /// A step by hand is a question to a person, and by itself no reason.
    private func highestStep(
        _ standings: [LadderStanding], where isWanted: (Ladder.Unit) -> Bool
    ) -> Candidate.Why? {
        var highest: (ladder: String, step: StepStanding)?
        for standing in standings {
            for step in standing.reached where step.state.hasFired && isWanted(step.step.unit) {
                if let highest, highest.step.number >= step.number { continue }
                highest = (standing.ladder.name, step)
            }
        }
        return highest.map { .step(ladder: $0.ladder, $0.step) }
    }

    private func objection(
        _ signals: [Signal], _ standings: [LadderStanding], _ report: DueReport?
    ) -> Candidate.Objection? {
        // From 18 on the school need not report (DOMAIN §1.7).
        if let report, !report.is18 { return .reportFirst(report) }
        for signal in signals {
            if case .exempt(let day) = signal { return .exempt(through: day) }
            if case .outsideDuty(let ended) = signal { return .outsideDuty(ended) }
            if case .newcomer(let day) = signal { return .newcomer(through: day) }
        }
        for step in standings.flatMap(\.steps) {
            if case .grace(let day) = step.state { return .newcomer(through: day) }
        }
        return nil
    }
}

extension StepStanding.State {
    fileprivate var hasFired: Bool {
        switch self {
        case .below, .grace, .toJudge, .handled: false
        case .fired, .rearmed: true
        }
    }
}

extension Ladder.Unit {
    fileprivate var isAboutSickness: Bool {
        switch self {
        case .sickReports, .sickDaysInARow, .sickHours: true
        case .hours, .timesLate, .lateOrAbsent: false
        }
    }
}

extension Signal {
    public var isAboutSickness: Bool {
        switch self {
        case .frequentlySick, .longSick, .sickHours: true
        case .luxury, .possibleLuxury, .longAbsence, .monthsAbsent, .increasing, .improving, .firstHour,
            .oneSubject, .fixedWeekday, .oftenLate, .notSpoken, .missingFromFile, .newcomer, .exempt,
            .outsideDuty:
            false
        }
    }

    /// Whether it is a reason to talk: going better and papers are none.
    fileprivate var isReason: Bool {
        switch self {
        case .luxury, .possibleLuxury, .longAbsence, .monthsAbsent, .frequentlySick, .longSick, .sickHours,
            .increasing, .firstHour, .oneSubject, .fixedWeekday, .oftenLate, .notSpoken:
            true
        case .improving, .missingFromFile, .newcomer, .exempt, .outsideDuty: false
        }
    }
}
