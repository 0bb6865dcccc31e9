/// Where in a JSON document a value stands.
public struct JSONPath: Hashable, Sendable {
    public enum Step: Hashable, Sendable {
        case key(String)
        /// Place in an array, from 0.
        case element(Int)
    }

    public var steps: [Step]

    public init(_ steps: [Step] = []) { self.steps = steps }

    public func key(_ key: String) -> JSONPath { JSONPath(steps + [.key(key)]) }

    public func element(_ index: Int) -> JSONPath { JSONPath(steps + [.element(index)]) }
}

/// A place in a text, as an editor shows it: both from 1, columns in characters.
public struct TextPosition: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
