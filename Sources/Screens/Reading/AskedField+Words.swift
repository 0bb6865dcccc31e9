import TextUI

extension AskedField {
    /// What is asked, and what stands there.
    var question: [String] {
        var lines: [String] = []
        if case .complaint(let text) = remark { lines.append("Fout: \(text)") }
        switch content {
        case .button(let label): return lines + ["Vraag: \(label)? ja of nee"]
        case .search(let text):
            return lines + ["Zoek: typ een naam, nummer of klas" + (text.isEmpty ? "" : "; nu \(text)")]
        case .text, .note, .secret, .choice, .ticks: break
        }
        var line = "Vraag: \(label)"
        if let value { line += ". Nu: \(value)" }
        if case .understood(let text) = remark { line += " (\(text))" }
        return lines + [line]
    }

    /// What can be chosen; nil where anything can be typed.
    var choices: String? {
        switch content {
        case .choice(let options, _): "Keuze: \(AskedField.spoken(options))"
        case .ticks(let options, _): "Keuze, ook meer: \(AskedField.spoken(options))"
        case .text, .note, .search, .secret, .button: nil
        }
    }

    /// What was understood of an answer.
    var echo: [String] {
        switch remark {
        case .complaint(let text): return ["Fout: \(text)"]
        case .understood(let text): return ["\(label): \(value ?? "leeg") (\(text))"]
        case nil: break
        }
        switch content {
        case .secret, .button, .search: return []
        case .text, .note, .choice, .ticks: return ["\(label): \(value ?? "leeg")"]
        }
    }

    private var value: String? {
        let value =
            switch content {
            case .text(let text), .note(let text), .search(let text): text
            case .secret, .button: ""
            case .choice(let options, let chosen):
                chosen.map { AskedField.word(options[$0], in: options) } ?? ""
            case .ticks(let options, let ticked):
                ticked.sorted().map { AskedField.word(options[$0], in: options) }.joined(separator: ", ")
            }
        return value.isEmpty ? nil : value
    }

    private static func word(_ option: String, in options: [String]) -> String {
        OptionList.isLettered(options) ? OptionList.label(option) : option
    }

    private static func spoken(_ options: [String]) -> String {
        guard !OptionList.isLettered(options) else { return options.joined(separator: "; ") }
        return options.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "; ")
    }

    /// The keys that give this answer and go on to the next field; nil where it is none of the choices.
    ///
    /// Empty keeps what stands there.
    func keys(answering line: String) -> [Key]? {
        let isEmpty = line.trimmed.isEmpty
        switch content {
        case .note: return isEmpty ? [.tab] : replace(line) + [.tab]
        // Left empty Enter passes over what belongs to it, as on the screen.
        case .text: return isEmpty ? [.enter] : replace(line) + [handsIn ? .enter : .tab]
        case .secret: return isEmpty ? [.enter] : [.end, .control("u"), .paste(line), .enter]
        case .search: return isEmpty ? [.enter] : replace(line)
        case .button:
            if "ja".hasPrefix(line.trimmed.lowercased()), !isEmpty { return [.enter] }
            return isEmpty || "nee".hasPrefix(line.trimmed.lowercased()) ? [.tab] : nil
        case .choice(let options, _):
            if isEmpty { return [.enter] }
            return index(of: line, in: options).map { choosing($0) + [.enter] }
        case .ticks(let options, let ticked):
            if isEmpty { return [.enter] }
            let words = line.split(separator: ",").map(String.init)
            let wanted = words.compactMap { index(of: $0, in: options) }
            guard wanted.count == words.count else { return nil }
            let changed = ticked.symmetricDifference(wanted).sorted()
            return changed.flatMap { choosing($0) + [.character(" ")] } + [.enter]
        }
    }

    /// The keys that empty it.
    var keysToClear: [Key] {
        switch content {
        case .text, .note, .search: erase
        case .secret: [.end, .control("u")]
        case .choice: [.backspace]
        case .ticks(_, let ticked): ticked.sorted().flatMap { choosing($0) + [.character(" ")] }
        case .button: []
        }
    }

    private func replace(_ line: String) -> [Key] { erase + [.paste(line)] }

    /// Wherever the cursor stands.
    private var erase: [Key] {
        let count = value?.count ?? 0
        return Array(repeating: .backspace, count: count) + Array(repeating: .delete, count: count)
    }

    private func choosing(_ index: Int) -> [Key] { [.home] + Array(repeating: .right, count: index) }

    /// By its letter, its number, or the beginning of its words.
    private func index(of answer: String, in options: [String]) -> Int? {
        let answer = answer.trimmed.lowercased()
        guard !answer.isEmpty else { return nil }
        let isLettered = OptionList.isLettered(options)
        if isLettered, answer.count == 1, let index = options.firstIndex(where: { $0.hasPrefix(answer) }) {
            return index
        }
        if !isLettered, let number = Int(answer), options.indices.contains(number - 1) { return number - 1 }
        let words = options.map { AskedField.word($0, in: options).lowercased() }
        return words.firstIndex(of: answer) ?? words.firstIndex { $0.hasPrefix(answer) }
    }
}
