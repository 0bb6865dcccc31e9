/// What may reach a screen as it is. The only judge of text from outside, for frames and for streams.
enum Printable {
    enum Kind {
        /// Starts a cell of this many columns.
        case base(columns: Int)
        /// Joins the cell before it.
        case mark
        case space
        /// Must be shown as its name between angle quotes.
        case refused
    }

    static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return .base(columns: 1)
        case 0x2500...0x259F: return .base(columns: 1)
        // Hangul vowels and tails are letters to Unicode but join the syllable before them.
        case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return .mark
        // A skin tone joins its emoji on some terminals and not on others: columns would not align.
        case 0x1F3FB...0x1F3FF: return .refused
        default: break
        }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return .refused }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber,
            .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return .base(columns: CharacterWidth.columns(scalar))
        case .nonspacingMark, .enclosingMark:
            return .mark
        case .spaceSeparator:
            return .space
        case .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
            return .refused
        @unknown default:
            return .refused
        }
    }

    /// Whether it stands on the screen as itself, in cells of its own.
    static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .base: true
        case .mark, .space, .refused: false
        }
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch kind(scalar) {
        case .mark: true
        case .base, .space, .refused: false
        }
    }

    /// `ESC`, `LF`, … or the hexadecimal code point.
    static func name(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20 { return controlNames[Int(scalar.value)] }
        if scalar.value == 0x7F { return "DEL" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static let controlNames = [
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO",
        "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS",
        "US",
    ]
}
