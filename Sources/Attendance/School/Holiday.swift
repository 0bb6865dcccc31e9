/// One school holiday: weeks within it are not lesson weeks.
public struct Holiday: Hashable, Sendable {
    public var name: String
    public var days: ClosedRange<Day>

    public init(name: String, days: ClosedRange<Day>) {
        self.name = name
        self.days = days
    }
}
