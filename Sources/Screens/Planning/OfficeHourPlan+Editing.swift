import Attendance

extension OfficeHourPlan {
    var pupils: Set<ID<Pupil>> { Set(entries.flatMap(\.listings).map(\.pupil)) }

    /// Puts an entry a place earlier or later; nil where there is none.
    func moving(_ index: Int, by step: Int) -> OfficeHourPlan? {
        guard entries.indices.contains(index), entries.indices.contains(index + step) else { return nil }
        var plan = self
        plan.entries.swapAt(index, index + step)
        return plan
    }

    /// Makes one group of an entry and the one above it; nil where one of them is no talk.
    func joining(_ index: Int) -> OfficeHourPlan? {
        guard entries.indices.contains(index), index > 0,
            let group = entries[index - 1].joined(with: entries[index])
        else { return nil }
        var plan = self
        plan.entries.replaceSubrange(index - 1...index, with: [group])
        return plan
    }

    /// Gives everyone of a group a place of their own; nil where it is no group.
    func splitting(_ index: Int) -> OfficeHourPlan? {
        guard entries.indices.contains(index), case .group(_, _, let listings) = entries[index] else {
            return nil
        }
        var plan = self
        plan.entries.replaceSubrange(index...index, with: listings.map { .oneToOne($0) })
        return plan
    }
}

extension OfficeHourPlan.Entry {
    /// A group talk takes longer than one with one pupil; so long where nobody said otherwise.
    private static let groupMinutes = 45

    var isPause: Bool {
        if case .pause = self { true } else { false }
    }

    /// Nil for a talk with one pupil, which lasts as long as all of them.
    var ownMinutes: Int? {
        switch self {
        case .oneToOne: nil
        case .group(_, let minutes, _), .headcount(_, _, let minutes), .pause(let minutes): minutes
        }
    }

    fileprivate func joined(with other: OfficeHourPlan.Entry) -> OfficeHourPlan.Entry? {
        switch (self, other) {
        case (.oneToOne, .oneToOne):
            .group(
                name: "samen", minutes: OfficeHourPlan.Entry.groupMinutes, listings + other.listings)
        case (.group(let name, let minutes, _), .oneToOne), (.group(let name, let minutes, _), .group),
            (.oneToOne, .group(let name, let minutes, _)):
            .group(name: name, minutes: minutes, listings + other.listings)
        case (.headcount, _), (.pause, _), (_, .headcount), (_, .pause): nil
        }
    }
}
