/// A place with the time at which it begins.
public struct Slot: Hashable, Sendable {
    public let place: Place
    /// Nil for a place that no longer fits before the end of its office hour: whoever stands there is not placed.
    public let start: TimeOfDay?
}

extension OfficeHour {
    /// In the order of the day, and behind them what is not placed. Computed, never stored.
    ///
    /// From the first place on that would end after `until` nobody else is placed, so the order of the list says who
    /// goes first. A freed slot goes to the first of them whom it is long enough for, as long as the day has not
    /// come past it.
    public var slots: [Slot] {
        let (fitting, rest) = fittingAndRest
        var slots = fitting
        var unplaced: [Slot] = []
        var taken: Set<Int> = []
        var next = end
        for place in rest {
            guard place.isWaiting || place.isSpoken else {
                unplaced.append(Slot(place: place, start: nil))
                continue
            }
            let passed = slots.lastIndex { $0.place.isSpoken } ?? -1
            let free = slots.indices.first { index in
                let slot = slots[index]
                return slot.place.isFreed && !taken.contains(slot.place.number)
                    && (place.isSpoken || index > passed) && minutes(of: place) <= minutes(of: slot.place)
            }
            if let free {
                taken.insert(slots[free].place.number)
                slots.insert(Slot(place: place, start: slots[free].start), at: free + 1)
            } else if place.isSpoken {
                // Came all the same: what happened stands among the others.
                slots.append(Slot(place: place, start: next))
                next = next.advanced(byMinutes: minutes(of: place))
            } else {
                unplaced.append(Slot(place: place, start: nil))
            }
        }
        return slots + unplaced
    }

    /// When the last place that fits is over.
    public var end: TimeOfDay {
        fittingAndRest.fitting.last.flatMap { slot in
            slot.start?.advanced(byMinutes: minutes(of: slot.place))
        } ?? start
    }

    /// The first place where somebody has not been seen yet, of those that are placed.
    public var nextSlot: Slot? { slots.first { $0.start != nil && $0.place.isWaiting } }

    /// Whoever still waits on this list without a time, in the order of the list.
    public var unplaced: [Listing] {
        slots.filter { $0.start == nil }.flatMap(\.place.listings).filter { $0.status == .planned }
    }

    /// Whether this pupil still comes that day, and has a place.
    func expects(_ pupil: ID<Pupil>) -> Bool {
        place(of: pupil)?.listing.status == .planned
            && (until == nil || !unplaced.contains { $0.pupil == pupil })
    }

    /// How many pupils still wait without a time, with those who are only counted.
    public var unplacedCount: Int {
        slots.filter { $0.start == nil }.reduce(0) { sum, slot in
            switch slot.place.form {
            case .oneToOne, .group: sum + slot.place.listings.count { $0.status == .planned }
            case .headcount(_, let count, _): sum + count
            case .pause: sum
            }
        }
    }

    /// For how many pupils there is room, breaks and groups as they are; nil without an end.
    public var capacity: Int? {
        guard let until else { return nil }
        let placed = fittingAndRest.fitting.reduce(0) { $0 + $1.place.pupils }
        return placed + max(0, until.minutes - end.minutes) / minutesPerPupil
    }

    /// The places as far as they fit, one after the other, and those from the first that does not.
    private var fittingAndRest: (fitting: [Slot], rest: [Place]) {
        var next = start
        var fitting: [Slot] = []
        for (index, place) in places.enumerated() {
            let start = next.advanced(byMinutes: place.delay)
            next = start.advanced(byMinutes: minutes(of: place))
            if let until, next > until { return (fitting, Array(places[index...])) }
            fitting.append(Slot(place: place, start: start))
        }
        return (fitting, [])
    }
}

extension Place {
    public var isWaiting: Bool { listings.contains { $0.status == .planned } }

    /// How many come at this place, where names are kept and where they are not.
    public var pupils: Int {
        switch form {
        case .oneToOne, .group: listings.count
        case .headcount(_, let count, _): count
        case .pause: 0
        }
    }

    fileprivate var isSpoken: Bool { listings.contains { $0.status.isSpoken } }

    /// Nobody comes any more who was to come.
    fileprivate var isFreed: Bool { !listings.isEmpty && !isWaiting && !isSpoken }
}
