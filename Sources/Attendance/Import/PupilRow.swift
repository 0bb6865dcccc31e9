/// One pupil as read from a file.
public struct PupilRow: Hashable, Sendable {
    public var line: Int
    public var pupil: Pupil

    public init(line: Int, pupil: Pupil) {
        self.line = line
        self.pupil = pupil
    }
}
