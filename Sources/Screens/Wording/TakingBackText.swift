import Attendance

extension Register {
    /// What taking that package back does to whoever only it brought: who goes, and who stays and why, by number.
    public func takingBackSentences(_ number: ImportNumber) -> [String] {
        let (going, staying) = broughtOnly(by: number)
        var sentences: [String] = []
        if !going.isEmpty {
            let goers = going.count.text("leerling", "leerlingen")
            sentences.append(
                "\(goers) die alleen in dit pakket \(going.count == 1 ? "stond gaat" : "stonden gaan") mee.")
        }
        if !staying.isEmpty {
            let stayers = staying.map { pupil, why in
                "\(pupils[pupil]?.pupil.number.text ?? "?") (\(why.words))"
            }
            sentences.append(
                "\(staying.count == 1 ? "Blijft" : "Blijven"): \(stayers.joined(separator: ", ")).")
        }
        return sentences
    }
}

extension StayingReason {
    fileprivate var words: String {
        switch self {
        case .talk: "er is een gesprek geweest"
        case .status: "op de lijst is al iets ingevuld"
        case .otherList: "staat ook op een andere lijst"
        case .report: "er is een melding"
        case .contact: "er is een contact"
        case .step: "er is een stap gedaan"
        // Neutral: this line is read by whoever looks along.
        case .care: "er is een aantekening"
        case .otherImport: "staat ook in een andere inlezing"
        }
    }
}
