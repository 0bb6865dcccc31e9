import Attendance

/// How things are said to a pupil on paper, in plain Dutch.
extension Agreement.Party {
    var inLetter: String {
        switch self {
        case .pupil: "jij"
        case .parents: "je ouders"
        case .school: "school"
        case .leerplicht: "leerplicht"
        case .jeugdarts: "de jeugdarts"
        case .wijkteam: "het wijkteam"
        case .samenwerkingsverband: "het samenwerkingsverband"
        case .other: "iemand anders"
        }
    }
}

extension Agreement {
    /// `elke dag, tot dinsdag 1 december`; nil when neither was said.
    fileprivate var rhythm: String? {
        switch repetition {
        case .daily: "elke dag"
        case .weekly: "elke week"
        case .monthly: "elke maand"
        case nil: nil
        }
    }

    var whenInLetter: String? {
        let day = due.map { (rhythm == nil ? "uiterlijk " : "tot ") + $0.spelledWithoutYear }
        let words = [rhythm, day].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}

extension Goal {
    /// `4 van de 5 keer het eerste uur, elke week tot vrijdag 18 december`
    var inLetter: String {
        let what =
            switch unit {
            case .firstHour: "het eerste uur"
            case .day: "de hele dag"
            case .lesson: "in de les"
            }
        let often =
            switch per {
            case .week: "elke week"
            }
        let share = outOf.map { "\(count) van de \($0)" } ?? "\(count)"
        let end = until.map { " tot \($0.spelledWithoutYear)" } ?? ""
        return "\(share) keer \(what) op school, \(often)\(end)"
    }
}

extension CountingUnit {
    /// `9 lesuren`, `1 uur en 20 minuten`
    func inLetter(minutes: Int) -> String {
        let hours = minutes / 60
        let rest = minutes % 60
        let word =
            switch self {
            case .lessonHour where rest == 0: hours == 1 ? "lesuur" : "lesuren"
            case .lessonHour, .clockHour: "uur"
            }
        let parts = [hours > 0 ? "\(hours) \(word)" : nil, rest > 0 ? "\(rest) minuten" : nil]
        return parts.compactMap { $0 }.joined(separator: " en ")
    }
}

extension TalkOutcome {
    /// What comes next, to the pupil; nil where the agreements say it.
    var inLetter: String? {
        switch self {
        case .agreementsOnly, .followUpTalk, .beyondThisProgram: nil
        case .backToMentor: "Je mentor helpt je verder."
        case .jeugdarts: "We vragen de jeugdarts om met je mee te denken."
        case .socialWork: "We vragen het maatschappelijk werk op school om je te helpen."
        case .talkWithParents: "We plannen ook een gesprek samen met je ouders."
        case .schoolReportsOverig, .legalReportNeeded:
            "School meldt bij de gemeente dat je lessen hebt gemist."
        case .supportTeam: "We bespreken met de mensen die leerlingen op school helpen wat jou kan helpen."
        case .kennisgeving: "Je krijgt hierover ook een kennisgeving: een brief waarin staat wat de wet zegt."
        case .formalWarning: "Je krijgt hierover ook een officiële waarschuwing."
        }
    }
}
