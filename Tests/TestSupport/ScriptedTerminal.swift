import TextUI

/// A terminal that types a prepared list of keys and keeps every frame it was shown.
public struct ScriptedTerminal: Terminal, ~Copyable {
    public private(set) var frames: [Frame] = []
    public private(set) var pauses = 0
    public var size: Size
    public var theme = Theme.standard
    private var keys: [Key?]
    /// Pressed while something takes long.
    private var keysMeanwhile: [Key]

    /// A nil key is a wait whose time was up. After the last key the terminal is gone.
    public init(_ keys: [Key?], meanwhile: [Key] = [], size: Size = Size(columns: 80, rows: 24)) {
        self.keys = keys.reversed()
        keysMeanwhile = meanwhile.reversed()
        self.size = size
    }

    public mutating func show(_ frame: Frame) { frames.append(frame) }

    public mutating func readKey(within limit: Duration?) -> Key? {
        keys.popLast() ?? .ended
    }

    public mutating func keyMeanwhile() -> Key? { keysMeanwhile.popLast() }

    public mutating func pause() { pauses += 1 }

    public mutating func retake() {}
}

extension [Key] {
    /// The keys that type a text.
    public static func typing(_ text: String) -> [Key] { text.map(Key.character) }
}
