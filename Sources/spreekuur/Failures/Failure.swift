import Exchange
import Glibc
import TextUI

/// How a command ends when it cannot do what was asked: a sentence, what to try, and the exit code.
struct Failure: Error {
    var status: ExitStatus
    /// Begins small: it follows "spreekuur: ".
    var sentence: String
    var suggestion: String?

    init(_ status: ExitStatus, _ sentence: String, try suggestion: String? = nil) {
        self.status = status
        self.sentence = sentence
        self.suggestion = suggestion
    }

    /// One line, and one more where we know what to try; text from outside is made visible first.
    func report() {
        Output.complain("spreekuur: \(sentence)")
        if let suggestion { Output.complain("spreekuur: probeer \(suggestion)") }
    }
}

/// The two streams of a command.
enum Output {
    /// A result, as it is: JSON and lists go here.
    static func print(_ text: String) {
        fputs(text + "\n", stdout)
    }

    /// A document that ends its own line.
    static func print(_ document: JSONValue) { fputs(document.text, stdout) }

    /// A line for people that may hold text from outside.
    static func printVisible(_ line: String) { print(visible(line, glyphs: .unicode)) }

    /// A message for people; nothing from outside can move their cursor.
    static func complain(_ text: String) {
        fflush(stdout)
        fputs(visible(text, glyphs: .unicode) + "\n", stderr)
    }

    /// That it was kept, for people or for programs.
    static func confirm(_ sentence: String, _ options: FolderOptions) {
        if options.json {
            print(["versie": 1, "opgeslagen": true] as JSONValue)
        } else {
            print(sentence)
        }
    }
}
