import Attendance
import TextUI

extension Model {
    /// Below this a sentence stands instead of a screen that cannot be read.
    static let smallest = Size(columns: 60, rows: 16)

    /// The screen for a terminal of this size: the same model and size always give the same frame.
    public func view(_ size: Size, glyphs: Glyphs = .unicode) -> Frame {
        var frame = Frame(size, glyphs: glyphs)
        guard size.columns >= Model.smallest.columns, size.rows >= Model.smallest.rows else {
            frame.put("Maak het venster groter:", in: frame.region.line(0))
            frame.put(
                "minstens \(Model.smallest.columns) bij \(Model.smallest.rows).", in: frame.region.line(1))
            return frame
        }
        switch phase {
        case .locked(let screen):
            screen.draw(into: &frame, clock, settings.keymap)
        case .open(let situation, let stack):
            if let veil {
                veil.draw(
                    into: &frame, clock, settings.keymap, hasPin: pin != nil,
                    demoPin: isDemo ? Model.demoPin : nil)
                return frame
            }
            drawFrame(into: &frame, stack.shown(situation), stack)
        }
        return frame
    }

    private func drawFrame(into frame: inout Frame, _ situation: Situation, _ stack: ScreenStack) {
        let all = frame.region
        drawTitle(into: &frame, all.line(0), situation, stack.top)
        if stack.top.showsPlaces { drawSections(into: &frame, all.line(1), situation, stack.section) }
        drawRule(into: &frame, all.line(2), situation)
        let body = Region(column: 0, row: 3, columns: all.columns, rows: all.rows - 5)
        stack.top.draw(into: &frame, body, situation)
        notice?.line(offeringUndoUnder: stack.top.offersUndo ? situation.keymap : nil).draw(
            into: &frame, in: all.line(all.rows - 2).inset(columns: 1))
        HintLine(stack.top.hints(situation)).draw(into: &frame, in: all.line(all.rows - 1).inset(columns: 1))
    }

    /// In its place stands why nothing can be recorded, or what to practise.
    private func drawRule(into frame: inout Frame, _ row: Region, _ situation: Situation) {
        if let readOnly {
            frame.put(
                Line(" ") + Line(frame.glyphs.cross, .error) + Line(" " + readOnly.banner, .error), in: row)
        } else if let practice {
            let progress = row.columns < 80 ? practice.briefProgress : practice.progress
            let sides = row.inset(columns: 1).cut(right: columns(of: progress) + 3)
            frame.put(
                Line(frame.glyphs.pointer, .good) + Line(" " + practice.sentence(situation), .emphasis),
                in: sides.rest)
            frame.put(
                Line(frame.glyphs.check, .good) + Line(" " + progress, .good), in: sides.right,
                align: .right)
        } else {
            frame.fill(row, .rule, with: frame.glyphs.rule)
        }
    }

    private func drawTitle(into frame: inout Frame, _ row: Region, _ situation: Situation, _ screen: Screen) {
        var left = Line(" spreekuur", .title)
        if isDemo { left.append(" DEMO", .demo) }
        if situation.hidesNames { left.append(" [namen verborgen]", .warning) }
        left.append("  " + screen.title(situation))
        // Where somebody is matters more than which day it is.
        let right =
            [clock.today.dated + "  ", clock.today.brief + "  ", ""].map { date in
                var line = Line("\(date)\(clock.now)", .muted)
                if screen.showsPlaces, let late = situation.minutesLate {
                    line.append("  +\(late)", .warning)
                }
                return line + " "
            }.first { left.width + 1 + $0.width <= row.columns } ?? Line("\(clock.now) ", .muted)
        let sides = row.cut(right: right.width + 1)
        frame.put(left, in: sides.rest)
        frame.put(right, in: sides.right, align: .right)
    }

    private func drawSections(
        into frame: inout Frame, _ row: Region, _ situation: Situation, _ active: Section
    ) {
        // Where all the words find no room, only the place where you are keeps its own.
        let forms: [(gap: String, hasWords: Bool)] = [("  ", true), (" ", true), ("  ", false)]
        let glyphs = frame.glyphs
        let shown = forms.map { form in
            (
                form.gap,
                Section.allCases.map { section in
                    section.line(
                        waiting: situation.waiting(in: section), isActive: section == active,
                        hasWord: form.hasWords || section == active, situation.keymap, glyphs)
                }
            )
        }
        func width(_ gap: String, _ names: [Line]) -> Int {
            names.reduce(1) { $0 + $1.width + gap.count } - gap.count
        }
        guard let (gap, names) = shown.first(where: { width($0.0, $0.1) <= row.columns }) ?? shown.last else {
            return
        }
        var column = 1
        for (section, name) in zip(Section.allCases, names) {
            let place = row.cut(left: column).rest.cut(left: name.width).left
            frame.put(name, in: place)
            frame.addTarget(place, Array(situation.keymap.keys(of: section).prefix(1)))
            column += name.width + gap.count
        }
    }
}

extension Section {
    fileprivate func line(
        waiting: Int, isActive: Bool, hasWord: Bool, _ keymap: Keymap, _ glyphs: Glyphs
    ) -> Line {
        let words = [
            keymap.word(self), hasWord ? label : "", waiting > 0 ? "\(glyphs.dot)\(waiting)" : "",
        ]
        return Line(words.filter { !$0.isEmpty }.joined(separator: " "), isActive ? .placeActive : .place)
    }
}
