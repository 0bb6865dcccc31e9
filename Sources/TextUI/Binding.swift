/// Whether a key does anything now.
public enum Availability: Hashable, Sendable {
    case enabled
    /// Shown in help with the reason; pressing the key tells it too.
    case disabled(reason: String)
}

/// Where a binding is announced.
public enum HintPlace: Hashable, Sendable {
    /// On the hint line while there is room.
    case hint
    /// At the end of the hint line, where all others give way to it.
    case pinned
    /// Only in help.
    case help
}

/// A key, what it does in a word or two, and the message it sends: handling, hint line and help in one.
public struct Binding<Message> {
    public var keys: [Key]
    public var label: String
    public var message: Message
    public var availability: Availability
    public var place: HintPlace
    /// What the user's own keys call it; nil for what stands in no table.
    public private(set) var name: ActionName?
    /// Set, letters are text where it works, and no keys for it.
    private var isBesideText = false

    public init(
        _ keys: Key..., label: String, message: Message,
        availability: Availability = .enabled, place: HintPlace = .hint
    ) {
        self.init(
            keys: keys, label: label, message: message, availability: availability, place: place, name: nil)
    }

    /// A row of a key table; `label` says it otherwise where the moment asks for that, `place` likewise.
    public init<Keys: KeyActions>(
        _ row: Keys, label: String? = nil, message: Message, availability: Availability = .enabled,
        place: HintPlace? = nil
    ) {
        let action = row.action
        self.init(
            keys: action.keys, label: label ?? action.label, message: message, availability: availability,
            place: place ?? action.place, name: row.name)
    }

    private init(
        keys: [Key], label: String, message: Message, availability: Availability, place: HintPlace,
        name: ActionName?
    ) {
        self.keys = keys
        self.label = label
        self.message = message
        self.availability = availability
        self.place = place
        self.name = name
    }

    /// The same while something is typed: only under the keys that are no text.
    public var besideText: Binding {
        var binding = self
        binding.isBesideText = true
        binding.take(keys)
        return binding
    }

    /// Gives it these keys, as far as they can be keys here.
    mutating func take(_ keys: [Key]) {
        self.keys = isBesideText ? keys.filter { !$0.isCharacter } : keys
    }

    public var isEnabled: Bool { availability == .enabled }

    /// The same binding for an outer message, as a screen's keys become the program's.
    public func map<Other>(_ wrap: (Message) -> Other) -> Binding<Other> {
        var mapped = Binding<Other>(
            keys: keys, label: label, message: wrap(message), availability: availability, place: place,
            name: name)
        mapped.isBesideText = isBesideText
        return mapped
    }
}

extension Binding: Equatable where Message: Equatable {}
extension Binding: Hashable where Message: Hashable {}
extension Binding: Sendable where Message: Sendable {}

/// What pressing a key comes to.
public enum Press<Message> {
    case message(Message)
    case disabled(reason: String)
    /// No binding has this key.
    case unbound
}

extension Press: Equatable where Message: Equatable {}

extension Array {
    /// The first binding with this key decides; an earlier one hides a later one.
    public func press<Message>(_ key: Key) -> Press<Message> where Element == Binding<Message> {
        guard let binding = first(where: { $0.keys.contains(key) }) else { return .unbound }
        return switch binding.availability {
        case .enabled: .message(binding.message)
        case .disabled(let reason): .disabled(reason: reason)
        }
    }
}
