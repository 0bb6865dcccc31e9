import TextUI

/// One row of a form: a label, and the fields that stand behind it side by side.
struct FormRow<Name: Hashable & Sendable>: Hashable, Sendable {
    var label: String
    /// The label of a field that is not the first stands before it.
    var fields: [FormField<Name>]

    init(_ label: String, _ fields: FormField<Name>...) {
        self.label = label
        self.fields = fields
    }
}

/// A form whose fields share rows, so that a whole talk fits on a small screen.
///
/// One letter answers a one-of list and goes on to the next field, or ticks one of many; backspace takes
/// an answer back. Enter goes on, except in the fields of `notes`, where it breaks the line.
struct RowForm<Name: Hashable & Sendable>: Hashable, Sendable {
    /// A row of the layout: which fields of the form stand in it.
    struct Row: Hashable, Sendable {
        var label: String
        var fields: Range<Int>
    }

    var form: Form<Name>
    let notes: Set<Name>
    private(set) var rows: [Row] = []

    init(_ rows: [FormRow<Name>], notes: Set<Name> = []) {
        form = Form(rows.flatMap(\.fields))
        self.notes = notes
        lay(rows)
    }

    var focus: Name? { form.focus }

    /// Whether Enter breaks the line where the cursor is.
    var isInNote: Bool { form.focus.map(notes.contains) ?? false }

    func text(_ name: Name) -> String { form.text(name) }

    /// What was typed, without white space around it; nil when that is nothing.
    func answer(_ name: Name) -> String? {
        let text = form.text(name).trimmed
        return text.isEmpty ? nil : text
    }

    /// The option chosen in a list that offers every case of `Option` in order.
    func chosen<Option: CaseIterable>(_ name: Name, of type: Option.Type) -> Option? {
        form.chosen(name).flatMap { index in
            let all = Array(type.allCases)
            return all.indices.contains(index) ? all[index] : nil
        }
    }

    /// As `chosen`, for a list of which many may be ticked.
    func ticked<Option: CaseIterable>(_ name: Name, of type: Option.Type) -> [Option] {
        let ticked = form.ticked(name)
        return type.allCases.enumerated().filter { ticked.contains($0.offset) }.map(\.element)
    }

    /// Puts a row below the one that holds `name`.
    mutating func insert(_ row: FormRow<Name>, below name: Name) {
        guard let place = rows.firstIndex(where: { holds($0, name) }) else { return }
        var all = contents
        all.insert(row, at: place + 1)
        replace(all)
    }

    /// Takes away the row that holds `name`; where that had the focus, the row that comes in its place gets it.
    mutating func removeRow(of name: Name) {
        guard let place = rows.firstIndex(where: { holds($0, name) }) else { return }
        var all = contents
        let hadFocus = all.remove(at: place).fields.contains { $0.name == form.focus }
        let neighbour = all[min(place, all.count - 1)].fields.first { $0.content.isEditable }?.name
        replace(all)
        if let neighbour, hadFocus { form.focus(on: neighbour) }
    }

    /// Whether the cursor stands on something to choose or tick, or there is a list to tick it can go to.
    var canTick: Bool { isOnOptions || nextTicks != nil }

    private var isOnOptions: Bool {
        switch form.focus.flatMap({ form[$0]?.content }) {
        case .choice, .ticks: true
        case .field, .secret, .area, .fixed, nil: false
        }
    }

    /// The next list to tick below the cursor; below the last one, the first again.
    private var nextTicks: Name? {
        let lists = form.fields.indices.filter { index in
            if case .ticks = form.fields[index].content { true } else { false }
        }
        let here = form.fields.firstIndex { $0.name == form.focus } ?? 0
        return (lists.first { $0 > here } ?? lists.first).map { form.fields[$0].name }
    }

    private mutating func tick() -> FormEvent<Name> {
        if isOnOptions { return form.handle(.character(" ")) }
        guard let list = nextTicks else { return .ignored }
        form.focus(on: list)
        return .moved
    }

    mutating func handle(_ key: Key) -> FormEvent<Name> {
        guard let name = form.focus, let content = form[name]?.content else { return .ignored }
        if key == .tick { return tick() }
        switch content {
        case .choice(var choice):
            if key == .backspace || key == .delete {
                guard choice.chosen != nil else { return .moved }
                choice.chosen = nil
                form[name]?.content = .choice(choice)
                return .edited(name)
            }
            if case .character(let letter) = key, letter != " " {
                guard form.handle(key) != .ignored else { return .ignored }
                _ = form.handle(.tab)
                return .edited(name)
            }
        case .ticks:
            if case .character(let letter) = key, letter != " " {
                guard form.handle(key) != .ignored else { return .ignored }
                return form.handle(.character(" "))
            }
        case .area where key == .enter && !notes.contains(name):
            return form.handle(.tab)
        case .field, .secret, .area, .fixed: break
        }
        let event = form.handle(key)
        if key == .up || key == .down, form.focus != name { moveRow(from: name, key) }
        return event
    }

    /// The vertical arrows keep to their column.
    private mutating func moveRow(from name: Name, _ key: Key) {
        guard let start = rows.firstIndex(where: { holds($0, name) }),
            let offset = rows[start].fields.firstIndex(where: { form.fields[$0].name == name })
        else { return }
        let column = offset - rows[start].fields.lowerBound
        let others = key == .down ? Array(rows[(start + 1)...]) : rows[..<start].reversed()
        for row in others {
            let editable = row.fields.filter { form.fields[$0].content.isEditable }
            guard let first = editable.first else { continue }
            let target = editable.last { $0 <= row.fields.lowerBound + column } ?? first
            form.focus(on: form.fields[target].name)
            return
        }
        // No row that way: the cursor stays where it was.
        form.focus(on: name)
    }

    private func holds(_ row: Row, _ name: Name) -> Bool {
        row.fields.contains { form.fields[$0].name == name }
    }

    private var contents: [FormRow<Name>] {
        rows.map { row in
            var result = FormRow<Name>(row.label)
            result.fields = Array(form.fields[row.fields])
            return result
        }
    }

    private mutating func replace(_ rows: [FormRow<Name>]) {
        let focus = form.focus
        form = Form(rows.flatMap(\.fields))
        if let focus { form.focus(on: focus) }
        lay(rows)
    }

    private mutating func lay(_ rows: [FormRow<Name>]) {
        var next = 0
        self.rows = rows.map { row in
            defer { next += row.fields.count }
            return Row(label: row.label, fields: next..<next + row.fields.count)
        }
    }
}
