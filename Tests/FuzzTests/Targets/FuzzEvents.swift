import Attendance

@testable import Journal

/// Events of an invented pupil, for the seeds.
enum FuzzEvents {
    static let pupil = FuzzJournal.pupils[0]
    static let instant = Instant(milliseconds: 1_795_507_200_123)
    private static let day = Day(number: 20_781)

    static let rows = AbsenceRows(
        rows: [
            AbsenceRow(
                day: day - 14, firstHour: 1, lastHour: 2, mark: .absent(.unauthorised), minutes: 50, text: 1),
            AbsenceRow(day: day - 14, firstHour: 4, lastHour: 4, mark: .absent(.late), minutes: 7, text: 0),
            AbsenceRow(day: day, firstHour: 3, lastHour: 8, mark: .unmapped, minutes: 50, text: 2),
            AbsenceRow(day: day, firstHour: 9, lastHour: 9, mark: .withdrawn, minutes: 50, text: 0),
        ], texts: ["", "wiskunde", "Zb"])

    /// So much later that the days in between do not fit in the narrow way of writing.
    static let lateRow = AbsenceRow(
        day: day + 40_000, firstHour: 1, lastHour: 1, mark: .absent(.sick), minutes: 50)

    /// One of each kind, as JSON.
    static func json() throws -> [[UInt8]] {
        try Samples.files("Tests/JournalTests/Examples", ".json").map(line)
    }

    static func event(_ json: [UInt8], of pupil: ID<Pupil>?) throws(PayloadFault) -> Event {
        var reader = JSONReader(json, in: json.indices)
        return try EventCoding.event(from: &reader, of: pupil)
    }

    private static func line(_ file: [UInt8]) -> [UInt8] {
        file.last == UInt8(ascii: "\n") ? Array(file.dropLast()) : file
    }
}
