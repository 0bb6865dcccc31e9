import Attendance

/// Why a letter cannot be written.
public enum LetterRefusal: Error, Hashable, Sendable {
    /// From today on, or for what follows a talk up to today.
    case noOfficeHour(BRIN, PupilNumber?, isAhead: Bool)
    case nobodyPlanned(PupilNumber, Day)
    /// On the list, and without a time there.
    case notPlaced(PupilNumber, Day)
    case noTalk(PupilNumber, Day)
    case adultWithoutConsent(PupilNumber)
    case ageUnknown(PupilNumber)
    case homeMayNotKnow(PupilNumber)
    case outcomeIsOther(PupilNumber)
    case writingEnded(PupilNumber)
    /// `word` is the name, for whoever asked.
    case namesAnother(PupilNumber, word: String)
}

extension LetterRefusal {
    /// In one Dutch sentence; it names a pupil by number, never by name.
    public var dutch: String {
        switch self {
        case .noOfficeHour(let school, nil, isAhead: true):
            "er is bij school \(school.text) geen spreekuur vanaf vandaag"
        case .noOfficeHour(let school, nil, isAhead: false):
            "er is bij school \(school.text) nog geen gesprek geweest"
        case .noOfficeHour(_, let number?, isAhead: true):
            "leerling \(number.text) staat vanaf vandaag op geen spreekuur gepland"
        case .noOfficeHour(_, let number?, isAhead: false):
            "met leerling \(number.text) is nog niet gesproken"
        case .nobodyPlanned(let number, let day):
            "leerling \(number.text) staat op \(day.spelledDate) niet meer gepland"
        case .notPlaced(let number, let day):
            "voor leerling \(number.text) is op \(day.spelledDate) geen plaats meer op het spreekuur"
        case .noTalk(let number, let day):
            "met leerling \(number.text) is op \(day.spelledDate) niet gesproken"
        case .adultWithoutConsent(let number):
            "leerling \(number.text) is dan 18 of ouder; zonder toestemming krijgen ouders niets"
        case .ageUnknown(let number):
            "van leerling \(number.text) is geen geboortedatum bekend; vanaf 18 krijgen ouders niets"
        case .homeMayNotKnow(let number):
            "leerling \(number.text) liep zelf binnen, en of thuis het mag weten is niet met ja beantwoord"
        case .outcomeIsOther(let number):
            "de uitkomst van het gesprek met leerling \(number.text) is geen kennisgeving"
        case .writingEnded(let number):
            "het verhaal van leerling \(number.text) gaat verder buiten dit programma"
        case .namesAnother(let number, let word):
            "in het gesprek met leerling \(number.text) staat '\(word)', de naam van een andere leerling van die dag"
        }
    }

    /// What to try, as the rest of a sentence that begins with "probeer".
    public var advice: String? {
        switch self {
        case .ageUnknown: "het leerlingenbestand met geboortedatum in te lezen"
        case .namesAnother: "het gesprek te verbeteren: een ander woord in plaats van de naam"
        case .noTalk: "het gesprek eerst vast te leggen, of een andere --datum"
        case .nobodyPlanned, .noOfficeHour: "een andere --datum"
        case .notPlaced: "een andere --datum, of een later einde van het spreekuur"
        case .adultWithoutConsent, .homeMayNotKnow, .outcomeIsOther, .writingEnded: nil
        }
    }
}
