/// What just happened, in one line, with a sign before it so that colour is not needed.
public struct Notice: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case note, good, warning, error
    }

    public var kind: Kind
    public var text: String
    /// Goes on behind the text where there is room for all of it; half an advice helps nobody.
    public var advice: String
    /// What can be done about it, on the right, such as a key that undoes.
    public var action: Line

    public init(_ kind: Kind = .note, _ text: String, advice: String = "", action: Line = "") {
        self.kind = kind
        self.text = text
        self.advice = advice
        self.action = action
    }

    public func draw(into frame: inout Frame, in region: Region) {
        let width = min(action.width, region.columns / 2)
        let (rest, right) = region.line(0).cut(right: width)
        frame.put(action, in: right, align: .right)
        let (sign, role) = sign(frame.glyphs)
        let place = width > 0 ? rest.cut(right: 1).rest : rest
        let line = sign + Line(text, role)
        let whole = line + Line(advice, role)
        frame.put(whole.width <= place.columns ? whole : line, in: place)
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
