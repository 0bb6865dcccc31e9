import Attendance

/// The words of a talk as people read them (DOMAIN §5); files and JSON use the raw values.
extension Cause {
    public var text: String {
        switch self {
        case .motivation: "motivatie"
        case .planning: "planning"
        case .choiceOfStudy: "studiekeuze"
        case .peers: "medeleerlingen"
        case .teacher: "docent"
        case .home: "thuis"
        case .unwell: "voelt zich niet goed"
        case .dreadsSchool: "ziet op tegen school"
        case .transport: "vervoer"
        case .work: "werk"
        case .caring: "mantelzorg"
        case .money: "geld"
        case .helpDoesNotFit: "hulp op school past niet"
        case .waitsForHelp: "wacht op hulp of plek"
        case .other: "anders"
        }
    }
}

extension TalkOutcome {
    public var text: String {
        switch self {
        case .agreementsOnly: "afspraken, geen vervolg"
        case .followUpTalk: "vervolggesprek"
        case .backToMentor: "terug naar mentor"
        case .jeugdarts: "jeugdarts"
        case .socialWork: "schoolmaatschappelijk werk"
        case .talkWithParents: "gesprek met ouders"
        case .schoolReportsOverig: "school doet melding overig"
        case .legalReportNeeded: "wettelijke melding nodig"
        case .supportTeam: "inbrengen in SOT/ZAT"
        case .kennisgeving: "kennisgeving"
        case .formalWarning: "formele waarschuwing"
        case .beyondThisProgram: "verder buiten dit programma"
        }
    }
}

extension Agreement.Party {
    public var text: String {
        switch self {
        case .pupil: "leerling"
        case .parents: "ouders"
        case .school: "school"
        case .leerplicht: "leerplicht"
        case .jeugdarts: "jeugdarts"
        case .wijkteam: "wijkteam"
        case .samenwerkingsverband: "samenwerkingsverband"
        case .other: "anders"
        }
    }
}

extension Agreement.Verdict {
    public var text: String {
        switch self {
        case .kept: "gehouden"
        case .partly: "deels"
        case .notKept: "niet"
        }
    }
}

extension Attendee {
    public var text: String {
        switch self {
        case .pupil: "leerling"
        case .parent: "ouder"
        case .mentor: "mentor"
        case .coordinator: "verzuimcoördinator"
        case .interpreter: "tolk"
        case .jeugdarts: "jeugdarts"
        case .other: "anders"
        }
    }
}

extension Goal.Unit {
    public var text: String {
        switch self {
        case .firstHour: "eerste uur"
        case .day: "dag"
        case .lesson: "les"
        }
    }
}

extension Requester {
    public var text: String {
        switch self {
        case .school: "school"
        case .pupil: "leerling"
        case .parent: "ouder"
        case .leerplichtambtenaar: "leerplichtambtenaar"
        }
    }
}
