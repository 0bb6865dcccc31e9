import TextUI

/// Why the user's own keys cannot be used.
public enum KeymapFault: Error, Hashable, Sendable {
    case unknownPlace(String)
    case unknownAction(ActionName)
    /// Enter, Escape, arrows and the like mean the same everywhere, Control-C and Control-Z stop the program.
    case fixed(Key)
    /// Where this is done letters are text, or may be.
    case letter(Key, ActionName)
    case taken(Key, by: ActionName)
}

extension Keymap {
    /// Gives an action other keys. The keys that mean the same everywhere stay with it.
    public mutating func choose(_ keys: [Key], for name: ActionName) throws(KeymapFault) {
        let rows = KeyTables.rows()
        guard let row = rows.first(where: { $0.name == name }) else {
            throw rows.contains { $0.name.place == name.place }
                ? .unknownAction(name) : .unknownPlace(name.place)
        }
        for key in keys {
            guard key.isForChoosing else { throw .fixed(key) }
            guard !key.isCharacter || row.keys.contains(where: \.isCharacter) else {
                throw .letter(key, name)
            }
        }
        bind(name, to: keys + row.keys.filter { !$0.isForChoosing })
    }

    /// To be asked once all are chosen, as keys may change places.
    public func clash(of name: ActionName) -> KeymapFault? {
        let rows = KeyTables.rows(self)
        for key in own[name] ?? [] where key.isForChoosing {
            let other = rows.first { row in
                row.name != name && row.keys.contains(key) && KeyTables.canMeet(row.name, name)
            }
            if let other { return .taken(key, by: other.name) }
        }
        return nil
    }
}

extension Key {
    /// Whether the user may give it another meaning.
    fileprivate var isForChoosing: Bool {
        switch self {
        case .character, .function: true
        // Tab, Enter and Backspace are these to a terminal.
        case .control(let letter): !"chijmz".contains(letter)
        case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .wordLeft,
            .wordRight, .home, .end, .pageUp, .pageDown, .paste, .click, .wheelUp, .wheelDown, .resize,
            .ended:
            false
        }
    }
}
