import Attendance
import TextUI

/// The conversation of the reading mode: says what changed, asks, and turns an answer into keys.
///
/// It looks at the same model as the screen does; whatever is typed goes in as the keys that do it.
public struct ReadingMode: Sendable {
    private var last: Reading?
    /// The field that was answered just now.
    private var answered: AskedField?
    private var notices: [Notice] = []
    private var hasExplained = false
    /// Long lists of choices that were told once: a group asks them of every pupil.
    private var toldChoices: Set<String> = []

    public init() {}

    /// A notice stays until the next key, and an answer is several keys.
    public mutating func watch(_ model: Model) {
        guard let notice = model.notice, notice != .saving, notices.last != notice else { return }
        notices.append(notice)
    }

    /// Said while the user waits for a key to be derived; nil where nothing takes long.
    public func waiting(_ model: Model) -> String? {
        guard case .locked(let screen) = model.phase, screen.prompt == nil, last?.prompt != nil else {
            return nil
        }
        return "Even geduld."
    }

    /// Whether what is typed now may not be seen.
    public func asksSecret(_ model: Model) -> Bool {
        if model.isVeiled { return true }
        if case .secret? = Reading(model).prompt?.field?.content { return true }
        return false
    }

    /// What to say before the next answer; keys when a field must be asked again.
    public mutating func hear(_ model: Model) -> (lines: [String], keys: [Key]) {
        guard !model.isVeiled else {
            last = nil
            let way = model.pin == nil ? "Enter, en dan je wachtzin" : "Typ je pincode"
            return (said(["Het scherm is afgedekt. \(way)."]), [])
        }
        let now = Reading(model)
        var lines: [String] = []
        let (before, answered) = (last, answered)
        last = now
        self.answered = nil
        if let field = answered.flatMap({ now.prompt?.field($0.id) }), field.id != now.prompt?.field?.id {
            lines += field.echo
            if case .complaint = field.remark { return (said(lines), [.backTab]) }
        }
        lines += notices.map { Spoken.words($0.line(offeringUndoUnder: nil)) }
        notices = []
        lines += changes(from: before, to: now)
        if let practice = now.practice, practice != before?.practice { lines.append(practice) }
        return (said(lines + question(now)), [])
    }

    private func changes(from before: Reading?, to now: Reading) -> [String] {
        guard let before, before.place == now.place else { return whole(now) }
        var lines: [String] = []
        if now.rows != before.rows {
            lines += now.spokenRows
            // Where a form came in its place nothing is missed.
            if now.rows.isEmpty, now.prompt?.isSearch ?? true { lines.append("Niemand gevonden.") }
        } else if now.current != before.current, let current = now.current, now.rows.indices.contains(current)
        {
            lines.append("Gekozen: \(current + 1). \(now.rows[current])")
        }
        return lines + now.body.filter { !before.body.contains($0) }
    }

    private func whole(_ now: Reading) -> [String] {
        var lines = ["", now.header]
        if !now.rows.isEmpty {
            lines.append("Lijst, \(now.rows.count.text("rij", "rijen")):")
            lines += now.spokenRows
            if let current = now.current { lines.append("Gekozen: \(current + 1).") }
        }
        return lines + now.body
    }

    private mutating func question(_ now: Reading) -> [String] {
        switch now.prompt {
        case .question(let title, let text):
            return ["Vraag: \(title) \(text)"]
                + now.actions.filter(\.isEnabled).enumerated().map { "\($0 + 1). \($1.spoken)" }
        case .form(let fields, _):
            guard fields.count > 1 else { return fields.flatMap(\.question) }
            let choices = now.prompt?.field?.choices.map { told($0) }
            let explanation =
                "Typ een antwoord; leeg laat staan wat er staat. Een opdracht begint met een dubbele punt: "
                + ":bewaren, :vorig, :leeg, :terug, :? voor alles."
            defer { hasExplained = true }
            return (hasExplained ? [] : [explanation]) + (now.prompt?.field?.question ?? [])
                + (choices.map { [$0] } ?? [])
        case nil:
            return ["Wat nu? " + (now.rows.isEmpty ? "" : "een nummer, ") + now.offers]
        }
    }

    private mutating func told(_ choices: String) -> String {
        guard choices.count > 80, !toldChoices.insert(choices).inserted else { return choices }
        return "Keuze: dezelfde letters als eerder; :keuze zegt ze nog eens"
    }

    /// All that works here, also what does not work now, with why.
    private func help(_ now: Reading) -> [String] {
        now.actions.filter { !$0.keys.isEmpty }.map { action in
            switch action.availability {
            case .enabled: action.spoken
            case .disabled(let reason): "\(action.spoken): nu niet, \(reason)"
            }
        } + ["lees: alles nog eens", "alles: de hele lijst", "stop: het programma sluiten"]
    }

    private func said(_ lines: [String]) -> [String] { lines.map { Spoken.plain($0) } }

    /// What a line that was typed comes to: words to say at once, and keys for the model.
    public mutating func answer(_ line: String, _ model: Model) -> (lines: [String], keys: [Key]) {
        guard !model.isVeiled else { return ([], line.map { .character($0) } + [.enter]) }
        let now = Reading(model)
        if let field = now.prompt?.field, !line.hasPrefix(":") {
            guard let keys = field.keys(answering: line) else {
                return (said(["Fout: \(line) is geen van de keuzes"]), [])
            }
            if !line.trimmed.isEmpty { answered = field }
            return ([], keys)
        }
        let words = (line.hasPrefix(":") ? String(line.dropFirst()) : line).trimmed
        let (lines, keys) = command(words, now)
        return (said(lines), keys)
    }

    private mutating func command(_ words: String, _ now: Reading) -> (lines: [String], keys: [Key]) {
        switch words.lowercased() {
        case "": return ([], [])
        case "?", "help", "hulp": return (help(now), [])
        case "lees":
            last = nil
            return ([], [])
        case "alles":
            return (now.rows.enumerated().map { "\($0 + 1). \($1)" }, [])
        case "keuze":
            return (now.prompt?.field?.choices.map { [$0] } ?? ["Hier is geen keuze."], [])
        case "leeg":
            guard let field = now.prompt?.field else { break }
            answered = field
            return ([], field.keysToClear)
        case "stop": return ([], [.control("c")])
        case _: break
        }
        if case .question? = now.prompt {
            let answers = now.actions.filter(\.isEnabled)
            if let number = Int(words), answers.indices.contains(number - 1) {
                return ([], Array(answers[number - 1].keys.prefix(1)))
            }
        } else if let (number, rest) = rowNumber(words), let keys = now.keys(toRow: number) {
            // What was found is chosen by its number.
            guard now.prompt == nil else { return ([], keys + [.enter]) }
            guard !rest.isEmpty else {
                return (keys.isEmpty ? ["Gekozen: \(number). \(now.rows[number - 1])"] : [], keys)
            }
            let (lines, more) = now.action(rest)
            return (lines, more.isEmpty ? [] : keys + more)
        }
        return now.action(words)
    }

    /// `3` or `3 gesprek`
    private func rowNumber(_ words: String) -> (number: Int, rest: String)? {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        return (number, String(words.dropFirst(digits.count)).trimmed)
    }
}

extension Reading {
    /// From the current row to this one; nil where there is none.
    fileprivate func keys(toRow number: Int) -> [Key]? {
        guard rows.indices.contains(number - 1) else { return nil }
        let steps = number - 1 - (current ?? 0)
        return Array(repeating: steps < 0 ? .up : .down, count: abs(steps))
    }

    /// An action by its key, its words, or the beginning of them; what is meant must be one thing.
    fileprivate func action(_ words: String) -> (lines: [String], keys: [Key]) {
        let lower = words.lowercased()
        let keyed = actions.first { binding in
            binding.keys.contains { key in
                let name = key.name(.ascii)
                return name == words || (name.count > 1 && name.lowercased() == lower)
            }
        }
        if let keyed { return ([], Array(keyed.keys.prefix(1))) }
        if let exact = actions.first(where: { $0.label == lower }) {
            return ([], Array(exact.keys.prefix(1)))
        }
        let found = actions.filter { action in
            action.label.lowercased().hasPrefix(lower) || action.label.lowercased().contains(" " + lower)
        }
        guard let first = found.first else {
            return (["Fout: \(words) kan hier niet; typ ? voor wat wel kan"], [])
        }
        guard found.allSatisfy({ $0.label == first.label }) else {
            return (["Wat bedoel je: " + found.map(\.spoken).joined(separator: ", ") + "?"], [])
        }
        return ([], Array(first.keys.prefix(1)))
    }
}
