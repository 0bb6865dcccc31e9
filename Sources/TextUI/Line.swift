/// One line of text in pieces, each with its role. Text may come from outside: drawing makes it safe.
public struct Line: Hashable, Sendable, ExpressibleByStringInterpolation {
    public struct Piece: Hashable, Sendable {
        public var text: String
        public var role: Role
    }

    public private(set) var pieces: [Piece]

    public init(_ text: String = "", _ role: Role = .text) {
        pieces = text.isEmpty ? [] : [Piece(text: text, role: role)]
    }

    public init(stringLiteral text: String) { self.init(text) }

    public init(_ glyph: Unicode.Scalar, _ role: Role = .text) {
        self.init(String(Character(glyph)), role)
    }

    /// Columns once drawn.
    public var width: Int {
        pieces.reduce(0) { $0 + columns(of: $1.text) }
    }

    public var isEmpty: Bool { pieces.isEmpty }

    /// Without the roles.
    public var text: String { pieces.map(\.text).joined() }

    public mutating func append(_ text: String, _ role: Role = .text) {
        guard !text.isEmpty else { return }
        pieces.append(Piece(text: text, role: role))
    }

    public static func + (left: Line, right: Line) -> Line {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    public static func += (left: inout Line, right: Line) {
        left.pieces += right.pieces
    }
}

/// Where a line stands in the columns it gets.
public enum Alignment: Hashable, Sendable {
    case left, right, center
}
