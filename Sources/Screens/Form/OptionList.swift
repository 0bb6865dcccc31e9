import TextUI

/// Options that are answered with one letter: `a motivatie`, `b planning`.
///
/// A form folds such a list to what was chosen while the cursor is elsewhere.
enum OptionList {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// More options than letters cannot be; the rest would stand without one.
    static func lettered(_ labels: [String]) -> [String] {
        zip(letters, labels).map { "\($0) \($1)" }
    }

    /// Short lists (*ja*, *nee*) stay as they are and are never folded.
    static func isLettered(_ options: [String]) -> Bool {
        guard let first = options.first else { return false }
        return options.count > 3 && first.hasPrefix("a ")
    }

    /// The option without its letter.
    static func label(_ option: String) -> String { String(option.dropFirst(2)) }
}
