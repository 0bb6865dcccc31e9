/// What stood in a pupil's part of a talk until it was corrected.
public struct TalkCorrection: Hashable, Sendable {
    public let before: TalkPart
    public let why: String
    public let on: Day
}
