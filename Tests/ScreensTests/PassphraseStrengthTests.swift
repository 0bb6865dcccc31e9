import Attendance
import Screens
import Testing

struct PassphraseStrengthTests {
    @Test(arguments: [
        "", "a", "geheim", "wachtwoord", "Wachtwoord123!", "welkom01", "Welkom2026", "qwertyuiop",
        "qwerty123456",
        "12345678901234567890", "aaaaaaaaaaaaaaaaaaaaaaaa", "fiets fiets fiets fiets fiets",
        "hoihoihoihoihoihoihoihoi", "ik fiets", "abcdefghijklmnop", "24-11-2026", "jan jansen", "Emmen 1975",
        "fietsfietsfietsfietsfiets",
    ])
    func `what anybody tries first is refused`(passphrase: String) {
        #expect(!PassphraseStrength(of: passphrase).isEnough, "\(passphrase)")
    }

    @Test(arguments: [
        "een goede wachtzin", "vijf rode fietsen", "gele fiets in de vallei", "kX9!v2pQ7z",
        "brood vlinder document tempo ijsbaan kasteel", "mijn oma breit paarse sokken",
    ])
    func `what takes long to guess is taken`(passphrase: String) {
        #expect(PassphraseStrength(of: passphrase).isEnough, "\(passphrase)")
    }

    @Test func `six words of the list are worth their bits and the spaces between them`() {
        // None of these is put together more cheaply from letters.
        let words = ["keuken", "vlinder", "document", "ijsbaan", "kasteel", "lantaarn"]
        #expect(words.allSatisfy { WordList.contains($0) })
        #expect(PassphraseStrength(of: words.joined(separator: " ")).bits == 6 * 11 + 5)
    }

    @Test func `a word more is never weaker, and very long is no work`() {
        var passphrase = ""
        var last = 0.0
        for word in WordList.words.prefix(40) {
            passphrase += word + " "
            let bits = PassphraseStrength(of: passphrase).bits
            #expect(bits >= last)
            last = bits
        }
        #expect(PassphraseStrength(of: String(repeating: "é漢👍🏽z9", count: 200)).bits > 0)
    }
}
