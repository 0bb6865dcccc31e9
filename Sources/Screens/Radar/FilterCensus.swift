import Attendance

/// What occurs among the pupils of the overview, and how often: what a filter can usefully ask for.
struct FilterCensus {
    struct Tally<Value: Sendable>: Sendable {
        let value: Value
        let label: String
        let count: Int
    }

    /// Empty where there is one school only.
    private(set) var schools: [Tally<BRIN>] = []
    private(set) var groups: [Tally<String>] = []
    private(set) var municipalities: [Tally<String>] = []
    private(set) var signals: [Tally<OverviewFilter.SignalWish>] = []
    private(set) var levels: [Tally<Level>] = []
    private(set) var unspoken: [Tally<Bool>] = []
    private(set) var overdue: [Tally<Bool>] = []
    private(set) var missing: [Tally<Bool>] = []

    init(_ situation: Situation) {
        let rows = situation.overview.rows
        let files = rows.compactMap { situation.pupil($0.id) }
        let names = situation.register.schools
        if names.count > 1 {
            schools = FilterCensus.tally(files.map(\.school)) { names[$0]?.name ?? $0.text }
        }
        groups = FilterCensus.tally(files.map(\.pupil.group)) { $0 }
        municipalities = FilterCensus.tally(files.map(\.pupil.municipality)) { $0 }
        let kinds = situation.signalKinds()
        if !kinds.isEmpty { signals = [Tally(value: .any, label: "welk dan ook", count: kinds.count)] }
        for kind in Signal.Kind.allCases {
            let count = kinds.values.count { $0.contains(kind) }
            if count > 0 { signals.append(Tally(value: .one(kind), label: kind.text, count: count)) }
        }
        for level in Level.allCases.reversed() where level > .calm {
            let count = rows.count { $0.standing.level >= level }
            let isNew = count > (levels.last?.count ?? 0)
            if isNew { levels.append(Tally(value: level, label: level.fromText, count: count)) }
        }
        let year = situation.today.schoolYear
        unspoken = FilterCensus.tally("nog niet, dit schooljaar", rows.count { !$0.wasSeen(in: year) })
        overdue = FilterCensus.tally("over de datum", rows.count { $0.overdueAgreements > 0 })
        missing = FilterCensus.tally("er niet meer in", files.count { $0.missingSince != nil })
    }

    /// By label, as Dutch lists sort; blank ones cannot be asked for.
    private static func tally<Value: Hashable>(
        _ values: [Value], _ label: (Value) -> String
    ) -> [Tally<Value>] {
        let counts = values.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }
        let tallies = counts.map { Tally(value: $0.key, label: label($0.key), count: $0.value) }
            .filter { !$0.label.isEmpty }
        return tallies.sorted {
            (Collation.key($0.label), $0.label) < (Collation.key($1.label), $1.label)
        }
    }

    private static func tally(_ label: String, _ count: Int) -> [Tally<Bool>] {
        count > 0 ? [Tally(value: true, label: label, count: count)] : []
    }
}
