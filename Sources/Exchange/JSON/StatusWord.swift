import Attendance

/// The words for what became of a pupil's place on the list.
enum StatusWord: String, CaseIterable, Sendable {
    case planned = "gepland"
    case spoken = "gesproken"
    case notCome = "niet_gekomen"
    case ill = "ziek"
    case moved = "verzet"
    case declined = "wil_nu_geen_gesprek"
    case cancelled = "vervallen"

    init(_ status: Listing.Status) {
        switch status {
        case .planned: self = .planned
        case .spoken: self = .spoken
        case .notCome: self = .notCome
        case .ill: self = .ill
        case .moved: self = .moved
        case .declined: self = .declined
        case .cancelled: self = .cancelled
        }
    }
}

extension Listing.Status {
    /// The status, and what belongs to two of them: the day it moved to and why it fell through.
    var members: JSONObject {
        var movedTo: Day?
        var cancelledBecause: String?
        switch self {
        case .moved(let day): movedTo = day
        case .cancelled(let reason): cancelledBecause = reason
        case .planned, .spoken, .notCome, .ill, .declined: break
        }
        return [
            "status": .word(StatusWord(self)), "verzet_naar": .day(movedTo),
            "vervallen_omdat": .text(cancelledBecause),
        ]
    }
}
