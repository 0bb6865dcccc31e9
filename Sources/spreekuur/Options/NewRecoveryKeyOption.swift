import ArgumentParser
import Glibc
import Journal

/// How a new recovery key reaches its owner: on paper, or in a file that a script keeps.
struct NewRecoveryKeyOption: ParsableArguments {
    @Option(name: .customLong("herstelsleutel-fd"), help: "Schrijft de herstelsleutel naar descriptor N.")
    var descriptor: Int32?

    /// Before anything is asked: nobody types a passphrase for nothing.
    func check() throws(Failure) {
        guard descriptor == nil, isatty(STDIN_FILENO) == 0 else { return }
        throw Failure(
            .usage, "er is geen terminal om de herstelsleutel te laten zien",
            try: "--herstelsleutel-fd 4 4> BESTAND")
    }

    /// Returns when the key is written, or typed back from paper: only then may it become the one that counts.
    func hand(over key: RecoveryKey) throws(Failure) {
        if let descriptor {
            let text = key.description + "\n"
            guard write(descriptor, text, text.utf8.count) == text.utf8.count else {
                throw Failure(
                    .usage, "de herstelsleutel is niet te schrijven naar descriptor \(descriptor)",
                    try: "--herstelsleutel-fd 4 4> BESTAND")
            }
            // A pipe cannot be synced; a file of a key that is in use must survive a power cut.
            guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
                throw Failure(
                    .inputOutput, "de herstelsleutel is niet op te slaan via descriptor \(descriptor)",
                    try: "een ander BESTAND")
            }
            return
        }
        Output.complain("Schrijf deze herstelsleutel over en bewaar hem op een veilige plek:")
        let groups = key.description.split(separator: "-")
        for line in stride(from: 0, to: groups.count, by: 5) {
            Output.complain("    " + groups[line..<min(line + 5, groups.count)].joined(separator: "  "))
        }
        _ = try TypedRecoveryKey.ask("\nTyp de herstelsleutel over: ") { $0 == key }
    }
}
