extension Register {
    /// Whoever still waits comes so much later; who was seen stays at the time it was.
    func delay(_ key: OfficeHour.Key, by minutes: Int) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[key] else { throw .officeHourUnknown(key) }
        guard (1...480).contains(minutes) else { throw .minutesOutOfRange(minutes) }
        let waiting = officeHour.places.first { $0.listings.contains { $0.status == .planned } }
        guard let waiting else { throw .nobodyWaits(key.day) }
        guard officeHour.end.minutes + minutes < 1440 else { throw .pastMidnight }
        return [.restDelayed(key, from: waiting.number, minutes: minutes)]
    }
}
