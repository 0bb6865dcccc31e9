extension Screen {
    /// What kind of screen it is, said when it opens.
    var spokenName: String {
        switch self {
        case .today: "Vandaag"
        case .radar: "In beeld"
        case .pupil: "Leerling"
        case .why: "Waarom deze vlag"
        case .report: "Melding"
        case .correction: "Verbetering"
        case .talk: "Gesprek"
        case .groupTalk: "Groepsgesprek"
        case .walkIn: "Inloop"
        case .next: "Volgende"
        case .drafts: "Concepten"
        case .draftText: "Concept"
        case .school: "School"
        case .municipalities: "Eigen gemeenten"
        case .agreements: "Afspraken"
        case .pupils: "Leerlingen"
        case .newPupil: "Nieuwe leerling"
        case .fileImport: "Inlezen"
        case .lists: "Lijsten"
        case .plan: "Lijst"
        case .newList: "Nieuwe lijst"
        case .officeHour: "Tijd en plek"
        case .rhythm: "Ritme"
        case .apart: "Apart houden"
        case .candidates: "Wie op de lijst"
        case .listing: "Vooraf"
        case .takingOff: "Van de lijst"
        case .together: "Samen kijken"
        case .care: "Zorg"
        case .careSignal: "Zorgsignaal"
        case .keyList: "Toetsen"
        case .packages: "Pakketten"
        case .confirmKey: "Sleutel bevestigen"
        case .openPackage: "Pakket openen"
        case .write(let screen): screen.form.heading
        }
    }
}
