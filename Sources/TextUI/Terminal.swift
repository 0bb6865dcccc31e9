/// Where frames go and keys come from.
public protocol Terminal: ~Copyable {
    var size: Size { get }
    var theme: Theme { get set }

    /// Makes the screen equal to the frame; a frame of another size is clipped.
    mutating func show(_ frame: Frame)

    /// Waits for a key; nil when the time is up or a key has no meaning. Without a limit it waits as long as
    /// it takes.
    mutating func readKey(within limit: Duration?) -> Key?

    /// Clears the screen, gives the terminal to the shell, and takes it again when the user returns.
    mutating func pause()

    /// Takes the terminal again after somebody stopped and continued this process from outside.
    mutating func retake()
}
