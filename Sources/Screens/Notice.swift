import Attendance
import TextUI

/// The line that says what was saved or what went wrong; never a name of a pupil not on screen.
public enum Notice: Hashable, Sendable {
    case saved(at: TimeOfDay)
    case refused(Refusal)
    case failed(SaveFailure)
    /// A key that does nothing now, and why.
    case unavailable(reason: String)
    case hint(String)
}

/// Why something that was allowed could not be kept; what was typed is still on screen.
public enum SaveFailure: Hashable, Sendable {
    case diskFull
    case inputOutput
    case readOnly
    case other(String)
}

extension Notice {
    /// As it is shown.
    var line: TextUI.Notice {
        switch self {
        case .saved(let time): TextUI.Notice(.good, "Opgeslagen \(time)")
        case .refused(let refusal):
            TextUI.Notice(
                .warning, refusal.sentence.capitalizedFirst,
                advice: refusal.suggestion.map { "; probeer: \($0)" } ?? "")
        case .failed(.diskFull):
            TextUI.Notice(.error, "De schijf is vol. Niets verloren: je tekst staat nog in het formulier.")
        case .failed(.inputOutput):
            TextUI.Notice(
                .error, "Opslaan lukt niet door een schijffout. Je tekst staat nog in het formulier.")
        case .failed(.readOnly):
            TextUI.Notice(.error, "Opslaan kan nu niet; sluit het programma en start het opnieuw.")
        case .failed(.other(let sentence)): TextUI.Notice(.error, sentence.capitalizedFirst)
        case .unavailable(let reason): TextUI.Notice(.note, reason.capitalizedFirst)
        case .hint(let text): TextUI.Notice(.note, text)
        }
    }
}

extension String {
    /// Sentences in errors begin small, to follow a colon; on a line of their own they do not.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
