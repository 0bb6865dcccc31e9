/// *Zorgsignaal*: which steps of the meldcode were taken for a pupil, and when. It has no room for words, and is
/// in no package, letter, list, report or page but its own (DOMAIN §5).
public struct CareSignal: Hashable, Sendable {
    public let id: ID<CareSignal>
    /// Only the steps that were taken.
    public var steps: [Step: Day]

    /// The five steps of the *meldcode huiselijk geweld en kindermishandeling*, in the order of the law.
    public enum Step: String, CaseIterable, Sendable {
        /// What was seen and heard is set out.
        case signs = "in_kaart"
        /// With a colleague, and where needed with Veilig Thuis.
        case advice = "overleg"
        /// With the pupil or the parents.
        case talk = "gesprek"
        case weighing = "wegen"
        /// Whether a report is needed, and whether help is.
        case decision = "beslissen"
    }

    public init(id: ID<CareSignal>, steps: [Step: Day]) {
        self.id = id
        self.steps = steps
    }

    /// Nothing is left to do once it is decided.
    public var isDecided: Bool { steps[.decision] != nil }
}

extension PupilFile {
    /// The newest one that still goes on.
    public var openCareSignal: CareSignal? { careSignals.last { !$0.isDecided } }
}

extension Register {
    /// `id` nil begins a new one. A step may be taken out again: it was a slip.
    func recordCare(
        _ id: ID<CareSignal>?, _ steps: [CareSignal.Step: Day], for pupil: ID<Pupil>,
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        let file = try file(of: pupil)
        guard !hasEndedWriting(for: pupil) else { throw .writingEnded(file.pupil.number) }
        guard !steps.isEmpty else { throw .careStepMissing }
        guard let id else {
            return [.careRecorded(pupil, CareSignal(id: ID(using: &generator), steps: steps))]
        }
        guard let known = file.careSignals.first(where: { $0.id == id }) else { throw .careSignalUnknown }
        return known.steps == steps ? [] : [.careRecorded(pupil, CareSignal(id: id, steps: steps))]
    }
}
