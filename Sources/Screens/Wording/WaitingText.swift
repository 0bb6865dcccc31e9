import Attendance

extension Register {
    /// `+ 2 niet geplaatst, gaan mee naar di 8 dec`
    public func unplacedText(_ officeHour: OfficeHour) -> String {
        let pupils = officeHour.unplacedCount
        return "+ \(pupils) niet geplaatst, \(pupils == 1 ? "gaat" : "gaan") mee naar "
            + nextListText(after: officeHour.key)
    }

    /// `di 8 dec`, or where no later list is there yet `een volgend spreekuur`.
    func nextListText(after key: OfficeHour.Key) -> String {
        nextListDay(after: key)?.brief ?? "een volgend spreekuur"
    }
}

extension [Waiting] {
    /// `3 van di 24 nov gaan mee`; of more days than one `3 van di 10 nov en di 24 nov gaan mee`.
    var goingAlongText: String {
        let days = Set(map(\.last.day)).sorted().map(\.brief)
        let named = days.count > 2 ? "eerdere lijsten" : days.joined(separator: " en ")
        return "\(count) van \(named) \(count == 1 ? "gaat" : "gaan") mee"
    }
}

extension Waiting {
    /// What became of the pupil, and what has to be done before a next talk.
    var text: String {
        switch obstacle {
        case .parentsFirst, nil: why.text
        case .reportFirst: "\(why.text), eerst melden"
        case .groundMissing: "\(why.text), grond ontbreekt"
        }
    }
}

extension Waiting.Why {
    /// What became of the pupil on that list.
    var text: String {
        switch self {
        case .notPlaced: "niet geplaatst"
        case .notCome: "niet gekomen"
        case .notComeAgain: "weer niet gekomen: de school belt de ouders"
        case .ill: "ziek"
        case .moved: "verzet"
        case .unmarked: "niet afgevinkt"
        }
    }
}
