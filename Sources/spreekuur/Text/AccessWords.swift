import Attendance
import Journal

extension Access.Action {
    var word: String {
        switch self {
        case .create: "gegevensmap gemaakt"
        case .open: "geopend"
        case .lock: "vergrendeld"
        case .view: "bekeken"
        case .explain: "telling uitgelegd"
        case .viewEarlier: "eerder schooljaar bekeken"
        case .export: "buiten het programma gezet"
        case .saveSchool: "school bewaard"
        case .addPupil: "leerling toegevoegd"
        case .planOfficeHour: "lijst gemaakt"
        case .takeOff: "van de lijst gehaald"
        case .addWalkIn: "inloop"
        case .setStatus: "status gezet"
        case .recordTalk: "gesprek vastgelegd"
        case .judgeAgreement: "afspraak beoordeeld"
        case .recordReport: "melding vastgelegd"
        case .recordContact: "contact vastgelegd"
        case .handleStep: "stap gedaan"
        case .saveFilter: "filter bewaard"
        case .importFile: "ingelezen"
        case .takeBackImport: "inlezing teruggenomen"
        case .correct: "verbeterd"
        case .undo: "ongedaan gemaakt"
        case .redo: "opnieuw gedaan"
        case .saveMunicipalities: "eigen gemeenten bewaard"
        case .addToFile: "dossier aangevuld"
        case .confirmCorrespondent: "sleutel bevestigd"
        case .keepApart: "apart houden"
        case .check: "nagekeken"
        case .repair: "hersteld"
        case .backUp: "reservekopie gemaakt"
        case .restore: "reservekopie teruggezet"
        case .changePassphrase: "wachtzin gewijzigd"
        case .renewRecoveryKey: "herstelsleutel vernieuwd"
        case .erase: "gewist"
        case .rewrite: "herschreven"
        }
    }
}

extension Access.Object {
    /// The kind, without which pupil.
    var word: String {
        switch self {
        case .folder: "gegevensmap"
        case .pupil: "leerling"
        case .officeHour: "spreekuur"
        case .overview: "in beeld"
        case .agreements: "afspraken"
        case .schools: "scholen"
        case .pupils: "leerlingen"
        case .absences: "verzuim"
        case .contact: "contact"
        case .filter: "filter"
        case .accessLog: "toegangslogboek"
        case .drafts: "concepten"
        case .package: "pakket"
        case .correspondents: "sleutels van anderen"
        case .keyCard: "eigen sleutelkaart"
        }
    }

    /// A pupil by the number of today: never by name, and of whom was erased that is all there is.
    func text(_ register: Register) -> String {
        guard let pupil else { return word }
        return register.pupils[pupil].map { "leerling \($0.pupil.number.text)" } ?? "leerling (gewist)"
    }
}

extension Access.Outcome {
    var word: String {
        switch self {
        case .done: "gelukt"
        case .refused: "geweigerd"
        case .failed: "mislukt"
        }
    }
}

extension Access.Origin {
    var text: String { door.word + (terminal.map { " \($0.word)" } ?? "") }
}

extension Access.Origin.Door {
    var word: String {
        switch self {
        case .command: "opdracht"
        case .screen: "scherm"
        }
    }
}

extension Access.Origin.Terminal {
    var word: String {
        switch self {
        case .pseudo(let number): "pts/\(number)"
        case .console(let number): "tty\(number)"
        case .other: "andere"
        }
    }
}
