/// Why there is no terminal to draw on; nothing has been changed when it is thrown.
public enum CursesError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// `TERM` is empty, unknown on this computer, or names a terminal that cannot place its cursor.
    case unusableTerminal(name: String)
    /// No locale on this computer can encode names.
    case noUnicode
}
