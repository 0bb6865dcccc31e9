import TextUI

/// A screen that is one form, with the question that waits when it is left.
protocol FormContent: AskingContent {
    /// A key for the form; nil leaves it to the bindings.
    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome?
}

extension FormContent {
    mutating func typedUnasked(_ key: Key, _ situation: Situation) -> Outcome? {
        key.goesThroughForm ? nil : edit(key, situation)
    }
}
