import Attendance

extension OverviewFilter {
    /// What it asks, in words: `klas H4a · nog niet gesproken`; empty when it asks nothing.
    func text(_ register: Register) -> String {
        var words: [String] = []
        if let school { words.append(register.schools[school]?.name ?? school.text) }
        if let group { words.append("klas \(group)") }
        if let municipality { words.append("woont in \(municipality)") }
        switch signal {
        case nil: break
        case .any: words.append("met een signaal")
        case .one(let kind): words.append(kind.text)
        }
        if let levelFrom { words.append(levelFrom.fromText) }
        if isUnspoken { words.append("nog niet gesproken") }
        if isOverdue { words.append("afspraak over de datum") }
        if isMissing { words.append("niet meer in het bestand") }
        return words.joined(separator: " · ")
    }
}

extension Level {
    /// This level and those above it.
    var fromText: String { self == .reached ? text : "\(text) of meer" }
}

extension Signal.Kind {
    /// In a word or three; the sentence with its numbers is `Signal.sentence`.
    var text: String {
        switch self {
        case .luxury: "luxeverzuim"
        case .possibleLuxury: "naast een vakantie weg"
        case .longAbsence: "langdurig verzuim"
        case .monthsAbsent: "thuiszitter"
        case .frequentlySick: "vaak ziek gemeld"
        case .longSick: "lang ziek"
        case .sickHours: "veel uren ziek"
        case .increasing: "loopt op"
        case .improving: "gaat beter"
        case .firstHour: "mist het eerste uur"
        case .oneSubject: "mist één vak"
        case .fixedWeekday: "mist een vaste dag"
        case .oftenLate: "vaak te laat"
        case .notSpoken: "veel verzuim, niet gesproken"
        case .missingFromFile: "niet meer in het bestand"
        case .newcomer: "net in Nederland (ISK)"
        case .exempt: "vrijgesteld"
        case .outsideDuty: "niet leerplichtig"
        }
    }
}
