import Glibc
import Screens
import TextUI

/// The reading mode on standard input and output: lines to hear or feel, and lines to answer with.
struct PlainTerminal: Interface, ~Copyable {
    /// Nothing is drawn: the words are made from the model.
    let size = Size(columns: 100, rows: 60)
    var theme = Theme.standard
    private var mode = ReadingMode()
    private var model: Model?
    /// The keys of the last answer that were not read yet.
    private var keys: [Key] = []
    private var input: [UInt8] = []
    private var isAtEnd = false
    private var hasAsked = false
    /// Once for each answer is enough to say that it takes a while.
    private var hasAnswered = false

    mutating func show(_ model: Model, glyphs: Glyphs) {
        if hasAnswered, let words = mode.waiting(model) { Output.print(words) }
        hasAnswered = false
        self.model = model
        mode.watch(model)
    }

    mutating func show(_ frame: Frame) {}

    mutating func readKey(within limit: Duration?) -> Key? {
        if !keys.isEmpty { return keys.removeFirst() }
        guard let model else { return nil }
        if !hasAsked {
            let (lines, again) = mode.hear(model)
            Output.printVisible(lines)
            guard again.isEmpty else {
                keys = again
                return keys.removeFirst()
            }
            hasAsked = true
        }
        guard let line = line(within: limit, isSecret: mode.asksSecret(model)) else {
            return isAtEnd ? .ended : nil
        }
        hasAsked = false
        let (lines, answer) = mode.answer(line, model)
        Output.printVisible(lines)
        keys = answer
        hasAnswered = true
        return keys.isEmpty ? nil : keys.removeFirst()
    }

    /// What is typed is an answer to the next question.
    mutating func keyMeanwhile() -> Key? { nil }

    /// The shell of a line needs no screen back.
    mutating func pause() { raise(SIGSTOP) }

    mutating func retake() {}

    /// Nil when the time is up, or at the end of the input.
    private mutating func line(within limit: Duration?, isSecret: Bool) -> String? {
        let echo = isSecret ? HiddenTyping(TCSANOW) : nil
        defer { echo?.end() }
        while true {
            if let end = input.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: input[..<end], as: UTF8.self)
                // The line break was not echoed either.
                if echo != nil { Output.print("") }
                input.removeSubrange(...end)
                return line.hasSuffix("\r") ? String(line.dropLast()) : line
            }
            guard !isAtEnd else { return nil }
            var wish = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let milliseconds = limit.map { Int32($0 / .milliseconds(1)) } ?? -1
            // Interrupted by a signal: the runtime looks what was asked.
            guard poll(&wish, 1, milliseconds) > 0 else { return nil }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0 { return nil }
            if count == 0 { isAtEnd = true }
            input += bytes.prefix(count)
        }
    }
}
