import TextUI

/// What keeps others from looking on; these work on every screen, also while something is typed.
enum PrivacyKeys: KeyActions {
    static let place = "privacy"

    case cover, hide, lock

    var action: KeyAction {
        switch self {
        case .cover: KeyAction("dek af", .function(2), place: .pinned)
        case .hide: KeyAction("verberg namen", .function(12), place: .help)
        case .lock: KeyAction("vergrendel", .control("l"), place: .help)
        }
    }
}

extension Situation {
    var privacyBindings: [Binding<PrivacyKeys>] {
        [
            Binding(PrivacyKeys.cover, message: .cover),
            Binding(PrivacyKeys.hide, label: hidesNames ? "toon namen" : nil, message: .hide),
            Binding(
                PrivacyKeys.lock, message: .lock,
                availability: isDemo
                    ? .disabled(
                        reason: "de demo heeft geen wachtzin; \(keymap.word(PrivacyKeys.cover)) dekt af")
                    : .enabled
            ),
        ]
    }
}
