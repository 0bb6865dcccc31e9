import Attendance

/// What may be told of a talk.
struct LetterTalk: Sendable {
    let goesWell: String?
    let goal: Goal?
    let agreements: [Agreement]
    let followUp: Day?
    let outcome: TalkOutcome?
    let forHome: String?
}

extension LetterTalk {
    init(_ part: TalkPart, homeMayKnow: Bool) {
        goesWell = part.goesWell
        goal = part.goal
        agreements = part.agreements
        followUp = part.followUp
        outcome = part.outcome
        forHome = homeMayKnow ? part.forHome : nil
    }
}
