/// Text from outside within a sentence of ours: between quotes, cut short, harmless to a terminal.
struct Quotation: CustomStringConvertible {
    static let longest = 40

    let text: String

    init(_ text: String) { self.text = Quotation.clean(text) }

    var description: String { "\"\(text)\"" }

    /// The first 40 characters, with a sign in place of every one that is not seen.
    static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        // One character can hold any number of scalars, so these are bounded too.
        for scalar in text.prefix(longest).unicodeScalars.prefix(4 * longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                clean.append("\u{FFFD}")
            default:
                clean.append(scalar)
            }
        }
        return String(clean) + (text.dropFirst(longest).isEmpty ? "" : "…")
    }
}
