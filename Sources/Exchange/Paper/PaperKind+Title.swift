import Attendance

extension PaperKind {
    /// The heading of a window or a file that holds it.
    var title: String {
        switch self {
        case .list: "Lijst van het spreekuur"
        case .letter(.invitation): "Uitnodiging voor een gesprek"
        case .letter(.noteToParents): "Bericht aan ouders"
        case .letter(.agreementCard): "Afspraken"
        case .letter(.afterTalk): "Brief na het gesprek"
        case .letter(.kennisgeving): "Kennisgeving"
        }
    }
}
