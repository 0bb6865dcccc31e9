import Attendance
import Journal
import Screens

/// Where the passphrase comes from: a descriptor or the keyboard, never an argument or the environment.
enum Passphrase {
    /// From the descriptor given with `--wachtzin-fd`; nil asks on the terminal.
    static func read(from descriptor: Int32?) throws(Failure) -> SecretBytes {
        if let descriptor { return try SecretLine.read(of: descriptor) }
        return try SecretLine.ask("Wachtzin: ")
    }

    /// A new one, asked twice, so that a typing error does not lock the folder for ever; a weak one is refused.
    static func choose(
        from descriptor: Int32?, prompt: String = "Kies een wachtzin: "
    ) throws(Failure) -> SecretBytes {
        if let descriptor { return try checked(try SecretLine.read(of: descriptor)) }
        Output.prompt("Een voorstel: \(suggestion())\n")
        let first = try checked(try SecretLine.ask(prompt))
        guard try SecretLine.ask("Nog een keer: ") == first else {
            throw Failure(.usage, "de twee wachtzinnen zijn niet gelijk", try: "het opnieuw")
        }
        return first
    }

    /// Six words by chance: 66 bits.
    static func suggestion() -> String {
        var chance = SystemRandomNumberGenerator()
        return WordList.phrase(of: 6, using: &chance).joined(separator: " ")
    }

    /// By the same rule as in the interface.
    private static func checked(_ passphrase: SecretBytes) throws(Failure) -> SecretBytes {
        let strength = passphrase.withBytes { PassphraseStrength(of: String(decoding: $0, as: UTF8.self)) }
        guard strength.isEnough else {
            throw Failure(.refused, strength.complaint, try: "woorden die niet bij elkaar horen")
        }
        return passphrase
    }
}
