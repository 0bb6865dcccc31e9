import Attendance
import TextUI

/// What a filter may ask for, as two lists: about what, and what of it. Only what occurs can be chosen.
struct FilterChooser: Sendable {
    /// One thing to ask, among others that exclude each other.
    struct Option: Sendable {
        let label: String
        /// How many pupils it would show by itself; nil where it asks nothing.
        let count: Int?
        let set: @Sendable (inout OverviewFilter) -> Void
    }

    struct Subject: Sendable {
        let label: String
        /// The first asks nothing.
        let options: [Option]

        /// The option that the filter holds; the first where it holds none of them.
        func chosen(in filter: OverviewFilter) -> Int {
            options.firstIndex { option in
                var changed = filter
                option.set(&changed)
                return changed == filter
            } ?? 0
        }
    }

    let subjects: [Subject]
    private(set) var cursor = ListCursor()
    /// Within the subject's options; nil while the cursor is among the subjects.
    private(set) var optionCursor: ListCursor?

    /// Counts everyone's signals: a pass over all absence.
    init(_ situation: Situation) {
        let census = FilterCensus(situation)
        let all = [
            Subject.list("school", census.schools) { $0.school = $1 },
            Subject.list("klas", census.groups) { $0.group = $1 },
            Subject.list("woont in", census.municipalities) { $0.municipality = $1 },
            Subject.list("signaal", census.signals) { $0.signal = $1 },
            Subject.list("niveau", census.levels) { $0.levelFrom = $1 },
            Subject.list("gesproken", census.unspoken) { $0.isUnspoken = $1 ?? false },
            Subject.list("afspraken", census.overdue) { $0.isOverdue = $1 ?? false },
            Subject.list("bestand", census.missing) { $0.isMissing = $1 ?? false },
        ]
        subjects = all.filter { $0.options.count > 1 }
    }

    var subject: Subject? { cursor.index(in: subjects.count).map { subjects[$0] } }

    /// Moves in the list that has the cursor.
    mutating func move(_ key: Key) {
        guard let subject else { return }
        if var options = optionCursor {
            _ = options.handle(key, count: subject.options.count)
            optionCursor = options
        } else {
            _ = cursor.handle(key, count: subjects.count)
        }
    }

    /// Into the options, or from them with the one under the cursor; nil when nothing was chosen yet.
    mutating func enter(_ filter: OverviewFilter) -> OverviewFilter? {
        guard let subject else { return nil }
        guard let index = optionCursor?.index(in: subject.options.count) else {
            optionCursor = ListCursor(subject.chosen(in: filter))
            return nil
        }
        optionCursor = nil
        var changed = filter
        subject.options[index].set(&changed)
        return changed
    }

    /// From the options to the subjects; false when it was there already.
    mutating func leaveOptions() -> Bool {
        defer { optionCursor = nil }
        return optionCursor != nil
    }
}

extension FilterChooser.Subject {
    fileprivate static func list<Value: Sendable>(
        _ label: String, _ values: [FilterCensus.Tally<Value>],
        _ set: @escaping @Sendable (inout OverviewFilter, Value?) -> Void
    ) -> FilterChooser.Subject {
        let any = FilterChooser.Option(label: "maakt niet uit", count: nil) { set(&$0, nil) }
        return FilterChooser.Subject(
            label: label,
            options: [any]
                + values.map { tally in
                    FilterChooser.Option(label: tally.label, count: tally.count) { set(&$0, tally.value) }
                })
    }
}
