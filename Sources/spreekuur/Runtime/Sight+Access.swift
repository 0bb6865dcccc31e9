import Attendance
import Journal
import Screens

extension Sight {
    /// As the access log names it.
    var access: (Access.Action, [Access.Object]) {
        switch self {
        case .officeHours: (.view, [.officeHour])
        case .overview: (.view, [.overview])
        case .pupils(let pupils): (.view, pupils.map { .pupil($0) })
        case .drafts: (.view, [.drafts])
        case .explanation(let pupil): (.explain, [.pupil(pupil)])
        }
    }
}
