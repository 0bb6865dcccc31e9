import Attendance

/// How facts are written; what is not known is an explicit null.
extension JSONValue {
    /// Empty text is not known either.
    static func text(_ text: String?) -> JSONValue {
        guard let text, !text.isEmpty else { return .null }
        return .string(text)
    }

    static func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    static func flag(_ flag: Bool?) -> JSONValue { flag.map { .bool($0) } ?? .null }

    static func day(_ day: Day?) -> JSONValue { .text(day?.description) }

    static func word(_ word: (some RawRepresentable<String>)?) -> JSONValue { .text(word?.rawValue) }

    static func words(_ words: [some RawRepresentable<String>]) -> JSONValue {
        .array(words.map { .string($0.rawValue) })
    }

    /// An object made of several parts, in their order.
    static func joined(_ parts: JSONObject...) -> JSONValue { .object(JSONObject(joining: parts)) }
}
