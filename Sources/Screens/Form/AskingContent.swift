import TextUI

/// A screen over which a question can stand; while it waits, every key is for that.
protocol AskingContent: ScreenContent {
    var question: Dialog<Message>? { get set }

    /// A key while no question waits; nil leaves it to the bindings.
    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome?
}

extension AskingContent {
    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? { nil }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        guard question != nil else { return typedUnasked(key, situation) }
        return question?.handle(key).map { update($0, situation) } ?? .stay
    }
}
