import TextUI

/// The keys of searching in a list.
enum SearchKeys: KeyActions {
    static let place = "zoeken"

    case find, stay, leave

    var action: KeyAction {
        switch self {
        case .find: KeyAction("zoek", .character("/"), .function(3))
        case .stay: KeyAction("laten staan", .tab)
        case .leave: KeyAction("zoekwoord weg", .escape)
        }
    }
}

extension SearchedList {
    enum Step: Hashable, Sendable {
        case move(Key), find, stay, leave
    }

    mutating func take(_ step: Step) {
        switch step {
        case .move(let key): move(key)
        case .find: startTyping()
        case .stay: stopTyping()
        case .leave: leaveSearch()
        }
    }

    /// The keys of the list itself; while typing only the screen's `Enter` and what it names here works too.
    func bindings<Message>(
        _ wrap: (Step) -> Message, alsoWhileTyping others: [Binding<Message>] = []
    ) -> [Binding<Message>] {
        let find = Binding<Message>(SearchKeys.find, message: wrap(.find))
        let stay = Binding<Message>(SearchKeys.stay, message: wrap(.stay))
        let leave = Binding<Message>(SearchKeys.leave, message: wrap(.leave))
        return
            (isTyping ? [leave] + others.map(\.besideText) + [stay] : search == nil ? [find] : [find, leave])
            + Binding.list { wrap(.move($0)) }
    }

    /// What is typed, for the reading mode; nil while nobody types.
    var prompt: Prompt? { isTyping ? search.map { Prompt(searchingFor: $0.field.text) } : nil }

    /// What is typed, and how much it finds; `about` says what can be typed.
    func drawSearch(into frame: inout Frame, in line: Region, about: String) {
        guard let search else { return }
        let (label, rest) = line.cut(left: 2)
        frame.put("/", .key, in: label)
        let (field, right) = rest.cut(left: 30)
        search.field.draw(into: &frame, in: field, isFocused: isTyping)
        frame.put(Line("  \(count) van \(total): \(about)", .muted), in: right)
    }
}
