extension Ladder {
    /// Why a ladder cannot be used; steps are counted from 1.
    public enum Fault: Error, Hashable, Sendable {
        case nameMissing
        case textTooLong(step: Int?)
        case endsBeforeItBegins
        case noSteps
        case graceOutOfRange
        case termsNotAscending
        /// The step counts per term, and the ladder names no terms.
        case termsMissing(step: Int)
        case actionMissing(step: Int)
        /// Outside 1–1000.
        case countOutOfRange(step: Int)
        /// Outside 1–52.
        case weeksOutOfRange(step: Int)
        /// Not more than an earlier step of the same unit and period.
        case notAscending(step: Int)
    }

    public static let textLimit = 200

    /// The first fault, from top to bottom; nil for a ladder that can be used.
    public var fault: Fault? {
        guard name.contains(where: { !$0.isWhitespace }) else { return .nameMissing }
        guard name.count <= Ladder.textLimit else { return .textTooLong(step: nil) }
        if let from, let through, through < from { return .endsBeforeItBegins }
        guard zip(terms, terms.dropFirst()).allSatisfy({ $0 < $1 }) else { return .termsNotAscending }
        guard (0...366).contains(graceDays) else { return .graceOutOfRange }
        guard !steps.isEmpty else { return .noSteps }
        for (index, step) in steps.enumerated() {
            if let fault = fault(of: step, number: index + 1) { return fault }
        }
        return nil
    }

    private func fault(of step: Step, number: Int) -> Fault? {
        guard (1...1000).contains(step.count) else { return .countOutOfRange(step: number) }
        switch step.period {
        case .lessonWeeks(let weeks):
            guard (1...52).contains(weeks) else { return .weeksOutOfRange(step: number) }
        case .term:
            guard !terms.isEmpty else { return .termsMissing(step: number) }
        case .month, .schoolYear: break
        }
        guard step.action.contains(where: { !$0.isWhitespace }) else { return .actionMissing(step: number) }
        guard step.action.count <= Ladder.textLimit else { return .textTooLong(step: number) }
        let below = steps.prefix(number - 1).last { $0.unit == step.unit && $0.period == step.period }
        if let below, below.count >= step.count { return .notAscending(step: number) }
        return nil
    }
}
