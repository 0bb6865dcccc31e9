/// The keys and values between two braces, in the order written.
public struct JSONObject: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: JSONValue

        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    public var members: [Member]

    public init(_ members: [Member]) { self.members = members }

    init(joining parts: [JSONObject]) {
        members = []
        members.reserveCapacity(parts.reduce(0) { $0 + $1.members.count })
        for part in parts { members += part.members }
    }

    public subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Where it is written out, so that the list of the literal need not be made: the radar of a region has a
    /// million members.
    @inline(__always)
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { Member(key: $0.0, value: $0.1) })
    }
}
