import Attendance
import Journal
import Screens

extension Sight {
    /// As the access log names it.
    var accesses: [(Access.Action, Access.Object)] {
        switch self {
        case .officeHours, .lists: [(.view, .officeHour)]
        case .overview: [(.view, .overview)]
        case .agreements: [(.view, .agreements)]
        case .everybody: [(.view, .pupils)]
        case .pupils(let pupils): pupils.map { (.view, .pupil($0)) }
        case .earlierYears(let pupil): [(.viewEarlier, .pupil(pupil))]
        case .drafts: [(.view, .drafts)]
        case .packages: [(.view, .package)]
        case .explanation(let pupil): [(.explain, .pupil(pupil))]
        }
    }
}
