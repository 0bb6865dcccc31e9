import Attendance
import TextUI

/// Before anything of a pupil can be seen: opening the folder, or making a new one.
public struct UnlockScreen: Sendable {
    /// How the program finds the data folder.
    public enum Start: Hashable, Sendable {
        case locked
        /// Also locked, and the passphrase is known to be lost.
        case recovering
        case firstRun
        /// Another instance has it; the words are as that instance left them.
        case busyElsewhere(process: Int, terminal: String, since: String)
    }

    public enum Answer: Sendable {
        case stay
        case ask(Effect)
    }

    enum State: Sendable {
        case unlocking(TextField, Waiting)
        case typingRecoveryKey(TextField, Waiting)
        case replacingPassphrase(recoveryKey: String, PassphraseChoice)
        case choosingRole(ListCursor)
        /// Of an officer only: a coordinator has one school, wherever its pupils live.
        case namingMunicipalities(MunicipalityChoice)
        case choosingPassphrase(Owner, PassphraseChoice)
        case writingDown(RecoveryKeyCopy, NewFolder)
        case typingBack(RecoveryKeyCopy, TextField, Waiting, NewFolder)
        case busyElsewhere(process: Int, terminal: String, since: String)
    }

    /// Whose data they will be.
    enum Owner: Hashable, Sendable {
        case officer(MunicipalityChoice)
        case coordinator

        var role: FolderRole {
            switch self {
            case .officer: .leerplichtambtenaar
            case .coordinator: .coordinator
            }
        }

        var municipalities: [String] {
            switch self {
            case .officer(let choice): choice.names
            case .coordinator: []
            }
        }
    }

    enum Waiting: Hashable, Sendable {
        case forTyping(complaint: String?)
        /// The key is being derived or the folder made; keys are not heard.
        case forAnswer
    }

    private(set) var state: State

    public init(_ start: Start) {
        state =
            switch start {
            case .locked: .unlocking(UnlockScreen.emptyPassphrase, .forTyping(complaint: nil))
            case .recovering: .typingRecoveryKey(UnlockScreen.emptyRecoveryKey, .forTyping(complaint: nil))
            case .firstRun: .choosingRole(ListCursor())
            case .busyElsewhere(let process, let terminal, let since):
                .busyElsewhere(process: process, terminal: terminal, since: since)
            }
    }

    static let roles: [FolderRole] = [.leerplichtambtenaar, .coordinator]

    /// As long as the journal takes, so that nothing pasted is cut off unseen.
    static var emptyPassphrase: TextField { TextField(limit: 1024) }
    private static var emptyRecoveryKey: TextField { TextField(limit: 120) }

    public mutating func handle(_ key: Key, _ keymap: Keymap) -> Answer {
        switch bindings(keymap).press(key) {
        // Whichever key it was: below the keys have their first names.
        case .message(let row): hear(row.action.keys[0])
        // What the user gave up has no meaning left; the rest is text, or moves the cursor.
        case .unbound: bindings(Keymap()).press(key) == .unbound ? hear(key) : .stay
        case .disabled: .stay
        }
    }

    private mutating func hear(_ key: Key) -> Answer {
        switch state {
        case .unlocking(_, .forAnswer), .typingRecoveryKey(_, .forAnswer), .typingBack(_, _, .forAnswer, _):
            return .stay
        case .unlocking(let field, .forTyping): return typePassphrase(key, field)
        case .typingRecoveryKey(let field, .forTyping): return typeRecoveryKey(key, field)
        case .replacingPassphrase(let recoveryKey, let choice):
            return replacePassphrase(key, recoveryKey, choice)
        case .choosingRole(let cursor): return chooseRole(key, cursor)
        case .namingMunicipalities(let choice): return nameMunicipalities(key, choice)
        case .choosingPassphrase(let owner, let choice): return choosePassphrase(key, owner, choice)
        case .writingDown(let shown, let folder):
            if key == .enter {
                state = .typingBack(
                    shown, UnlockScreen.emptyRecoveryKey, .forTyping(complaint: nil), folder)
            }
            return .stay
        case .typingBack(let shown, let field, .forTyping, let folder):
            return typeBack(key, shown, field, folder)
        case .busyElsewhere:
            return key == UnlockKeys.leave.action.keys[0] ? .ask(.quit) : .stay
        }
    }

    /// The folder did not open, or could not be made.
    public mutating func fail(_ failure: UnlockFailure) {
        if case .alreadyOpen(let process, let terminal, let since) = failure {
            state = .busyElsewhere(process: process, terminal: terminal, since: since)
            return
        }
        let complaint = failure.complaint
        switch state {
        case .unlocking:
            state = .unlocking(UnlockScreen.emptyPassphrase, .forTyping(complaint: complaint))
        case .typingRecoveryKey(let field, _):
            // Kept: one wrong character among so many is mended where it stands.
            state = .typingRecoveryKey(field, .forTyping(complaint: complaint))
        case .replacingPassphrase(let recoveryKey, var choice):
            choice.fail(complaint)
            state = .replacingPassphrase(recoveryKey: recoveryKey, choice)
        case .choosingPassphrase(let owner, var choice):
            choice.fail(complaint)
            state = .choosingPassphrase(owner, choice)
        case .typingBack(let shown, let field, _, let folder):
            state = .typingBack(shown, field, .forTyping(complaint: complaint), folder)
        case .choosingRole, .namingMunicipalities, .writingDown, .busyElsewhere: return
        }
    }

    /// The folder is made once this key is written down and typed back.
    public mutating func show(recoveryKey: String) {
        guard case .choosingPassphrase(let owner, let choice) = state,
            case .chosen(let passphrase) = choice.answer
        else { return }
        state = .writingDown(
            RecoveryKeyCopy(of: recoveryKey),
            NewFolder(
                role: owner.role, ownMunicipalities: owner.municipalities, passphrase: passphrase,
                recoveryKey: recoveryKey))
    }

    /// The recovery key opened the folder: now a new passphrase, or the next time would be as hard.
    public mutating func recovered() -> Answer {
        guard case .typingRecoveryKey(let field, _) = state else { return .stay }
        state = .replacingPassphrase(recoveryKey: field.text, PassphraseChoice())
        return .ask(.suggestPassphrase)
    }

    /// Beside the fields, where a passphrase is still being chosen.
    public mutating func suggest(_ passphrase: String) {
        switch state {
        case .choosingPassphrase(let owner, var choice):
            choice.suggestion = passphrase
            state = .choosingPassphrase(owner, choice)
        case .replacingPassphrase(let recoveryKey, var choice):
            choice.suggestion = passphrase
            state = .replacingPassphrase(recoveryKey: recoveryKey, choice)
        case .unlocking, .typingRecoveryKey, .choosingRole, .namingMunicipalities, .writingDown, .typingBack,
            .busyElsewhere:
            return
        }
    }

    private mutating func typePassphrase(_ key: Key, _ field: TextField) -> Answer {
        var field = field
        if key == .enter, !field.isEmpty {
            state = .unlocking(field, .forAnswer)
            return .ask(.unlock(passphrase: field.text))
        }
        if key == UnlockKeys.forgotten.action.keys[0] {
            self = UnlockScreen(.recovering)
            return .stay
        }
        if key == .escape { field = UnlockScreen.emptyPassphrase }
        let complaint = field.handle(key).complaint
        state = .unlocking(field, .forTyping(complaint: complaint))
        return .stay
    }

    private mutating func typeRecoveryKey(_ key: Key, _ field: TextField) -> Answer {
        var field = field
        if key == .enter, !field.isEmpty {
            state = .typingRecoveryKey(field, .forAnswer)
            return .ask(.recover(recoveryKey: field.text))
        }
        if key == .escape {
            self = UnlockScreen(.locked)
            return .stay
        }
        let complaint = field.handle(key).complaint
        state = .typingRecoveryKey(field, .forTyping(complaint: complaint))
        return .stay
    }

    private mutating func replacePassphrase(
        _ key: Key, _ recoveryKey: String, _ choice: PassphraseChoice
    ) -> Answer {
        if asksSuggestion(key, choice) { return .ask(.suggestPassphrase) }
        var choice = choice
        let answer = choice.handle(key)
        state = .replacingPassphrase(recoveryKey: recoveryKey, choice)
        guard case .chosen(let passphrase) = answer else { return .stay }
        return .ask(.replacePassphrase(passphrase, recoveryKey: recoveryKey))
    }

    private mutating func chooseRole(_ key: Key, _ cursor: ListCursor) -> Answer {
        var cursor = cursor
        let roles = UnlockScreen.roles
        let chosen =
            key == .enter
            ? cursor.index : roles.indices.first { key == .character(Character("\($0 + 1)")) }
        guard let chosen else {
            _ = cursor.handle(key, count: roles.count)
            state = .choosingRole(cursor)
            return .stay
        }
        switch roles[chosen] {
        case .leerplichtambtenaar:
            state = .namingMunicipalities(MunicipalityChoice())
            return .stay
        case .coordinator:
            state = .choosingPassphrase(.coordinator, PassphraseChoice())
            return .ask(.suggestPassphrase)
        }
    }

    private mutating func nameMunicipalities(_ key: Key, _ choice: MunicipalityChoice) -> Answer {
        switch key {
        case .enter:
            state = .choosingPassphrase(.officer(choice), PassphraseChoice())
            return .ask(.suggestPassphrase)
        case .escape: state = .choosingRole(ListCursor())
        case _:
            var choice = choice
            choice.handle(key)
            state = .namingMunicipalities(choice)
        }
        return .stay
    }

    private mutating func choosePassphrase(
        _ key: Key, _ owner: Owner, _ choice: PassphraseChoice
    ) -> Answer {
        if asksSuggestion(key, choice) { return .ask(.suggestPassphrase) }
        var choice = choice
        if key == .escape, choice.waiting != .forAnswer {
            switch owner {
            case .officer(let municipalities): state = .namingMunicipalities(municipalities)
            case .coordinator:
                state = .choosingRole(ListCursor(UnlockScreen.roles.firstIndex(of: .coordinator) ?? 0))
            }
            return .stay
        }
        let answer = choice.handle(key)
        state = .choosingPassphrase(owner, choice)
        guard case .chosen = answer else { return .stay }
        return .ask(.drawRecoveryKey)
    }

    private func asksSuggestion(_ key: Key, _ choice: PassphraseChoice) -> Bool {
        key == UnlockKeys.suggest.action.keys[0] && choice.waiting != .forAnswer
    }

    private mutating func typeBack(
        _ key: Key, _ shown: RecoveryKeyCopy, _ field: TextField, _ folder: NewFolder
    ) -> Answer {
        if key == .escape {
            state = .writingDown(shown, folder)
            return .stay
        }
        var field = field
        var complaint = field.handle(key).complaint
        if key == .enter {
            switch shown.compare(field.text) {
            case .same:
                state = .typingBack(shown, field, .forAnswer, folder)
                return .ask(.create(folder))
            case .wrong(let group): complaint = "groep \(group) klopt niet"
            case .unfinished(let group): complaint = "groep \(group) is nog niet compleet"
            case .tooLong: complaint = "er staat te veel achter de laatste groep"
            }
        }
        state = .typingBack(shown, field, .forTyping(complaint: complaint), folder)
        return .stay
    }
}
