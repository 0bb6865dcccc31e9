extension Register {
    /// The places before it keep their time; somebody must wait at the first that does not.
    func delay(_ key: OfficeHour.Key, from number: Int, by minutes: Int) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[key] else { throw .officeHourUnknown(key) }
        guard (1...480).contains(minutes) else { throw .minutesOutOfRange(minutes) }
        let isWaiting = officeHour.place(number)?.isWaiting ?? false
        guard isWaiting else { throw .nobodyWaits(key.day) }
        guard officeHour.end.minutes + minutes < 1440 else { throw .pastMidnight }
        return [.restDelayed(key, from: number, minutes: minutes)]
    }
}
