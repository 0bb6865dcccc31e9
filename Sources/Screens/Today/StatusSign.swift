import Attendance
import TextUI

extension Situation {
    /// One column, for a list; the word stands beside or under it. At the school it is what the officer told.
    func sign(of listing: Listing, at key: OfficeHour.Key, _ glyphs: Glyphs) -> Line {
        switch register.outcome(of: listing, at: key) {
        case nil: ""
        case .spoken: Line(glyphs.check, .good)
        case .notCome: Line(glyphs.cross, .warning)
        case .ill: Line("z", .muted)
        case .moved: Line("+", .muted)
        case .declined, .cancelled: Line("-", .muted)
        }
    }

    func spokenCount(_ officeHour: OfficeHour) -> Int {
        officeHour.places.flatMap(\.listings)
            .count { register.outcome(of: $0, at: officeHour.key) == .spoken }
    }
}
