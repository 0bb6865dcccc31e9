/// What just happened, in one line, with a sign before it so that colour is not needed.
public struct Notice: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case note, good, warning, error
    }

    public var kind: Kind
    public var text: String
    /// What can be done about it, on the right, such as a key that undoes.
    public var action: Line

    public init(_ kind: Kind = .note, _ text: String, action: Line = "") {
        self.kind = kind
        self.text = text
        self.action = action
    }

    public func draw(into frame: inout Frame, in region: Region) {
        let width = min(action.width, region.columns / 2)
        let (rest, right) = region.line(0).cut(right: width)
        frame.put(action, in: right, align: .right)
        let (sign, role) = sign(frame.glyphs)
        frame.put(sign + Line(text, role), in: width > 0 ? rest.cut(right: 1).rest : rest)
    }

    private func sign(_ glyphs: Glyphs) -> (sign: Line, role: Role) {
        switch kind {
        case .note: ("", .notice)
        case .good: (Line(glyphs.check, .good) + Line(" ", .good), .good)
        case .warning: (Line("! ", .warning), .warning)
        case .error: (Line(glyphs.cross, .error) + Line(" ", .error), .error)
        }
    }
}
