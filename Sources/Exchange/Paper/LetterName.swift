import Attendance

/// What a letter can name. A note, a cause and a pupil's own words have no name here, so no template can ask
/// for them.
enum LetterName: String, CaseIterable, Sendable {
    case fullName = "naam"
    case givenName = "voornaam"
    case group = "klas"
    case mentor
    case school
    case date = "datum"
    case sender = "afzender"
    case officer = "ambtenaar"
    case officerFunction = "functie"
    case organisation = "organisatie"
    case contact
    case retention = "bewaren"
    case isUnder16 = "onder_16"
    case is16Or17 = "van_16_of_17"
    case isAdult = "vanaf_18"
    case isOfUnknownAge = "leeftijd_onbekend"
    case alsoForParents = "ook_ouders"

    case day = "dag"
    case time = "tijd"
    case minutes = "minuten"
    case room = "lokaal"
    case isGroup = "groep"
    case missedOn = "gemist_op"
    case lastTalkOn = "vorig_gesprek"
    case isOwnRequest = "eigen_verzoek"
    case parentsInformedOn = "ouders_ingelicht_op"
    case isSpoken = "gesproken"
    case forHome = "voor_thuis"

    case hasFacts = "feiten"
    case from = "van"
    case through = "tot"
    case wholeDays = "hele_dagen"
    case lessonDays = "lesdagen"
    case missed = "gemist"
    case unknown = "onbekend"
    case timesLate = "te_laat"

    case goesWell = "gaat_goed"
    case goal = "doel"
    case agreements = "afspraken"
    case followUp = "vervolg"
    case outcome = "uitkomst"

    var shape: TemplateNames.Shape {
        switch self {
        case .fullName, .givenName, .group, .mentor, .school, .date, .sender, .officer, .officerFunction,
            .organisation, .contact, .retention, .day, .time, .minutes, .room, .missedOn, .lastTalkOn,
            .parentsInformedOn, .forHome, .from, .through, .wholeDays, .lessonDays, .missed, .unknown,
            .timesLate, .goesWell,
            .goal, .followUp, .outcome:
            .text
        case .isUnder16, .is16Or17, .isAdult, .isOfUnknownAge, .alsoForParents, .isGroup, .isOwnRequest,
            .isSpoken, .hasFacts:
            .flag
        case .agreements: .entries(PaperAgreement.names)
        }
    }
}

extension LetterKind {
    /// Parents read nothing of a talk but what was written for home: also a template of the school's own cannot
    /// name it.
    func holds(_ name: LetterName) -> Bool {
        switch name {
        case .fullName, .givenName, .group, .school, .date, .sender, .officer, .officerFunction,
            .organisation, .contact, .retention, .isUnder16, .is16Or17, .isAdult, .isOfUnknownAge,
            .alsoForParents, .day:
            true
        case .mentor: self != .noteToParents && self != .kennisgeving
        case .time, .minutes, .room, .isGroup, .missedOn: !followsTalk
        case .isOwnRequest, .lastTalkOn, .parentsInformedOn: self == .invitation
        case .isSpoken, .forHome: self == .noteToParents
        case .hasFacts, .from, .through, .wholeDays, .lessonDays, .missed, .unknown, .timesLate:
            self == .noteToParents || self == .kennisgeving
        case .goesWell, .goal, .agreements, .followUp: self == .agreementCard || self == .afterTalk
        case .outcome: self == .afterTalk
        }
    }

    var names: [LetterName] { LetterName.allCases.filter(holds) }
}
