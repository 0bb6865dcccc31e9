import Attendance
import TextUI

/// A form with the path of a file in it, which Tab completes.
protocol PathContent: FormContent {
    var rows: RowForm<ExchangeField> { get set }
    var advice: PathAdvice { get set }
}

/// What stands below such a form.
enum PathAdvice: Hashable, Sendable {
    case none
    /// The names that the path may still become.
    case candidates([String])
    case refused(String, suggestion: String?)
}

extension PathContent {
    static var pathLimit: Int { 1000 }

    static func pathField(_ path: String = "") -> FormField<ExchangeField> {
        FormField(.path, "", .field(TextField(path, limit: pathLimit)))
    }

    /// Only where there is a name to complete: elsewhere Tab goes on.
    var isOnPath: Bool { rows.focus == .path && rows.answer(.path) != nil }

    mutating func heard(_ answer: FileAnswer, _ situation: Situation) -> Outcome {
        switch answer {
        case .completed(let path, let candidates):
            if path != rows.text(.path) {
                rows.form[.path]?.content = .field(TextField(path, limit: Self.pathLimit))
            } else if candidates.isEmpty {
                // There was nothing to complete.
                _ = rows.handle(.tab)
            }
            advice = candidates.isEmpty ? .none : .candidates(candidates)
            return .stay
        case .nothingThere:
            return .tell(.hint("Er staat niets dat zo begint. Begin met ~/ voor je eigen map."))
        // Those are answers about a file of the school.
        case .progress, .comparing, .stopped, .columns, .preview, .unreadable: return .stay
        }
    }

    /// Says below the form why it was refused, and puts the cursor where that is mended.
    mutating func complain(_ sentence: String, _ suggestion: String?) {
        advice = .refused(sentence, suggestion: suggestion)
        rows.form.focus(on: .path)
    }
}

extension PathAdvice {
    /// `hint` where there is nothing else to say.
    func lines(hint: [String], columns: Int, _ glyphs: Glyphs) -> [Line] {
        switch self {
        case .none: hint.flatMap { wrapped($0, columns: columns) }.map { Line($0, .muted) }
        case .candidates(let names): [Line("Het kan nog worden:", .muted)] + names.map { Line("  " + $0) }
        case .refused(let sentence, let suggestion):
            wrapped(
                sentence.capitalizedFirst + "." + (suggestion.map { " Probeer \($0)." } ?? ""),
                columns: columns - 2
            ).enumerated().map { index, text in
                (index == 0 ? Line(glyphs.cross, .error) + " " : "  ") + Line(text, .error)
            }
        }
    }

    /// The same, told.
    func spoken(hint: [String]) -> [String] {
        switch self {
        case .none: hint
        case .candidates(let names): ["Het kan nog worden: \(names.joined(separator: ", "))"]
        case .refused(let sentence, let suggestion):
            ["Fout: \(sentence)." + (suggestion.map { " Probeer \($0)." } ?? "")]
        }
    }
}
