import Attendance

extension Signal {
    /// The word others rely on; it never changes.
    public var word: String {
        switch self {
        case .luxury: "luxeverzuim"
        case .possibleLuxury: "luxe_vermoeden"
        case .longAbsence: "lrv"
        case .monthsAbsent: "thuiszitter"
        case .frequentlySick: "mazl_frequent"
        case .longSick: "mazl_lang"
        case .sickHours: "ziekuren"
        case .increasing: "loopt_op"
        case .improving: "gaat_beter"
        case .firstHour: "eerste_uur"
        case .oneSubject: "een_vak"
        case .fixedWeekday: "vaste_dag"
        case .oftenLate: "vaak_te_laat"
        case .notSpoken: "nog_niet_gesproken"
        case .missingFromFile: "niet_in_bestand"
        case .newcomer: "isk_gratie"
        case .exempt: "vrijgesteld"
        case .outsideDuty: "uit_leerplicht"
        }
    }
}
