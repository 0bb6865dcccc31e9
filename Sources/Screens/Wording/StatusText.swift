import Attendance

extension Listing.Status {
    public var text: String {
        switch self {
        case .planned: "gepland"
        case .spoken: "gesproken"
        case .notCome: "niet gekomen"
        case .ill: "ziek"
        case .moved(let day): day.map { "verzet naar \($0.brief)" } ?? "verzet"
        case .declined: "wil nu geen gesprek"
        case .cancelled(let reason): "vervallen: \(reason)"
        }
    }
}
