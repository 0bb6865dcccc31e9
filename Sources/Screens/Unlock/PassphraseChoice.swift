import TextUI

/// A new passphrase, typed twice; beside it one that nobody guesses, to take or leave.
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
    /// Six words drawn by chance; nil until they are.
    var suggestion: String?

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
        let passphrase = form.text(.first)
        let strength = PassphraseStrength(of: passphrase)
        form.remark(passphrase.isEmpty ? nil : strength.remark, on: .first)
        // On to the second field only with a passphrase that can be one.
        if key == .enter, isFirst, !strength.isEnough { form.focus(on: .first) }
        waiting = .forTyping(complaint: event.complaint)
        guard event == .finished else { return .stay }
        if !strength.isEnough {
            form.focus(on: .first)
        } else if form.text(.again) != passphrase {
            form.remark(.complaint("dit is niet dezelfde wachtzin"), on: .again)
        } else {
            waiting = .forAnswer
            return .chosen(passphrase)
        }
        return .stay
    }

    var prompt: Prompt {
        let fields = form.fields.map { field in
            AskedField(
                id: "\(field.name)", label: field.label,
                content: .secret(isEmpty: form.text(field.name).isEmpty), remark: field.remark)
        }
        return .form(fields, focus: form.focus == .again ? 1 : 0)
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
