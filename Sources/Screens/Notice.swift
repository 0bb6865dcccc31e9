import Attendance
import TextUI

/// The line that says what was saved or what went wrong; never a name of a pupil not on screen.
public enum Notice: Hashable, Sendable {
    case saved(at: TimeOfDay)
    /// With whoever waited for it on a new list.
    case takenAlong(String, at: TimeOfDay)
    /// What was undone, or done again after all.
    case undone(String)
    case redone(String)
    /// The next ones may not fit any more.
    case savedInLittleRoom(at: TimeOfDay, megabytes: Int)
    /// Something was saved at a moment that is still to come.
    case clockWentBack(lastSave: Day, TimeOfDay)
    case littleRoom(megabytes: Int)
    /// Until the disk has answered.
    case saving
    case refused(Refusal)
    case failed(SaveFailure)
    case draftNotKept(SaveFailure)
    /// Neither the save nor the draft: what was typed is on screen only.
    case nothingKept(SaveFailure)
    /// A key that does nothing now, and why.
    case unavailable(reason: String)
    case hint(String)
}

/// Why something that was allowed could not be kept; what was typed is still on screen.
public enum SaveFailure: Hashable, Sendable {
    /// In megabytes, where the disk says it.
    case diskFull(free: Int?)
    case quotaReached
    case diskReadOnly
    case denied
    case fileTooLarge
    case inputOutput
    /// The folder or its lock is no longer the one that was opened.
    case displaced
    case readOnly
    case other(String)
}

/// What several screens say in the same words.
extension Notice {
    /// At a field of the form stands why.
    static let incomplete = Notice.hint("Nog niet bewaard: kijk bij het veld met het kruisje.")
    static let controlLeftOut = Notice.hint("Er zat een stuurteken bij; dat is weggelaten.")
    static let fieldFull = Notice.hint("Dit veld is vol; de rest is weggelaten.")
}

extension Notice {
    /// With the key that undoes what was just kept, on a screen where it works; nil elsewhere.
    func line(offeringUndoUnder keymap: Keymap?) -> TextUI.Notice {
        var line = line
        guard let keymap else { return line }
        switch self {
        case .saved, .takenAlong, .redone:
            line.action = Line(keymap.word(FamiliarKeys.undo), .key) + Line(" ongedaan maken", .keyHelp)
        case .undone:
            line.action = Line(keymap.word(FamiliarKeys.redo), .key) + Line(" toch weer doen", .keyHelp)
        case .savedInLittleRoom, .clockWentBack, .littleRoom, .saving, .refused, .failed, .draftNotKept,
            .nothingKept, .unavailable, .hint:
            break
        }
        return line
    }

    /// As it is shown.
    private var line: TextUI.Notice {
        switch self {
        case .saved(let time): TextUI.Notice(.good, "Opgeslagen \(time)")
        case .takenAlong(let who, let time): TextUI.Notice(.good, "Opgeslagen \(time). \(who).")
        case .undone(let what): TextUI.Notice(.good, "Ongedaan gemaakt: \(what)")
        case .redone(let what): TextUI.Notice(.good, "Weer gedaan: \(what)")
        case .refused(let refusal):
            TextUI.Notice(
                .warning, refusal.sentence.capitalizedFirst,
                advice: refusal.suggestion.map { "; probeer: \($0)" } ?? "")
        case .savedInLittleRoom(let time, let megabytes):
            TextUI.Notice(
                .warning, "Opgeslagen \(time). Op de schijf is nog \(megabytes) MB vrij: maak ruimte.")
        case .clockWentBack(let day, let time):
            TextUI.Notice(
                .warning, "De klok liep terug: laatst bewaard \(day.dated) \(time). Kijk de klok na.")
        case .littleRoom(let megabytes):
            TextUI.Notice(.warning, "Op de schijf is nog \(megabytes) MB vrij: maak ruimte.")
        case .saving: TextUI.Notice(.note, "Bezig met opslaan…")
        case .failed(let failure): TextUI.Notice(.error, failure.sentence)
        case .draftNotKept(let failure):
            TextUI.Notice(
                .error, "Concept kan niet worden bewaard: \(failure.cause)",
                advice: "; tekst staat nog op het scherm")
        case .nothingKept(let failure):
            TextUI.Notice(
                .error, "Opslaan lukt niet, ook niet als concept: \(failure.cause)",
                advice: "; laat dit scherm open")
        case .unavailable(let reason): TextUI.Notice(.note, reason.capitalizedFirst)
        case .hint(let text): TextUI.Notice(.note, text)
        }
    }
}

extension SaveFailure {
    /// Fits a line of 80 columns with the sign before it.
    fileprivate var sentence: String {
        let kept = "Je tekst staat nog in het formulier."
        return switch self {
        case .diskFull(let free):
            "De schijf is vol" + (free.map { " (\($0) MB vrij)" } ?? "") + ". " + kept
        case .quotaReached: "Jouw ruimte op deze schijf is op. " + kept
        case .diskReadOnly: "De schijf is alleen-lezen geworden. " + kept
        case .denied: "Schrijven is hier niet toegestaan. " + kept
        case .fileTooLarge: "Het bestand mag niet groter worden. " + kept
        case .inputOutput: "Opslaan lukt niet door een schijffout. " + kept
        case .displaced: "Gegevensmap verplaatst: er wordt niets meer bewaard. Je tekst staat er nog."
        case .readOnly: "Opslaan kan nu niet. " + kept
        case .other(let sentence): sentence.capitalizedFirst
        }
    }

    /// In two words, where more has to be said.
    fileprivate var cause: String {
        switch self {
        case .diskFull: "schijf vol"
        case .quotaReached: "ruimte op"
        case .diskReadOnly, .readOnly: "alleen lezen"
        case .denied: "geen toegang"
        case .fileTooLarge: "bestand te groot"
        case .inputOutput: "schijffout"
        case .displaced: "map verplaatst"
        case .other(let sentence): sentence
        }
    }
}

extension String {
    /// Sentences in errors begin small, to follow a colon; on a line of their own they do not.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
