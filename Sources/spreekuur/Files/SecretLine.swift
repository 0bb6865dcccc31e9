import Glibc
import Journal

/// One line that nobody else may keep, from a descriptor or from the keyboard.
enum SecretLine {
    /// Byte by byte: what stands behind the line may be meant for somebody else.
    static func read(of descriptor: Int32) throws(Failure) -> SecretBytes {
        // Room for all of it: a longer array would leave a shorter one behind in memory.
        var line: [UInt8] = []
        line.reserveCapacity(limit + 1)
        defer { line.wipe() }
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
            guard line.count < limit else { throw Failure(.usage, "de wachtzin is te lang") }
            line.append(byte)
        }
        return SecretBytes(line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...])
    }

    /// Typed without being shown.
    static func ask(_ prompt: String) throws(Failure) -> SecretBytes {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage, "er is geen terminal om de wachtzin te vragen",
                try: "--wachtzin-fd 3 3< BESTAND")
        }
        guard let hidden = HiddenTyping(TCSAFLUSH) else {
            throw Failure(.noTerminal, "de terminal antwoordt niet")
        }
        defer {
            hidden.end()
            Output.prompt("\n")
        }
        Output.prompt(prompt)
        return try read(of: STDIN_FILENO)
    }

    private static let limit = 4096
}
