extension OfficeHourPlan {
    /// A list as it stands, to be asked for again with a change. A place whose pupil is gone gets none.
    public init(_ officeHour: OfficeHour) {
        self.init(
            key: officeHour.key, start: officeHour.start, until: officeHour.until, room: officeHour.room,
            officer: officeHour.officer, minutesPerPupil: officeHour.minutesPerPupil,
            entries: officeHour.places.compactMap(Entry.init))
    }
}

extension OfficeHourPlan.Entry {
    /// Nil for a place of a pupil who is gone.
    public init?(_ place: Place) {
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

    public var listings: [Listing] {
        switch self {
        case .oneToOne(let listing): [listing]
        case .group(_, _, let listings): listings
        case .headcount, .pause: []
        }
    }

    public func mapListings(_ change: (Listing) -> Listing) -> OfficeHourPlan.Entry {
        switch self {
        case .oneToOne(let listing): .oneToOne(change(listing))
        case .group(let name, let minutes, let listings):
            .group(name: name, minutes: minutes, listings.map(change))
        case .headcount, .pause: self
        }
    }

    /// A group of which others are gone is no group any more: whoever is left has a place of their own.
    var withoutSmallGroup: [OfficeHourPlan.Entry] {
        guard case .group(_, _, let listings) = self, listings.count < 2 else { return [self] }
        return listings.map { .oneToOne($0) }
    }
}
