import TextUI

/// What lies over the work: nothing of it can be seen or changed until it is lifted.
enum Veil: Sendable {
    /// Before the work begins: the pin of this session.
    case choosingPin(TextField, isRefused: Bool)
    case covered(Cover)

    struct Cover: Sendable {
        var field = TextField(limit: 6)
        var wrongTries = 0
        /// Why it could not be locked: what was typed would be lost.
        var isUnlockable = false
    }

    /// What a key under the veil comes to.
    enum Answer: Sendable {
        case stay
        case choose(SessionPin)
        case withoutPin
        case lift
        case lock
    }

    mutating func handle(_ key: Key, _ pin: SessionPin?, _ keymap: Keymap) -> Answer {
        switch self {
        case .choosingPin(var field, _):
            switch keymap.applied(to: Veil.choosing).press(key) {
            case .message(.withoutPin): return .withoutPin
            case .message(.choose):
                if let pin = SessionPin(field.text) { return .choose(pin) }
                self = .choosingPin(TextField(limit: 6), isRefused: true)
            case .disabled, .unbound:
                _ = field.handle(key)
                self = .choosingPin(field, isRefused: false)
            }
            return .stay
        case .covered(var cover):
            defer { if case .covered = self { self = .covered(cover) } }
            guard key == .enter else {
                _ = cover.field.handle(key)
                return .stay
            }
            guard let pin else { return .lock }
            let typed = cover.field.text
            cover.field = TextField(limit: 6)
            if pin.matches(typed) { return .lift }
            // Enter on an empty field is somebody looking whether the screen still lives.
            guard !typed.isEmpty else { return .stay }
            cover.wrongTries += 1
            return cover.wrongTries >= SessionPin.triesAtMost ? .lock : .stay
        }
    }
}
