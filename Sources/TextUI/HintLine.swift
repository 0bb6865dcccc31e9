/// The keys that work here, in a line as wide as there is room for.
public struct HintLine: Hashable, Sendable {
    private let hints: [Hint]

    private struct Hint: Hashable, Sendable {
        let keys: [Key]
        let label: String
        let isPinned: Bool
    }

    /// Takes the enabled bindings that are for the hint line; the first key of each is shown.
    public init<Message>(_ bindings: [Binding<Message>]) {
        hints = bindings.filter { $0.isEnabled && $0.place != .help && !$0.keys.isEmpty }
            .map { Hint(keys: $0.keys, label: $0.label, isPinned: $0.place == .pinned) }
    }

    /// Leaves out whole hints that find no room, pinned ones never, so that no half hint is shown.
    public func line(columns: Int, glyphs: Glyphs) -> Line {
        var result = Line()
        for (_, part) in parts(columns: columns, glyphs: glyphs) {
            if !result.isEmpty { result.append(String(repeating: " ", count: HintLine.gap), .keyHelp) }
            result += part
        }
        return result
    }

    private func parts(columns: Int, glyphs: Glyphs) -> [(keys: [Key], line: Line)] {
        let pinned = hints.filter(\.isPinned).map { (keys: $0.keys, line: line(of: $0, glyphs)) }
        var used = pinned.reduce(-HintLine.gap) { $0 + $1.line.width + HintLine.gap }
        var parts: [(keys: [Key], line: Line)] = []
        for hint in hints where !hint.isPinned {
            let part = line(of: hint, glyphs)
            guard used + part.width + HintLine.gap <= columns else { continue }
            used += part.width + HintLine.gap
            parts.append((hint.keys, part))
        }
        return parts + pinned
    }

    public func draw(into frame: inout Frame, in region: Region) {
        frame.put(line(columns: region.columns, glyphs: frame.glyphs), in: region)
        var column = 0
        for (keys, part) in parts(columns: region.columns, glyphs: frame.glyphs) {
            frame.addTarget(region.line(0).cut(left: column).rest.cut(left: part.width).left, [keys[0]])
            column += part.width + HintLine.gap
        }
    }

    private static let gap = 2

    private func line(of hint: Hint, _ glyphs: Glyphs) -> Line {
        Line(hint.keys[0].name(glyphs), .key) + Line(" " + hint.label, .keyHelp)
    }
}
