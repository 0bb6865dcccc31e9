/// What opening a package would do: nothing has happened until its events are kept.
public struct PackageDecision: Sendable {
    /// Empty when the package was opened before.
    public internal(set) var events: [Event] = []
    public internal(set) var counts = PackageCounts()
    public internal(set) var isKnown = false
    /// A newer one of this sender for this school was opened before: it is merged as history.
    public internal(set) var isOlder = false

    init() {}
}

/// A package by what it did.
public struct PackageCounts: Hashable, Sendable {
    /// Pupils who were not known here.
    public var new = 0
    /// Pupils with other data or absences than before.
    public var changed = 0
    public var unchanged = 0
    /// Places on lists that a newer package no longer asks for; they stay, marked.
    public var gone = 0
    /// Pupils for whom school and officer gave another reason; both stay.
    public var conflicts = 0
    /// Results or re-checks of pupils who are not known here.
    public var unknown = 0
    /// Results of talks that were taken in.
    public var results = 0

    public init() {}
}
