/// What is said beside a field.
public enum Remark: Hashable, Sendable {
    /// Why what stands there cannot be saved.
    case complaint(String)
    /// How it was understood, such as the full date.
    case understood(String)

    func line(_ glyphs: Glyphs) -> Line {
        switch self {
        case .complaint(let text): Line(glyphs.cross, .error) + Line(" " + text, .error)
        case .understood(let text): Line(text, .muted)
        }
    }
}

/// One labelled field of a form.
public struct FormField<Name: Hashable & Sendable>: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case field(TextField)
        /// A passphrase: shown as dots.
        case secret(TextField)
        case area(TextArea)
        case choice(Choice)
        case ticks(Ticks)
        /// Shown, never focused: a heading or what was known before.
        case fixed(Line)

        public var isEditable: Bool {
            switch self {
            case .field, .secret, .area, .choice, .ticks: true
            case .fixed: false
            }
        }

        mutating func handle(_ key: Key) -> Editing {
            switch self {
            case .field(var field):
                defer { self = .field(field) }
                return field.handle(key)
            case .secret(var field):
                defer { self = .secret(field) }
                return field.handle(key)
            case .area(var area):
                defer { self = .area(area) }
                return area.handle(key)
            case .choice(var choice):
                defer { self = .choice(choice) }
                return choice.handle(key)
            case .ticks(var ticks):
                defer { self = .ticks(ticks) }
                return ticks.handle(key)
            case .fixed: return .ignored
            }
        }

        mutating func wrap(at columns: Int) {
            guard case .area(var area) = self else { return }
            area.columns = columns
            self = .area(area)
        }
    }

    public let name: Name
    public var label: String
    public var content: Content
    public var remark: Remark?
    /// The columns of a one-line field; nil takes all there are. What is left is for the remark.
    public var columns: Int?

    public init(_ name: Name, _ label: String, _ content: Content, columns: Int? = nil) {
        self.name = name
        self.label = label
        self.content = content
        self.columns = columns
    }

    /// Notes grow with their text between these.
    private static var noteRows: ClosedRange<Int> { 2...6 }

    func rows(columns: Int) -> Int {
        contentRows(columns: columns) + (remarkNeedsRow(columns: columns) ? 1 : 0)
    }

    private func contentRows(columns: Int) -> Int {
        let columns = max(1, columns)
        return switch content {
        case .field, .secret, .fixed: 1
        case .area(let area):
            min(max(area.rows(columns: columns), Self.noteRows.lowerBound), Self.noteRows.upperBound)
        case .choice(let choice): choice.rows(columns: columns)
        case .ticks(let ticks): ticks.rows(columns: columns)
        }
    }

    private func remarkNeedsRow(columns available: Int) -> Bool {
        guard let remark else { return false }
        return remark.line(.unicode).width > remarkColumns(in: available)
    }

    private func remarkColumns(in available: Int) -> Int {
        switch content {
        case .field, .secret: available - (columns ?? available) - 2
        case .area, .choice, .ticks, .fixed: 0
        }
    }

    func draw(into frame: inout Frame, in region: Region, isFocused: Bool) {
        let (place, below) = region.cut(top: contentRows(columns: region.columns))
        let field = place.cut(left: columns ?? place.columns).left
        switch content {
        case .field(let text): text.draw(into: &frame, in: field, isFocused: isFocused)
        case .secret(let text): text.draw(into: &frame, in: field, isFocused: isFocused, isMasked: true)
        case .area(let area): area.draw(into: &frame, in: place, isFocused: isFocused)
        case .choice(let choice): choice.draw(into: &frame, in: place, isFocused: isFocused)
        case .ticks(let ticks): ticks.draw(into: &frame, in: place, isFocused: isFocused)
        case .fixed(let line): frame.put(line, in: place)
        }
        guard let remark else { return }
        let beside = place.cut(left: field.columns + 2).rest
        frame.put(
            remark.line(frame.glyphs), in: remarkNeedsRow(columns: region.columns) ? below : beside)
    }
}
