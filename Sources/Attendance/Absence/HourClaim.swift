/// One lesson hour that one row of a file speaks of.
struct HourClaim {
    let day: Day
    let hour: UInt8
    /// Place of the row among the rows of the pupil; the later row decides.
    let row: Int32

    /// All hours of the rows by day and hour, and within an hour in file order.
    static func claims(of rows: [AbsenceRow]) -> [HourClaim] {
        var claims: [HourClaim] = []
        claims.reserveCapacity(rows.count)
        var isSorted = true
        for (place, row) in rows.enumerated() {
            for hour in stride(from: row.firstHour, through: row.lastHour, by: 1) {
                let claim = HourClaim(day: row.day, hour: hour, row: Int32(place))
                if isSorted, let last = claims.last, claim.precedes(last) { isSorted = false }
                claims.append(claim)
            }
        }
        if !isSorted { claims.sort { $0.precedes($1) } }
        return claims
    }

    func isSameHour(as other: HourClaim) -> Bool { day == other.day && hour == other.hour }

    func isSameHour(as entry: LedgerEntry) -> Bool { day == entry.day && hour == entry.hour }

    /// Whether the hour itself is earlier; an entry of the same hour stands before every newer claim.
    func precedes(_ entry: LedgerEntry) -> Bool {
        day == entry.day ? hour < entry.hour : day < entry.day
    }

    private func precedes(_ other: HourClaim) -> Bool {
        if day != other.day { return day < other.day }
        if hour != other.hour { return hour < other.hour }
        return row < other.row
    }
}
