/// What came of a key in a form.
public enum FormEvent<Name: Hashable & Sendable>: Hashable, Sendable {
    case ignored
    case moved
    case edited(Name)
    /// Controls and invisible characters were left out of what was typed or pasted.
    case refused(Name, characters: Int)
    case full(Name)
    /// Enter on the last field.
    case finished
}

/// Labelled fields below each other, one of them focused, each with room for a remark.
///
/// `Name` is the screen's own enum of fields. Tab, Enter and the vertical arrows move between fields;
/// in a note Enter breaks the line and the arrows leave it only at its first and last line.
public struct Form<Name: Hashable & Sendable>: Hashable, Sendable {
    public private(set) var fields: [FormField<Name>]
    private var focusIndex: Int

    /// The first field that can be edited gets the focus.
    public init(_ fields: [FormField<Name>]) {
        self.fields = fields
        focusIndex = fields.firstIndex { $0.content.isEditable } ?? 0
    }

    /// Nil only when no field can be edited.
    public var focus: Name? {
        guard fields.indices.contains(focusIndex), fields[focusIndex].content.isEditable else { return nil }
        return fields[focusIndex].name
    }

    /// The field with this name; setting a field that the form lacks changes nothing.
    public subscript(name: Name) -> FormField<Name>? {
        get { fields.first { $0.name == name } }
        set {
            guard let newValue, let index = fields.firstIndex(where: { $0.name == name }) else { return }
            fields[index] = newValue
        }
    }

    /// What was typed in a field or note; empty for other fields.
    public func text(_ name: Name) -> String {
        switch self[name]?.content {
        case .field(let field), .secret(let field): field.text
        case .area(let area): area.text
        case .choice, .ticks, .fixed, nil: ""
        }
    }

    public func chosen(_ name: Name) -> Int? {
        guard case .choice(let choice) = self[name]?.content else { return nil }
        return choice.chosen
    }

    public func ticked(_ name: Name) -> Set<Int> {
        guard case .ticks(let ticks) = self[name]?.content else { return [] }
        return ticks.ticked
    }

    public mutating func focus(on name: Name) {
        guard let index = fields.firstIndex(where: { $0.name == name && $0.content.isEditable }) else {
            return
        }
        focusIndex = index
    }

    /// Shows a remark beside a field, or takes it away; editing the field takes it away too.
    public mutating func remark(_ remark: Remark?, on name: Name) {
        self[name]?.remark = remark
    }

    /// Sets where every note wraps; see `TextArea.columns`.
    public mutating func wrapNotes(at columns: Int) {
        for index in fields.indices { fields[index].content.wrap(at: columns) }
    }

    /// The columns left for a field beside the labels, in a form this wide.
    public func fieldColumns(in columns: Int) -> Int { max(0, columns - labelColumns - 1) }

    public mutating func handle(_ key: Key) -> FormEvent<Name> {
        guard let name = focus else { return .ignored }
        switch fields[focusIndex].content.handle(key) {
        case .moved: return .moved
        case .edited:
            fields[focusIndex].remark = nil
            return .edited(name)
        case .refused(let characters):
            fields[focusIndex].remark = nil
            return .refused(name, characters: characters)
        case .full: return .full(name)
        case .ignored: return move(key)
        }
    }

    private mutating func move(_ key: Key) -> FormEvent<Name> {
        switch key {
        case .tab, .down:
            return moveFocus(by: 1) ? .moved : .ignored
        case .backTab, .up:
            return moveFocus(by: -1) ? .moved : .ignored
        case .enter:
            return moveFocus(by: 1) ? .moved : .finished
        case .character, .control, .escape, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home,
            .end, .pageUp, .pageDown, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            return .ignored
        }
    }

    private mutating func moveFocus(by step: Int) -> Bool {
        var index = focusIndex + step
        while fields.indices.contains(index), !fields[index].content.isEditable { index += step }
        guard fields.indices.contains(index) else { return false }
        focusIndex = index
        return true
    }

    /// Draws the fields that fit, scrolled so that the focused one and its remark are in sight.
    public func draw(into frame: inout Frame, in region: Region) {
        guard !region.isEmpty else { return }
        let columns = fieldColumns(in: region.columns)
        let heights = fields.map { $0.rows(columns: columns) }
        let focusEnd = heights.prefix(focusIndex + 1).reduce(0, +)
        let focusStart = focusEnd - (heights.isEmpty ? 0 : heights[focusIndex])
        let top = min(focusStart, max(0, focusEnd - region.rows))
        var row = -top
        for (index, field) in fields.enumerated() {
            defer { row += heights[index] }
            // A field is drawn whole or, at the bottom, cut off; never from the middle.
            guard row >= 0, row < region.rows else { continue }
            let place = region.cut(top: row).rest.cut(top: heights[index]).top
            let isFocused = index == focusIndex && field.content.isEditable
            let (label, rest) = place.cut(left: min(labelColumns, region.columns))
            frame.put(field.label, isFocused ? .emphasis : .muted, in: label)
            field.draw(into: &frame, in: rest.cut(left: 1).rest, isFocused: isFocused)
        }
    }

    private var labelColumns: Int {
        min(24, fields.reduce(0) { max($0, TextUI.columns(of: $1.label)) })
    }
}
