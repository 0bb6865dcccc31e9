/// One *spreekuur*: a morning or afternoon of talks at one school.
public struct OfficeHour: Hashable, Sendable {
    public struct Key: Hashable, Comparable, Sendable {
        public var school: BRIN
        public var day: Day

        public init(school: BRIN, day: Day) {
            self.school = school
            self.day = day
        }

        public static func < (left: Key, right: Key) -> Bool {
            (left.day, left.school) < (right.day, right.school)
        }
    }

    public var key: Key
    public var start: TimeOfDay
    /// Until when room and officer are there; nil where nobody said. Places that would end later are not placed.
    public var until: TimeOfDay?
    public var room: String?
    public var officer: String?
    public var minutesPerPupil: Int
    /// In the order of the day.
    public var places: [Place]

    public init(
        key: Key, start: TimeOfDay, until: TimeOfDay? = nil, room: String? = nil, officer: String? = nil,
        minutesPerPupil: Int = 15, places: [Place] = []
    ) {
        self.key = key
        self.start = start
        self.until = until
        self.room = room
        self.officer = officer
        self.minutesPerPupil = minutesPerPupil
        self.places = places
    }

    public func minutes(of place: Place) -> Int {
        switch place.form {
        case .oneToOne: minutesPerPupil
        case .group(_, let minutes), .headcount(_, _, let minutes), .pause(let minutes): minutes
        }
    }

    /// True once anything happened that a new list may not overwrite.
    public var hasBegun: Bool {
        places.contains { $0.listings.contains { $0.status != .planned } }
    }

    public func place(_ number: Int) -> Place? { places.first { $0.number == number } }

    /// Where a pupil stands on the list; the place that is still planned comes first.
    public func place(of pupil: ID<Pupil>) -> (place: Place, listing: Listing)? {
        let found = places.compactMap { place in
            place.listings.first { $0.pupil == pupil }.map { (place: place, listing: $0) }
        }
        return found.first { $0.listing.status == .planned } ?? found.last
    }
}
