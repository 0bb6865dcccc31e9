import Attendance

extension Overview.Reason {
    /// Why the pupil stands where they do, in the word that others rely on.
    var word: String {
        switch self {
        case .reportDue: "melding_nodig"
        case .overdue: "afspraak_over_datum"
        case .near: "dichtbij"
        case .rising: "neemt_toe"
        case .longUnseen: "lang_niet_gezien"
        case .missing: "niet_in_bestand"
        case .calm: "rustig"
        }
    }
}
