import Attendance

extension Contact.Kind {
    public var text: String {
        switch self {
        case .consultation: "consultatie"
        case .corridor: "gesprekje op de gang"
        case .information: "voorlichting"
        case .supportTeam: "besproken in SOT/ZAT"
        case .presence: "aanwezig op school"
        case .pleinactie: "pleinactie"
        }
    }
}

extension Verzuimmelding.Kind {
    public var text: String {
        switch self {
        case .zestienUur: "melding 16 uur"
        case .overig: "melding overig verzuim"
        case .luxe: "melding luxeverzuim"
        case .langdurigRelatief: "melding langdurig relatief verzuim"
        }
    }
}

extension Verzuimmelding.Status {
    public var text: String {
        switch self {
        case .registered: "geregistreerd"
        case .inProgress: "in behandeling"
        case .closed: "afgesloten"
        case .noted: "ter kennisgeving aangenomen"
        case .withdrawn: "ingetrokken"
        }
    }
}
