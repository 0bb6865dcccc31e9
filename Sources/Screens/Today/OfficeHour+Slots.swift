import Attendance

/// A place with the time at which it begins.
struct Slot: Hashable, Sendable {
    let place: Place
    let start: TimeOfDay
}

extension OfficeHour {
    /// In the order of the day.
    var slots: [Slot] { zip(places, startTimes).map { Slot(place: $0, start: $1) } }

    /// The first place where somebody has not been seen yet.
    var nextSlot: Slot? { slots.first(where: \.place.isWaiting) }
}

extension Place {
    var isWaiting: Bool { listings.contains { $0.status == .planned } }
}
