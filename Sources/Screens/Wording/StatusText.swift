import Attendance

extension Feedback.Outcome {
    public var text: String {
        switch self {
        case .spoken: Listing.Status.spoken(ID(raw: 0)).text
        case .notCome: Listing.Status.notCome.text
        case .ill: Listing.Status.ill.text
        case .moved(let day): Listing.Status.moved(to: day).text
        case .declined: Listing.Status.declined.text
        case .cancelled: "vervallen"
        }
    }
}

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
