import Glibc
import Journal

/// The recovery key as someone gives it: from a descriptor, or typed from paper.
enum TypedRecoveryKey {
    static func read(from descriptor: Int32?) throws -> RecoveryKey {
        if let descriptor {
            return try SecretLine.read(of: descriptor).withBytes { bytes throws(JournalError) in
                try RecoveryKey(String(decoding: bytes, as: UTF8.self))
            }
        }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage, "er is geen terminal om de herstelsleutel te vragen",
                try: "--met-herstelsleutel --wachtzin-fd 3 3< BESTAND")
        }
        return try ask("Herstelsleutel: ") { _ in true }
    }

    /// Again until it is well formed and `accepts` it; nobody types 65 characters without a mistake.
    static func ask(_ prompt: String, accepts: (RecoveryKey) -> Bool) throws(Failure) -> RecoveryKey {
        while true {
            Output.prompt(prompt)
            guard let typed = readLine() else {
                throw Failure(.usage, "de herstelsleutel is niet ingetypt")
            }
            do throws(JournalError) {
                let key = try RecoveryKey(typed)
                if accepts(key) { return key }
                Output.complain("Dat is een andere sleutel. Probeer het opnieuw.")
            } catch {
                Output.complain(Failure(error).sentence)
            }
        }
    }
}
