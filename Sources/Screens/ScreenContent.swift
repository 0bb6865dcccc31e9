import Attendance
import TextUI

/// What every screen is: state, keys, update, draw, in that order in its file.
protocol ScreenContent: Sendable {
    associatedtype Message: Hashable, Sendable

    /// The keys that work here: they are handled, hinted and explained from this one list.
    func bindings(_ situation: Situation) -> [Binding<Message>]

    /// A key that is text or moves within a field or list; nil leaves it to the bindings.
    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome?

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome

    /// What this screen asked for was kept.
    mutating func saved(_ situation: Situation) -> Outcome

    /// What this screen asked about a file outside.
    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome

    /// What this screen wanted read or written for somebody else.
    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome

    /// What this screen asked for was refused; the notice line says why, a form may say it at the field.
    mutating func refused(_ refusal: Refusal, _ situation: Situation)

    /// What the pupil answered in Samen kijken, which was opened from here.
    mutating func heard(_ consent: Consent, _ situation: Situation) -> Outcome

    /// What is being typed here; nil where there is no form.
    func openForm(_ situation: Situation) -> OpenForm?

    /// The clock moved on, or the register changed under the screen.
    mutating func refresh(_ situation: Situation)

    /// False for forms, where every letter is text, and while a question waits.
    var offersUndo: Bool { get }

    /// False where others look along: then the places and what waits there are not on screen.
    var showsPlaces: Bool { get }

    /// The left part of the first line: school, room, what this is.
    func title(_ situation: Situation) -> String

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation)

    /// What waits for an answer, for the reading mode.
    var prompt: Prompt? { get }

    /// The list that the cursor moves through, in words; nil where there is none.
    func spokenRows(_ situation: Situation) -> SpokenRows?

    /// What stands here besides the list and the form, in words; for a list, about its current row.
    func spoken(_ situation: Situation) -> [String]
}

extension ScreenContent {
    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? { nil }
    mutating func saved(_ situation: Situation) -> Outcome {
        refresh(situation)
        return .stay
    }
    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome { .stay }
    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome { .stay }
    mutating func refused(_ refusal: Refusal, _ situation: Situation) {}
    mutating func heard(_ consent: Consent, _ situation: Situation) -> Outcome { .stay }
    func openForm(_ situation: Situation) -> OpenForm? { nil }
    var showsPlaces: Bool { true }
    mutating func refresh(_ situation: Situation) {}

    mutating func handle(_ key: Key, _ situation: Situation) -> Outcome {
        if let outcome = typed(key, situation) { return outcome }
        switch situation.keymap.applied(to: bindings(situation)).press(key) {
        case .message(let message): return update(message, situation)
        case .disabled(let reason): return .tell(.unavailable(reason: reason))
        case .unbound: return page(key, situation) ?? .stay
        }
    }
}
