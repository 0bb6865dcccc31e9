import TextUI

extension RowForm {
    /// Draws the rows that fit, scrolled so that the focused one is in sight with all that belongs to it.
    func draw(into frame: inout Frame, in region: Region) {
        guard !region.isEmpty else { return }
        let labels = min(labelColumns, region.columns / 3)
        let heights = rows.map { height(of: $0, columns: region.columns - labels) }
        let current = rows.firstIndex { hasFocus($0) } ?? 0
        let end = heights.prefix(current + 1).reduce(0, +)
        let start = end - (heights.isEmpty ? 0 : heights[current])
        var top = -min(start, max(0, end - region.rows))
        for (row, height) in zip(rows, heights) {
            defer { top += height }
            // A row is drawn whole or, at the bottom, cut off; never from the middle.
            guard top >= 0, top < region.rows else { continue }
            let place = region.cut(top: top).rest.cut(top: height).top
            let (label, rest) = place.cut(left: labels)
            frame.put(row.label, hasFocus(row) ? .emphasis : .muted, in: label.cut(right: 1).rest)
            draw(row, into: &frame, in: rest)
        }
    }

    /// Rows that all of it takes, in a region this wide.
    func height(columns: Int) -> Int {
        let labels = min(labelColumns, columns / 3)
        return rows.reduce(0) { $0 + height(of: $1, columns: columns - labels) }
    }

    private var labelColumns: Int {
        rows.reduce(0) { max($0, TextUI.columns(of: $1.label)) } + 1
    }

    private func hasFocus(_ row: Row) -> Bool {
        row.fields.contains { isFocused(form.fields[$0]) }
    }

    private func isFocused(_ field: FormField<Name>) -> Bool {
        field.content.isEditable && field.name == form.focus
    }

    private func draw(_ row: Row, into frame: inout Frame, in region: Region) {
        let places = places(of: row, in: region)
        var below = region.cut(top: contentRows(of: row, places)).rest
        for (index, place) in zip(row.fields, places) {
            let field = form.fields[index]
            if index != row.fields.lowerBound { frame.put(field.label, .muted, in: place.label) }
            draw(field, into: &frame, in: place.field, isAlone: row.fields.count == 1)
        }
        if let options = unfolded(row) {
            let rows = options.rows(columns: region.columns)
            options.draw(into: &frame, in: below.cut(top: rows).top, isFocused: true)
            below = below.cut(top: rows).rest
        }
        for index in row.fields {
            guard let remark = form.fields[index].remark else { continue }
            let line = line(of: remark, frame.glyphs)
            if let beside = beside(row, places, in: region), line.width <= beside.columns {
                frame.put(line, in: beside)
            } else {
                frame.put(line, in: below)
                below = below.cut(top: 1).rest
            }
        }
    }

    private func draw(
        _ field: FormField<Name>, into frame: inout Frame, in place: Region, isAlone: Bool
    ) {
        let isFocused = isFocused(field)
        switch field.content {
        case .field(let text): text.draw(into: &frame, in: place, isFocused: isFocused)
        case .secret(let text): text.draw(into: &frame, in: place, isFocused: isFocused, isMasked: true)
        case .area(let area): area.draw(into: &frame, in: place, isFocused: isFocused)
        case .fixed(let line): frame.put(line, in: place)
        case .choice(let choice):
            if choice.options.count == 1 {
                frame.put("[ \(choice.options[0]) ]", isFocused ? .fieldFocused : .key, in: place)
                if isFocused { frame.cursor = Position(column: place.column + 2, row: place.row) }
            } else if isFolded(field, isAlone: isAlone) {
                let chosen = choice.chosen.map { OptionList.label(choice.options[$0]) }
                drawFolded(chosen, into: &frame, in: place, isFocused: isFocused)
            } else {
                choice.draw(into: &frame, in: place, isFocused: isFocused)
            }
        case .ticks(let ticks):
            if isFolded(field, isAlone: isAlone) {
                let chosen = ticks.ticked.sorted().map { OptionList.label(ticks.options[$0]) }
                drawFolded(
                    chosen.isEmpty ? nil : chosen.joined(separator: ", "), into: &frame, in: place,
                    isFocused: isFocused)
            } else {
                ticks.draw(into: &frame, in: place, isFocused: isFocused)
            }
        }
    }

    private func drawFolded(_ text: String?, into frame: inout Frame, in place: Region, isFocused: Bool) {
        let role: Role = isFocused ? .fieldFocused : .field
        let place = place.line(0)
        frame.fill(place, role)
        if let text {
            frame.put(text, role, in: place)
        } else {
            frame.put(Line(frame.glyphs.dot, isFocused ? .fieldFocused : .muted), in: place)
        }
    }

    /// A lettered list unfolds under the cursor: in its place when it has the row for itself, else below.
    private func isFolded(_ field: FormField<Name>, isAlone: Bool) -> Bool {
        let options =
            switch field.content {
            case .choice(let choice): choice.options
            case .ticks(let ticks): ticks.options
            case .field, .secret, .area, .fixed: [String]()
            }
        return OptionList.isLettered(options) && !(isAlone && isFocused(field))
    }

    /// The options of a folded list under the cursor that shares its row.
    private func unfolded(_ row: Row) -> Choice? {
        guard row.fields.count > 1, let index = row.fields.first(where: { isFocused(form.fields[$0]) }),
            case .choice(let choice) = form.fields[index].content, OptionList.isLettered(choice.options)
        else { return nil }
        return choice
    }

    private func height(of row: Row, columns: Int) -> Int {
        let region = Region(column: 0, row: 0, columns: columns, rows: 1)
        let places = places(of: row, in: region)
        var height = contentRows(of: row, places)
        if let options = unfolded(row) { height += options.rows(columns: columns) }
        let room = beside(row, places, in: region)?.columns ?? 0
        return height
            + row.fields.count { index in
                form.fields[index].remark.map { line(of: $0, .unicode).width > room } ?? false
            }
    }

    private func contentRows(of row: Row, _ places: [(label: Region, field: Region)]) -> Int {
        zip(row.fields, places).reduce(1) { rows, item in
            let field = form.fields[item.0]
            let columns = item.1.field.columns
            guard !isFolded(field, isAlone: row.fields.count == 1) else { return rows }
            switch field.content {
            case .area(let area): return max(rows, min(area.rows(columns: columns), 6))
            case .choice(let choice) where choice.options.count > 1:
                return max(rows, choice.rows(columns: columns))
            case .ticks(let ticks): return max(rows, ticks.rows(columns: columns))
            case .field, .secret, .choice, .fixed: return rows
            }
        }
    }

    private func places(of row: Row, in region: Region) -> [(label: Region, field: Region)] {
        let fixed = row.fields.reduce(0) { $0 + (form.fields[$1].columns ?? 0) + 1 }
        let isTight = region.columns - fixed < 16 && row.fields.contains { form.fields[$0].columns == nil }
        var lengths: [Length] = []
        for index in row.fields {
            let field = form.fields[index]
            let label = index == row.fields.lowerBound ? 0 : TextUI.columns(of: field.label)
            if label > 0 { lengths.append(.fixed(label)) }
            lengths.append(field.columns.map { .fixed(isTight ? tight($0, field) : $0) } ?? .rest)
        }
        var parts = region.split(columns: lengths, gap: 1)[...]
        return row.fields.map { index in
            let hasLabel = index != row.fields.lowerBound && !form.fields[index].label.isEmpty
            // One part per length was made above.
            let label = hasLabel ? parts.removeFirst() : Region(column: 0, row: 0, columns: 0, rows: 0)
            return (label, parts.removeFirst())
        }
    }

    /// In a narrow window words and folded lists, which unfold under the cursor, make room for what is typed.
    private func tight(_ columns: Int, _ field: FormField<Name>) -> Int {
        switch field.content {
        case .choice(let choice): OptionList.isLettered(choice.options) ? min(columns, 6) : columns
        case .fixed: min(columns, 6)
        case .field, .secret, .area, .ticks: columns
        }
    }

    /// What is free to the right of the last field.
    private func beside(
        _ row: Row, _ places: [(label: Region, field: Region)], in region: Region
    ) -> Region? {
        guard let last = places.last?.field else { return nil }
        let free = region.line(0).cut(left: last.column + last.columns - region.column + 2).rest
        return free.isEmpty ? nil : free
    }

    private func line(of remark: Remark, _ glyphs: Glyphs) -> Line {
        switch remark {
        case .complaint(let text): Line(glyphs.cross, .error) + Line(" " + text, .error)
        case .understood(let text): Line(text, .muted)
        }
    }
}
