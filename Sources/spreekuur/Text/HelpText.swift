/// The argument parser's help has English words of its own around our Dutch ones.
enum HelpText {
    static func dutch(_ help: String) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            words.reduce(String(line)) { text, word in text.replacing(word.english, with: word.dutch) }
        }.joined(separator: "\n")
    }

    /// Only what the parser itself writes, so that nothing of ours can match.
    private static let words: [(english: String, dutch: String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
        ("SUBCOMMANDS:", "OPDRACHTEN:"), ("<subcommand>", "<opdracht>"), ("(default)", "(standaard)"),
        ("(default: ", "(standaard: "), ("(values:", "(kies uit:"),
        ("Show the version.", "Laat de versie zien."),
        ("Show help information.", "Laat deze uitleg zien."),
        ("Show subcommand help information.", "Legt een opdracht uit."),
        ("  See 'spreekuur help", "  Meer uitleg: 'spreekuur help"), ("' for detailed help.", "'"),
    ]
}
