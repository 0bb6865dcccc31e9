import Glibc
import Journal

/// Where the passphrase comes from: a descriptor or the keyboard, never an argument or the environment.
enum Passphrase {
    /// From the descriptor given with `--wachtzin-fd`; nil asks on the terminal.
    static func read(from descriptor: Int32?) throws(Failure) -> [UInt8] {
        if let descriptor { return try firstLine(of: descriptor) }
        return try ask("Wachtzin: ")
    }

    /// For a new folder: asked twice, so that a typing error does not lock the folder for ever.
    static func choose(from descriptor: Int32?) throws(Failure) -> [UInt8] {
        if let descriptor { return try firstLine(of: descriptor) }
        let first = try ask("Kies een wachtzin (minstens 8 tekens): ")
        guard first.count >= 8 else {
            throw Failure(.usage, "deze wachtzin is te kort", try: "een zin van een paar woorden")
        }
        guard try ask("Nog een keer: ") == first else {
            throw Failure(.usage, "de twee wachtzinnen zijn niet gelijk", try: "het opnieuw")
        }
        return first
    }

    static func ask(_ prompt: String) throws(Failure) -> [UInt8] {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage, "er is geen terminal om de wachtzin te vragen",
                try: "--wachtzin-fd 3 3< BESTAND")
        }
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else {
            throw Failure(.noTerminal, "de terminal antwoordt niet")
        }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Output.prompt("\n")
        }
        Output.prompt(prompt)
        return try firstLine(of: STDIN_FILENO)
    }

    /// Byte by byte: what stands behind the line may be meant for somebody else.
    private static func firstLine(of descriptor: Int32) throws(Failure) -> [UInt8] {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = Glibc.read(descriptor, &byte, 1)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(
                    .usage, "descriptor \(descriptor) is niet te lezen", try: "--wachtzin-fd 3 3< BESTAND")
            }
            if byte == UInt8(ascii: "\n") { break }
            line.append(byte)
            guard line.count <= 4096 else { throw Failure(.usage, "de wachtzin is te lang") }
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }
}
