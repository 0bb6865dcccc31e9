/// One of a few options, drawn side by side. Arrows choose, a letter jumps to the next option that starts with it.
public struct Choice: Hashable, Sendable {
    public let options: [String]
    /// Nil until something is chosen.
    public var chosen: Int?

    public init(_ options: [String], chosen: Int? = nil) {
        self.options = options
        self.chosen = chosen
    }

    public mutating func handle(_ key: Key) -> Editing {
        guard let target = Options.target(of: key, from: chosen, in: options) else { return .ignored }
        let before = chosen
        chosen = target
        return chosen == before ? .moved : .edited
    }

    public func rows(columns: Int) -> Int { Options.flow(options, columns: columns).rows }

    public func draw(into frame: inout Frame, in region: Region, isFocused: Bool) {
        Options.draw(options, into: &frame, in: region, cursor: isFocused ? chosen ?? 0 : nil) {
            $0 == chosen
        }
    }
}

/// Any number of a few options. Arrows and letters move, the space bar ticks.
public struct Ticks: Hashable, Sendable {
    public let options: [String]
    public var ticked: Set<Int>
    /// The option that the space bar ticks.
    public var current = 0

    public init(_ options: [String], ticked: Set<Int> = []) {
        self.options = options
        self.ticked = ticked
    }

    public mutating func handle(_ key: Key) -> Editing {
        if key == .character(" ") {
            guard options.indices.contains(current) else { return .ignored }
            ticked.formSymmetricDifference([current])
            return .edited
        }
        guard let target = Options.target(of: key, from: current, in: options) else { return .ignored }
        current = target
        return .moved
    }

    public func rows(columns: Int) -> Int { Options.flow(options, columns: columns).rows }

    public func draw(into frame: inout Frame, in region: Region, isFocused: Bool) {
        Options.draw(options, into: &frame, in: region, cursor: isFocused ? current : nil) {
            ticked.contains($0)
        }
    }
}

/// Options side by side, as many on a row as fit.
private enum Options {
    static func target(of key: Key, from current: Int?, in options: [String]) -> Int? {
        guard !options.isEmpty else { return nil }
        let last = options.count - 1
        switch key {
        case .left: return max(0, (current ?? 1) - 1)
        case .right: return min(last, (current ?? -1) + 1)
        case .home: return 0
        case .end: return last
        case .character(" "): return current ?? 0
        case .character(let letter):
            let start = (current ?? -1) + 1
            return (start..<start + options.count).lazy.map { $0 % options.count }
                .first { options[$0].lowercased().hasPrefix(letter.lowercased()) }
        case .control, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .wordLeft,
            .wordRight,
            .pageUp, .pageDown, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            return nil
        }
    }

    /// Where each option begins, and the rows all of them take: at least one.
    static func flow(_ options: [String], columns: Int) -> (starts: [Position], rows: Int) {
        var next = Position(column: 0, row: 0)
        var starts: [Position] = []
        for option in options {
            let width = TextUI.columns(of: option) + 2
            if next.column > 0, next.column + width > columns {
                next = Position(column: 0, row: next.row + 1)
            }
            starts.append(next)
            next.column += width + 2
        }
        return (starts, next.row + 1)
    }

    static func draw(
        _ options: [String], into frame: inout Frame, in region: Region, cursor: Int?,
        isOn: (Int) -> Bool
    ) {
        for (index, start) in flow(options, columns: region.columns).starts.enumerated() {
            let place = region.line(start.row).cut(left: start.column).rest
            let role: Role = index == cursor ? .fieldFocused : isOn(index) ? .emphasis : .text
            let sign = isOn(index) ? frame.glyphs.chosen : frame.glyphs.open
            frame.put(Line(sign, role) + Line(" " + options[index], role), in: place)
            if index == cursor, !place.isEmpty { frame.cursor = place.origin }
        }
    }
}
