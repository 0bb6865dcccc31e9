import Attendance
import TextUI

extension Overview.Reason {
    /// Why a pupil stands where they do, to follow their place: `3e: dicht bij de grens`.
    public func text(on today: Day) -> String {
        switch self {
        case .reportDue(let report): report.sentence(on: today)
        case .overdue(let agreements):
            "\(agreements.text("afspraak", "afspraken")) over de datum"
        case .near: Level.near.text
        case .rising: Level.rising.text
        case .longUnseen(let day): "sinds \(day.brief) niet gezien, en geen nieuw moment"
        case .missing(let day): day.missingSentence
        case .calm: Level.calm.text
        }
    }

    /// As it stands on a list, where it is read on a later day; nil where nothing stands out.
    var ofListing: String? {
        switch self {
        case .reportDue: "16 uur bereikt"
        case .overdue: "afspraak voorbij"
        case .near: Level.near.text
        case .rising: "verzuim neemt toe"
        case .longUnseen: "lang niet gezien"
        case .missing: "niet meer in het bestand"
        case .calm: nil
        }
    }

    var role: Role {
        switch self {
        case .reportDue, .overdue, .missing: .warning
        case .near, .rising: .near
        case .longUnseen, .calm: .text
        }
    }
}

extension Day {
    /// Since when a pupil is no longer in the school's file.
    var missingSentence: String { "niet meer in het bestand sinds \(brief)" }
}
