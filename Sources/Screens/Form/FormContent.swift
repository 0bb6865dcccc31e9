import TextUI

/// A screen that is one form, with the question that waits when it is left.
protocol FormContent: ScreenContent {
    var leaving: Dialog<Message>? { get set }

    /// A key for the form; nil leaves it to the bindings.
    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome?
}

extension FormContent {
    /// While the question waits every key is for that.
    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        guard leaving != nil else { return key.goesThroughForm ? nil : edit(key, situation) }
        return leaving?.handle(key).map { update($0, situation) } ?? .stay
    }
}
