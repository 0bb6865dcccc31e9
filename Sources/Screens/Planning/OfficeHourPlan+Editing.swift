import Attendance

extension OfficeHourPlan {
    /// A list as it stands, to be asked for again with a change. A place whose pupil is gone gets none.
    init(_ officeHour: OfficeHour) {
        self.init(
            key: officeHour.key, start: officeHour.start, room: officeHour.room, officer: officeHour.officer,
            minutesPerPupil: officeHour.minutesPerPupil, entries: officeHour.places.compactMap(Entry.init))
    }

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
    /// Nil for a place of a pupil who is gone.
    init?(_ place: Place) {
        switch place.form {
        case .oneToOne:
            guard let listing = place.listings.first else { return nil }
            self = .oneToOne(listing)
        case .group(let name, let minutes): self = .group(name: name, minutes: minutes, place.listings)
        case .headcount(let name, let count, let minutes):
            self = .headcount(name: name, count: count, minutes: minutes)
        case .pause(let minutes): self = .pause(minutes: minutes)
        }
    }

    var listings: [Listing] {
        switch self {
        case .oneToOne(let listing): [listing]
        case .group(_, _, let listings): listings
        case .headcount, .pause: []
        }
    }

    /// A group talk takes longer than one with one pupil; so long where nobody said otherwise.
    private static let groupMinutes = 45

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
