import Attendance
import TextUI

/// Everything that can change the model.
public enum Message: Sendable {
    case pressed(Key)
    case clock(Model.Clock)
    /// What the user must hear besides the answer to what was asked.
    case told(Notice)
    /// What the disk has left, once that is little.
    case room(scarceMegabytes: Int?)
    /// On disk, synced: only now may the screen say so.
    case recorded([Event], as: Step.Number?)
    case answered(FileAnswer)
    /// With what was kept meanwhile, also where no file came of it.
    case exchanged(ExchangeAnswer, [Event] = [], as: Step.Number? = nil)
    case refused(Refusal)
    case recordFailed(SaveFailure)
    /// The access log takes no lines, with why; the work goes on.
    case accessNotKept(String)
    /// Something typed has waited long enough: see `Model.hasDraftToKeep`.
    case draftDue
    case draftKept(KeptDraft)
    case draftNotKept(SaveFailure)
    case draftDropped(ID<Draft>)
    case draftNotDropped(ID<Draft>)
    /// Whole minutes without a key.
    case idle(minutes: Int)
    /// The laptop slept, or somebody stopped the program for a while.
    case away
    case locked
    /// The program ends, whatever the user was doing.
    case ending
    case opened(Register, ReadOnly? = nil, drafts: FoundDrafts = FoundDrafts())
    /// By the recovery key: before anything is shown a new passphrase is chosen.
    case recovered
    case passphraseSuggested(String)
    case recoveryKeyDrawn(String)
    case unlockFailed(UnlockFailure)
}

/// Why the folder did not open.
public enum UnlockFailure: Hashable, Sendable {
    case wrongPassphrase
    case passphraseRefused
    /// `group` counts from 1 and names the mistyped group; nil when the key is another's.
    case wrongRecoveryKey(group: Int?)
    /// Another instance has the data; the words are as that instance left them.
    case alreadyOpen(process: Int, terminal: String, since: String)
    /// A sentence of the journal, already in Dutch.
    case other(String)
}
