import Attendance

/// Who still waits at an office hour, without those who are in a talk right now.
struct Rest: Hashable, Sendable {
    let key: OfficeHour.Key
    /// In the order of the day; never empty.
    private let waiting: [Waiting]

    private struct Waiting: Hashable, Sendable {
        let place: Int
        let pupil: ID<Pupil>
    }

    /// Nil where nobody waits.
    init?(of officeHour: OfficeHour, without seated: Set<ID<Pupil>>) {
        key = officeHour.key
        waiting = officeHour.places.flatMap { place in
            place.listings.filter { $0.status == .planned && !seated.contains($0.pupil) }
                .map { Waiting(place: place.number, pupil: $0.pupil) }
        }
        guard !waiting.isEmpty else { return nil }
    }

    var pupils: Int { waiting.count }

    func delay(by minutes: Int) -> Command { .delayRest(key, from: waiting[0].place, minutes: minutes) }

    /// Nil: another time.
    func move(to day: Day?) -> Command {
        .all(waiting.map { .setStatus(key, place: $0.place, $0.pupil, .moved(to: day)) })
    }
}
