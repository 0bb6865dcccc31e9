import Attendance
import TextUI

/// Before anything of a pupil can be seen: opening the folder, or making a new one.
public struct UnlockScreen: Sendable {
    /// How the program finds the data folder.
    public enum Start: Hashable, Sendable {
        case locked
        case firstRun
        /// Another instance has it; the words are as that instance left them.
        case busyElsewhere(process: Int, terminal: String, since: String)
    }

    public enum Answer: Sendable {
        case stay
        case ask(Effect)
        case enter(Register)
    }

    enum State: Sendable {
        case unlocking(TextField, Waiting)
        case choosingRole(ListCursor)
        case choosingPassphrase(FolderRole, Form<PassphraseField>, Waiting)
        case writingDown(RecoveryKeyCopy, Register)
        case typingBack(RecoveryKeyCopy, TextField, complaint: String?, Register)
        case busyElsewhere(process: Int, terminal: String, since: String)
    }

    enum Waiting: Hashable, Sendable {
        case forTyping(complaint: String?)
        /// The key is being derived or the folder made; keys are not heard.
        case forAnswer
    }

    enum PassphraseField: Hashable, Sendable {
        case first
        case again
    }

    private(set) var state: State

    public init(_ start: Start) {
        state =
            switch start {
            case .locked: .unlocking(UnlockScreen.emptyPassphrase, .forTyping(complaint: nil))
            case .firstRun: .choosingRole(ListCursor())
            case .busyElsewhere(let process, let terminal, let since):
                .busyElsewhere(process: process, terminal: terminal, since: since)
            }
    }

    static let roles: [FolderRole] = [.leerplichtambtenaar, .coordinator]
    static let shortestPassphrase = 8
    static let advisedPassphrase = 12

    /// As long as the journal takes, so that nothing pasted is cut off unseen.
    private static var emptyPassphrase: TextField { TextField(limit: 1024) }

    public mutating func handle(_ key: Key) -> Answer {
        switch state {
        case .unlocking(let field, .forTyping): return typePassphrase(key, field)
        case .unlocking(_, .forAnswer), .choosingPassphrase(_, _, .forAnswer): return .stay
        case .choosingRole(let cursor): return chooseRole(key, cursor)
        case .choosingPassphrase(let role, let form, .forTyping): return choosePassphrase(key, role, form)
        case .writingDown(let shown, let register):
            if key == .enter {
                state = .typingBack(shown, TextField(limit: 120), complaint: nil, register)
            }
            return .stay
        case .typingBack(let shown, let field, _, let register): return typeBack(key, shown, field, register)
        case .busyElsewhere:
            return key == .character("q") || key == .enter || key == .escape ? .ask(.quit) : .stay
        }
    }

    /// The folder did not open, or could not be made.
    public mutating func fail(_ failure: UnlockFailure) {
        let complaint: String
        switch failure {
        case .alreadyOpen(let process, let terminal, let since):
            state = .busyElsewhere(process: process, terminal: terminal, since: since)
            return
        case .wrongPassphrase: complaint = "deze wachtzin klopt niet; staat Caps Lock aan?"
        case .passphraseRefused: complaint = "deze wachtzin kan niet; kies een andere"
        case .other(let sentence): complaint = sentence
        }
        switch state {
        case .unlocking:
            state = .unlocking(UnlockScreen.emptyPassphrase, .forTyping(complaint: complaint))
        case .choosingPassphrase(let role, let form, _):
            state = .choosingPassphrase(role, form, .forTyping(complaint: complaint))
        case .choosingRole, .writingDown, .typingBack, .busyElsewhere: return
        }
    }

    /// The folder is made; its register is entered once the key is written down and typed back.
    public mutating func show(recoveryKey: String, for register: Register) {
        state = .writingDown(RecoveryKeyCopy(of: recoveryKey), register)
    }

    private mutating func typePassphrase(_ key: Key, _ field: TextField) -> Answer {
        var field = field
        if key == .enter, !field.isEmpty {
            state = .unlocking(field, .forAnswer)
            return .ask(.unlock(passphrase: field.text))
        }
        if key == .escape { field = UnlockScreen.emptyPassphrase }
        let complaint = field.handle(key).complaint
        state = .unlocking(field, .forTyping(complaint: complaint))
        return .stay
    }

    private mutating func chooseRole(_ key: Key, _ cursor: ListCursor) -> Answer {
        var cursor = cursor
        let roles = UnlockScreen.roles
        if key == .enter {
            choose(roles[cursor.index])
        } else if let index = roles.indices.first(where: { key == .character(Character("\($0 + 1)")) }) {
            choose(roles[index])
        } else {
            _ = cursor.handle(key, count: roles.count)
            state = .choosingRole(cursor)
        }
        return .stay
    }

    private mutating func choose(_ role: FolderRole) {
        let form = Form<PassphraseField>([
            FormField(.first, "wachtzin", .secret(UnlockScreen.emptyPassphrase), columns: 40),
            FormField(.again, "nog een keer", .secret(UnlockScreen.emptyPassphrase), columns: 40),
        ])
        state = .choosingPassphrase(role, form, .forTyping(complaint: nil))
    }

    private mutating func choosePassphrase(
        _ key: Key, _ role: FolderRole, _ form: Form<PassphraseField>
    ) -> Answer {
        if key == .escape {
            state = .choosingRole(ListCursor(UnlockScreen.roles.firstIndex(of: role) ?? 0))
            return .stay
        }
        var form = form
        let isFirst = form.focus == .first
        let event = form.handle(key)
        form.remark(passphraseRemark(form.text(.first)), on: .first)
        // On to the second field only with a passphrase that can be one.
        if key == .enter, isFirst, form.text(.first).count < UnlockScreen.shortestPassphrase {
            form.focus(on: .first)
        }
        guard event == .finished else {
            state = .choosingPassphrase(role, form, .forTyping(complaint: event.complaint))
            return .stay
        }
        let passphrase = form.text(.first)
        if passphrase.count < UnlockScreen.shortestPassphrase {
            form.focus(on: .first)
        } else if form.text(.again) != passphrase {
            form.remark(.complaint("dit is niet dezelfde wachtzin"), on: .again)
        } else {
            state = .choosingPassphrase(role, form, .forAnswer)
            return .ask(.create(NewFolder(role: role, passphrase: passphrase)))
        }
        state = .choosingPassphrase(role, form, .forTyping(complaint: nil))
        return .stay
    }

    private func passphraseRemark(_ text: String) -> Remark? {
        switch text.count {
        case 0: nil
        case ..<UnlockScreen.shortestPassphrase:
            .complaint("te kort: minstens \(UnlockScreen.shortestPassphrase) tekens")
        case ..<UnlockScreen.advisedPassphrase:
            .understood("mag; \(UnlockScreen.advisedPassphrase) tekens of meer is veiliger")
        default: .understood("lang genoeg")
        }
    }

    private mutating func typeBack(
        _ key: Key, _ shown: RecoveryKeyCopy, _ field: TextField, _ register: Register
    ) -> Answer {
        if key == .escape {
            state = .writingDown(shown, register)
            return .stay
        }
        var field = field
        var complaint = field.handle(key).complaint
        if key == .enter {
            switch shown.compare(field.text) {
            case .same: return .enter(register)
            case .wrong(let group): complaint = "groep \(group) klopt niet"
            case .unfinished(let group): complaint = "groep \(group) is nog niet compleet"
            case .tooLong: complaint = "er staat te veel achter de laatste groep"
            }
        }
        state = .typingBack(shown, field, complaint: complaint, register)
        return .stay
    }
}

extension Editing {
    fileprivate var complaint: String? {
        switch self {
        case .refused: "er zat een stuurteken bij; dat is weggelaten"
        case .full: "langer kan niet; wat er te veel was is weggelaten"
        case .ignored, .moved, .edited: nil
        }
    }
}

extension FormEvent {
    fileprivate var complaint: String? {
        switch self {
        case .refused: Editing.refused(characters: 1).complaint
        case .full: Editing.full.complaint
        case .ignored, .moved, .edited, .finished: nil
        }
    }
}
