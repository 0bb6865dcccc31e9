import Glibc

/// Keeps what is typed off the terminal until `end`.
struct HiddenTyping {
    private let before: termios
    private let change: Int32

    /// Nil where no terminal answers. With `TCSAFLUSH` what was typed before goes, with `TCSANOW` it stays.
    init?(_ change: Int32) {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        before = settings
        self.change = change
        settings.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, change, &settings)
    }

    func end() {
        var settings = before
        tcsetattr(STDIN_FILENO, change, &settings)
    }
}
