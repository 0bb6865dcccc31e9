/// Somebody who can be put on a list, and why a talk is due. Computed, never stored (DOMAIN §1.13).
public struct Candidate: Hashable, Sendable, Identifiable {
    public let id: ID<Pupil>
    public let why: Why
    /// Why this pupil does not go on a list without a word; nil where nothing stands in the way.
    public let objection: Objection?
    /// The first coming list that the pupil stands on already.
    public let plannedOn: Day?

    /// The first of these that holds, with what is known in it. Which comes before which is our own choice.
    public enum Why: Hashable, Sendable {
        /// Of an earlier list, and not spoken since.
        case carriedOver(Waiting)
        case reportDue(DueReport)
        /// The highest step that fired and that nobody acted on.
        case step(ladder: String, StepStanding)
        /// At least one, the gravest first.
        case signals([Signal])
        case notSpoken
        case near
        case rising
        case nothing
    }

    /// None of these forbids a talk: a person says that it is wanted all the same.
    public enum Objection: Hashable, Sendable {
        /// The school must report before anybody talks (DOMAIN §4).
        case reportFirst(DueReport)
        case exempt(through: Day)
        case outsideDuty(LegalDuty.Ended)
        case newcomer(through: Day)
        /// Nothing but illness: the school's own talk and the youth doctor come first, unless it doubts (MAZL).
        case onlyIll
    }

    /// Candidates who are told together, under one heading.
    public enum Group: Hashable, Sendable {
        case carriedOver
        case reportDue
        case step(ladder: String, number: Int)
        case signals
        case notSpoken
        case near
        case rising
        /// Already on a coming list.
        case planned
        /// Something stands out, and something stands in the way.
        case objected
        case nothing
    }

    public var group: Group {
        guard plannedOn == nil else { return .planned }
        return switch (why, objection) {
        case (.carriedOver, _): .carriedOver
        case (.reportDue, _): .reportDue
        case (.nothing, _): .nothing
        case (.step, _?), (.signals, _?), (.notSpoken, _?), (.near, _?), (.rising, _?): .objected
        case (.step(let ladder, let step), nil): .step(ladder: ladder, number: step.number)
        case (.signals, nil): .signals
        case (.notSpoken, nil): .notSpoken
        case (.near, nil): .near
        case (.rising, nil): .rising
        }
    }
}

extension Candidate.Group {
    /// Lower stands first; of ladders the higher step.
    private var rank: Int {
        switch self {
        case .carriedOver: 0
        case .reportDue: 1
        case .step: 2
        case .signals: 3
        case .notSpoken: 4
        case .near: 5
        case .rising: 6
        case .planned: 7
        case .objected: 8
        case .nothing: 9
        }
    }

    func precedes(_ other: Candidate.Group) -> Bool {
        guard case .step(let ladder, let number) = self,
            case .step(let otherLadder, let otherNumber) = other
        else { return rank < other.rank }
        return (otherNumber, ladder) < (number, otherLadder)
    }
}
