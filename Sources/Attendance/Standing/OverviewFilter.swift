/// Whom to show of everyone in the overview: what is left open asks nothing, the rest must all hold.
///
/// It names no pupil, so that a saved filter may outlive everyone it ever found.
public struct OverviewFilter: Hashable, Sendable {
    public var school: BRIN?
    /// The class, as the school's file writes it.
    public var group: String?
    /// Of residence, as the school's file writes it.
    public var municipality: String?
    public var signal: SignalWish?
    public var levelFrom: Level?
    /// No talk or other contact this school year.
    public var isUnspoken: Bool
    /// With an agreement past its day.
    public var isOverdue: Bool
    /// No longer in the school's newest file.
    public var isMissing: Bool

    public enum SignalWish: Hashable, Sendable {
        case any
        case one(Signal.Kind)
    }

    public init(
        school: BRIN? = nil, group: String? = nil, municipality: String? = nil, signal: SignalWish? = nil,
        levelFrom: Level? = nil, isUnspoken: Bool = false, isOverdue: Bool = false, isMissing: Bool = false
    ) {
        self.school = school
        self.group = group
        self.municipality = municipality
        self.signal = signal
        self.levelFrom = levelFrom
        self.isUnspoken = isUnspoken
        self.isOverdue = isOverdue
        self.isMissing = isMissing
    }

    /// Whether it lets everyone through.
    public var isEmpty: Bool { self == OverviewFilter() }

    /// `row` is the pupil's in the overview of `day`; the signals are asked for only when it comes to them,
    /// for they cost a pass over the pupil's absence.
    public func matches(
        _ file: PupilFile, _ row: Overview.Row, signals: @autoclosure () -> Set<Signal.Kind>, on day: Day
    ) -> Bool {
        if let school, file.school != school { return false }
        if let group, file.pupil.group != group { return false }
        if let municipality, file.pupil.municipality != municipality { return false }
        if let levelFrom, row.standing.level < levelFrom { return false }
        if isUnspoken, row.wasSeen(in: day.schoolYear) { return false }
        if isOverdue, row.overdueAgreements == 0 { return false }
        if isMissing, file.missingSince == nil { return false }
        return switch signal {
        case nil: true
        case .any: !signals().isEmpty
        case .one(let kind): signals().contains(kind)
        }
    }
}

extension Overview.Row {
    /// Whether there was a talk or other contact in this school year.
    public func wasSeen(in schoolYear: ClosedRange<Day>) -> Bool {
        lastContact.map(schoolYear.contains) ?? false
    }
}

/// Where a filter is kept: four of them, as there are keys for.
public enum FilterSlot: Int, CaseIterable, Sendable {
    case first = 1
    case second, third, fourth
}
