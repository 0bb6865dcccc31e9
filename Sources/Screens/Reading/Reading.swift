import TextUI

/// A screen in words: where you are, what stands there, and what can be done.
struct Reading: Sendable {
    /// The same as long as the user stays on one screen.
    var place: [String]
    var header: String
    var body: [String]
    var rows: [String]
    var current: Int?
    var prompt: Prompt?
    var actions: [Binding<Hint>]
    var practice: String?

    init(_ model: Model) {
        switch model.phase {
        case .locked(let screen):
            place = ["Slot", screen.stage]
            header = "spreekuur. \(model.clock.today.dated), \(model.clock.now)."
            let frame = model.view(Size(columns: 100, rows: 40))
            body = Spoken.lines(of: frame, rows: 3..<frame.size.rows - 1)
            (rows, current) = (screen.spokenRows?.rows ?? [], screen.spokenRows?.current)
            prompt = screen.prompt
            actions = screen.hints(model.settings.keymap)
        case .open(let kept, let stack):
            let situation = stack.shown(kept)
            let (name, title) = (stack.top.spokenName, stack.top.title(situation))
            place = [name, title, "\(stack.depth)"]
            let words = title == name ? name : "\(name). \(title)"
            header = "Scherm: \(words). \(model.clock.today.dated), \(model.clock.now)."
            if model.isDemo { header += " Demo, alles is verzonnen." }
            body = model.readOnly.map { ["Let op: \($0.banner)"] } ?? []
            body += stack.top.spoken(situation)
            let list = stack.top.spokenRows(situation)
            (rows, current) = (list?.rows ?? [], list?.current)
            prompt = stack.top.prompt
            actions = stack.top.hints(situation)
            practice = model.practice.map { "Oefenen, \($0.progress). \($0.sentence(situation))" }
        }
    }

    /// A list is long; beyond these the rest is reached by searching, or by its number.
    static let rowsAtOnce = 20

    var spokenRows: [String] {
        var lines = rows.prefix(Reading.rowsAtOnce).enumerated().map { "\($0 + 1). \($1)" }
        if rows.count > Reading.rowsAtOnce {
            lines.append("En nog \(rows.count - Reading.rowsAtOnce); typ alles om ze te horen.")
        }
        return lines
    }

    /// `gesprek (Enter), niet gekomen (n)`
    var offers: String {
        actions.filter { $0.isEnabled && $0.place != .help }.map(\.spoken).joined(separator: ", ")
    }
}

extension Binding {
    var spoken: String {
        let key = keys.first?.name(.ascii) ?? ""
        return "\(label) (\(key))"
    }
}
