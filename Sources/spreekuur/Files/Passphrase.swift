import Journal

/// Where the passphrase comes from: a descriptor or the keyboard, never an argument or the environment.
enum Passphrase {
    /// From the descriptor given with `--wachtzin-fd`; nil asks on the terminal.
    static func read(from descriptor: Int32?) throws(Failure) -> SecretBytes {
        if let descriptor { return try SecretLine.read(of: descriptor) }
        return try SecretLine.ask("Wachtzin: ")
    }

    /// A new one, asked twice, so that a typing error does not lock the folder for ever.
    static func choose(
        from descriptor: Int32?, prompt: String = "Kies een wachtzin (minstens 8 tekens): "
    ) throws(Failure) -> SecretBytes {
        if let descriptor { return try SecretLine.read(of: descriptor) }
        let first = try SecretLine.ask(prompt)
        guard first.count >= 8 else {
            throw Failure(.usage, "deze wachtzin is te kort", try: "een zin van een paar woorden")
        }
        guard try SecretLine.ask("Nog een keer: ") == first else {
            throw Failure(.usage, "de twee wachtzinnen zijn niet gelijk", try: "het opnieuw")
        }
        return first
    }
}
