/// Letters as a Dutch list sorts and searches them: é as e, Ł as l, no capitals, no apostrophes.
public enum Collation {
    public static func key(_ text: String) -> String {
        var key = ""
        key.reserveCapacity(text.utf8.count)
        for character in text {
            if character.isASCII {
                if character.isLetter || character.isNumber {
                    key += character.lowercased()
                } else if character == " " || character == "-" {
                    key += " "
                }
            } else if spaces.contains(character) {
                key += " "
            } else if let base = bases[character] {
                key += base
            } else {
                key += character.lowercased()
            }
        }
        return key
    }

    /// The standard library cannot decompose letters; these are the ones Dutch class lists hold.
    private static let bases: [Character: String] = {
        let families: [(String, String)] = [
            ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
            ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉịİ"), ("ij", "ĳ"),
            ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőọỏốồổỗộớờởỡợơ"),
            ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
            ("u", "ùúûüũūŭůűųụủứừửữựư"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ]
        var bases: [Character: String] = [:]
        for (base, letters) in families {
            for letter in letters {
                bases[letter] = base
                for capital in letter.uppercased() where letter.uppercased().count == 1 {
                    bases[capital] = base
                }
            }
        }
        for apostrophe in "’‘ʼ´" { bases[apostrophe] = "" }
        return bases
    }()

    /// What other programs put where a space or a hyphen was meant.
    private static let spaces: Set<Character> = ["\u{A0}", "\u{2010}", "\u{2011}", "–"]
}
