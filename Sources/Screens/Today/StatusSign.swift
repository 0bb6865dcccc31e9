import Attendance
import TextUI

extension Listing.Status {
    /// One column, for a list; the word stands beside or under it.
    func sign(_ glyphs: Glyphs) -> Line {
        switch self {
        case .planned: ""
        case .spoken: Line(glyphs.check, .good)
        case .notCome: Line(glyphs.cross, .warning)
        case .ill: Line("z", .muted)
        case .moved: Line("+", .muted)
        case .declined, .cancelled: Line("-", .muted)
        }
    }
}
