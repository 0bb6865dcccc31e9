import Exchange
import Glibc
import TextUI

/// The two streams of a command: results on standard output, messages for people on standard error.
enum Output {
    /// A result as it is, with a line break.
    static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// A document that ends its own line.
    static func print(_ document: JSONValue) { write(document.text, to: STDOUT_FILENO) }

    /// A document in UTF-8 that ends its own line.
    static func print(_ utf8: [UInt8]) { utf8.withUnsafeBytes { write($0, to: STDOUT_FILENO) } }

    /// Lines for people that may hold text from outside: nothing in them can move a cursor.
    static func printVisible(_ lines: [String]) {
        let text = lines.map { visible($0, glyphs: .unicode) + "\n" }.joined()
        write(text, to: STDOUT_FILENO)
    }

    static func complain(_ text: String) { write(visible(text, glyphs: .unicode) + "\n", to: STDERR_FILENO) }

    /// A question, or a progress bar: stays on its line. Never text from outside.
    static func prompt(_ text: String) { write(text, to: STDERR_FILENO) }

    /// That it was kept, for people or for programs.
    static func confirm(_ sentence: String, _ options: FolderOptions) { confirm([sentence], options) }

    static func confirm(_ sentences: [String], _ options: FolderOptions) {
        if options.json {
            print(["versie": 1, "opgeslagen": true] as JSONValue)
        } else {
            printVisible(sentences)
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// A reader that went away is no mistake of ours: what is left is dropped.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
