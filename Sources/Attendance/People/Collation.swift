/// Letters as a Dutch list sorts and searches them: é as e, Ł as l, no capitals, no apostrophes.
public enum Collation {
    public static func key(_ text: String) -> String {
        plainKey(text) ?? fullKey(text)
    }

    /// Nil when the text has other letters than those of ASCII, as one name in ten has.
    private static func plainKey(_ text: String) -> String? {
        var isPlain = true
        let key = String(unsafeUninitializedCapacity: text.utf8.count) { key in
            var count = 0
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    key[count] = byte
                case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                    key[count] = byte | 0x20
                case UInt8(ascii: " "), UInt8(ascii: "-"):
                    key[count] = UInt8(ascii: " ")
                case 0x80...:
                    isPlain = false
                    return 0
                default: continue
                }
                count += 1
            }
            return count
        }
        return isPlain ? key : nil
    }

    private static func fullKey(_ text: String) -> String {
        var key = ""
        key.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
            case "A"..."Z": key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
            case " ", "-": key += " "
            case "\0"..."\u{7F}": continue
            // An accent on a letter of its own: é as e and ´.
            case "\u{300}"..."\u{36F}": continue
            default: key += bases[scalar] ?? Character(scalar).lowercased()
            }
        }
        return key
    }

    /// The standard library cannot decompose letters; these are the ones Dutch class lists hold.
    private static let bases: [Unicode.Scalar: String] = {
        let families: [(String, String)] = [
            ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"),
            ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉịİ"), ("ij", "ĳ"),
            ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőọỏốồổỗộớờởỡợơ"),
            ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
            ("u", "ùúûüũūŭůűųụủứừửữựư"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
        ]
        var bases: [Unicode.Scalar: String] = [:]
        for (base, letters) in families {
            for letter in letters.unicodeScalars {
                bases[letter] = base
                let capital = letter.properties.uppercaseMapping.unicodeScalars
                if let first = capital.first, capital.count == 1 { bases[first] = base }
            }
        }
        for apostrophe in "’‘ʼ´".unicodeScalars { bases[apostrophe] = "" }
        // What other programs put where a space or a hyphen was meant.
        for space in "\u{A0}\u{2010}\u{2011}–".unicodeScalars { bases[space] = " " }
        return bases
    }()
}
