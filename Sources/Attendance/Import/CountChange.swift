/// That the count of a pupil who waits on a list goes from one to another.
public struct CountChange: Hashable, Sendable {
    public var pupil: ID<Pupil>
    public var list: OfficeHour.Key
    /// In minutes, on the day of the import.
    public var before: Int
    public var after: Int

    public init(pupil: ID<Pupil>, list: OfficeHour.Key, before: Int, after: Int) {
        self.pupil = pupil
        self.list = list
        self.before = before
        self.after = after
    }
}
