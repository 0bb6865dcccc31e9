import TextUI

/// A new passphrase, typed twice.
struct PassphraseChoice: Sendable {
    enum Answer: Hashable, Sendable {
        case stay
        case chosen(String)
    }

    private enum Field: Hashable, Sendable {
        case first
        case again
    }

    /// Chosen while it is being worked on.
    var answer: Answer { waiting == .forAnswer ? .chosen(form.text(.first)) : .stay }

    private var form: Form<Field>
    private(set) var waiting = UnlockScreen.Waiting.forTyping(complaint: nil)

    static let shortest = 8
    static let advised = 12

    init() {
        form = Form([
            FormField(.first, "wachtzin", .secret(UnlockScreen.emptyPassphrase), columns: 40),
            FormField(.again, "nog een keer", .secret(UnlockScreen.emptyPassphrase), columns: 40),
        ])
    }

    /// It could not be taken; both fields stand as they were.
    mutating func fail(_ complaint: String) { waiting = .forTyping(complaint: complaint) }

    mutating func handle(_ key: Key) -> Answer {
        guard waiting != .forAnswer else { return .stay }
        let isFirst = form.focus == .first
        let event = form.handle(key)
        form.remark(PassphraseChoice.remark(form.text(.first)), on: .first)
        // On to the second field only with a passphrase that can be one.
        if key == .enter, isFirst, form.text(.first).count < PassphraseChoice.shortest {
            form.focus(on: .first)
        }
        waiting = .forTyping(complaint: event.complaint)
        guard event == .finished else { return .stay }
        let passphrase = form.text(.first)
        if passphrase.count < PassphraseChoice.shortest {
            form.focus(on: .first)
        } else if form.text(.again) != passphrase {
            form.remark(.complaint("dit is niet dezelfde wachtzin"), on: .again)
        } else {
            waiting = .forAnswer
            return .chosen(passphrase)
        }
        return .stay
    }

    private static func remark(_ text: String) -> Remark? {
        switch text.count {
        case 0: nil
        case ..<shortest: .complaint("te kort: minstens \(shortest) tekens")
        case ..<advised: .understood("mag; \(advised) tekens of meer is veiliger")
        default: .understood("lang genoeg")
        }
    }

    func draw(into frame: inout Frame, in region: Region) { form.draw(into: &frame, in: region) }
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
