import TextUI

/// Text in columns for a terminal or a pipe.
enum Columns {
    /// Filled with spaces to a number of columns; longer text is let be, so that nothing is lost in a pipe.
    static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(of: text)))
    }
}
