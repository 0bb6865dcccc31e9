/// A row of a key table: what can be done, in a word or two, and the keys for it unless the user chose others.
public struct KeyAction: Hashable, Sendable {
    public let label: String
    public let keys: [Key]
    public let place: HintPlace

    public init(_ label: String, _ keys: Key..., place: HintPlace = .hint) {
        self.label = label
        self.keys = keys
        self.place = place
    }
}

/// The key table of one place: an enum with a case for each action.
///
/// From it come handling, hint line, help, palette, the user's own keys and the key list of the manual page.
public protocol KeyActions: CaseIterable, Hashable, Sendable {
    /// As the user's file of own keys calls it: one Dutch word.
    static var place: String { get }
    var action: KeyAction { get }
}

extension KeyActions {
    public var name: ActionName { ActionName(place: Self.place, label: action.label) }
}

/// An action as the user's file of own keys names it.
public struct ActionName: Hashable, Sendable {
    public let place: String
    public let label: String

    public init(place: String, label: String) {
        self.place = place
        self.label = label
    }
}

/// The keys that the user chose; every other action keeps its own.
public struct Keymap: Hashable, Sendable {
    public private(set) var own: [ActionName: [Key]] = [:]

    public init() {}

    public func keys(of row: some KeyActions) -> [Key] { own[row.name] ?? row.action.keys }

    /// The first key of a row, as a sentence names it.
    public func word(_ row: some KeyActions) -> String { keys(of: row).first?.name(.ascii) ?? "" }

    public mutating func bind(_ name: ActionName, to keys: [Key]) { own[name] = keys }

    public func applied<Message>(to bindings: [Binding<Message>]) -> [Binding<Message>] {
        guard !own.isEmpty else { return bindings }
        return bindings.map { binding in
            guard let name = binding.name, let keys = own[name] else { return binding }
            var changed = binding
            changed.take(keys)
            return changed
        }
    }
}
