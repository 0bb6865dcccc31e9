import Attendance

/// The only way by which a pupil's name, or words about a pupil, come on a screen: while names are hidden these
/// answer with something else.
extension Situation {
    /// As spoken: "Noor van den Berg".
    func name(of file: PupilFile) -> String {
        isShown(file.id) ? file.pupil.name.full : Situation.hiddenName
    }

    /// As on a list: "Berg, Noor van den".
    func listedName(of file: PupilFile) -> String {
        isShown(file.id) ? file.pupil.name.listed : Situation.hiddenName
    }

    /// What was typed about a pupil, in which any name may stand.
    func words(_ words: String, about pupil: ID<Pupil>) -> String {
        isShown(pupil) || words.isEmpty ? words : "(verborgen)"
    }

    /// What stands in a file, of which nobody knows yet whom it is about.
    func unattributed(_ words: String) -> String { hidesNames ? "(verborgen)" : words }

    func isShown(_ pupil: ID<Pupil>) -> Bool { !hidesNames || subjects.contains(pupil) }

    private static let hiddenName = "(naam verborgen)"
}
