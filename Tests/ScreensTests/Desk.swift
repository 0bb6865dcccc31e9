import Attendance
import Screens
import TestSupport
import TextUI

/// A model with keys typed into it; what it asks is decided by its own register, as the runtime does.
struct Desk {
    private(set) var model: Model
    /// Everything the model asked so far.
    private(set) var asked: [Effect] = []
    /// The same without what is about drafts.
    var effects: [Effect] {
        asked.filter { effect in
            switch effect {
            case .keepDraft, .dropDraft: false
            case .perform, .ask, .stopReading, .keep, .exchange, .takeOver, .unlock, .recover,
                .replacePassphrase, .suggestPassphrase, .drawRecoveryKey, .create, .lock, .quit:
                true
            }
        }
    }
    /// How often a key other than text was pressed since the desk was set up.
    private(set) var keysBesidesText = 0
    /// Kept outside the model, so that a test sees whether the model folds in what was recorded.
    private var register: Register
    private var numbers = FixedNumbers()
    /// Set, the disk takes neither a record nor a draft.
    var diskFailure: SaveFailure?
    private var saves: UInt64 = 1000

    init(
        _ office: SampleOffice = SampleOffice(), drafts: FoundDrafts = FoundDrafts(),
        settings: Settings = Settings(), isDemo: Bool = false
    ) {
        model = Model(
            register: office.register, clock: SampleOffice.clock, isDemo: isDemo, drafts: drafts,
            settings: settings)
        register = office.register
    }

    init(_ register: Register, practice: Practice? = nil) {
        model = Model(register: register, clock: SampleOffice.clock, practice: practice)
        self.register = register
    }

    /// Before the passphrase.
    init(locked register: Register, clock: Model.Clock, settings: Settings) {
        model = Model(locked: UnlockScreen(.locked), clock: clock, settings: settings)
        self.register = register
    }

    mutating func press(_ keys: Key...) {
        for key in keys { press(key) }
    }

    /// Types text into the field that has the focus.
    mutating func type(_ text: String) {
        let before = keysBesidesText
        for character in text { press(.character(character)) }
        keysBesidesText = before
    }

    mutating func receive(_ message: Message) { carryOut(model.update(message)) }

    func screen(_ columns: Int = 80, _ rows: Int = 24) -> Frame {
        model.view(Size(columns: columns, rows: rows))
    }

    /// All rows of the screen, as a user reads them.
    func text(_ columns: Int = 80, _ rows: Int = 24) -> String {
        TestSupport.rows(of: screen(columns, rows)).joined(separator: "\n")
    }

    /// The screen that is on top; the sample is never locked.
    var top: Screen? {
        guard case .open(_, let stack) = model.phase else { return nil }
        return stack.top
    }

    var situation: Situation? {
        guard case .open(let situation, _) = model.phase else { return nil }
        return situation
    }

    mutating func press(_ key: Key) {
        keysBesidesText += 1
        carryOut(model.update(.pressed(key)))
    }

    private mutating func carryOut(_ effects: [Effect]) {
        asked += effects
        for effect in effects {
            switch effect {
            case .perform(let command): perform(command)
            case .keepDraft(let draft, let id):
                if let diskFailure {
                    receive(.draftNotKept(diskFailure))
                } else {
                    receive(.draftKept(KeptDraft(id: id ?? ID(using: &numbers), draft)))
                }
            case .dropDraft(let id): receive(.draftDropped(id))
            case .lock: receive(.locked)
            case .keep(let preview): keep(preview.events)
            case .takeOver(let preview): keep(preview.events)
            // A test gives the answer itself.
            case .ask, .stopReading, .exchange, .unlock, .recover, .replacePassphrase, .suggestPassphrase,
                .drawRecoveryKey, .create, .quit:
                break
            }
        }
    }

    private mutating func perform(_ command: Command) {
        if let diskFailure { return receive(.recordFailed(diskFailure)) }
        do throws(Refusal) {
            keep(try register.decide(command, using: &numbers))
        } catch {
            receive(.refused(error))
        }
    }

    private mutating func keep(_ events: [Event]) {
        if let diskFailure { return receive(.recordFailed(diskFailure)) }
        saves += 1
        for event in events { register.apply(event, of: Step.Number(saves)) }
        receive(.recorded(events, as: Step.Number(saves)))
    }
}
