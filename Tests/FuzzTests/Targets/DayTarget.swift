import Attendance
import Screens

extension FuzzTarget {
    /// Dates and times as people type them.
    static let day = FuzzTarget("day") {
        [
            "2026-11-24", "vr", "+2w", "-1m", "15", "15-3", "31/12/2027", "29-2-24", "9:05", "23.59",
            "gisteren", "0",
        ].map { Array($0.utf8) }
    } fault: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let today = Day(number: 20_781)
        for direction in [DayInput.Direction.ahead, .back] {
            guard let day = DayInput.parse(text, today: today, looking: direction) else { continue }
            guard Day(day.description) == day, 1600...9999 ~= day.parts.year else {
                return "\(text) becomes a day that does not exist"
            }
        }
        if let day = Day(text), day.description != text { return "\(text) is read as \(day)" }
        if let time = TimeOfDay(text), TimeOfDay(time.description) != time { return "\(text) is no time" }
        if let id = ID<Pupil>(text), ID<Pupil>(id.description) != id { return "\(text) is no identity" }
        if let number = PupilNumber(text), number.text != text { return "\(text) is no number" }
        return nil
    }
}
