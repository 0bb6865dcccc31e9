import Testing
import TextUI

@testable import spreekuur

struct ThemeFileTests {
    private func refusal(_ source: String) -> ThemeFileError? {
        do throws(ThemeFileError) {
            _ = try ThemeFile.read(Array(source.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("tekst = {", ThemeFileError.notTOML(line: 1)),
        ("tekst = {}\n\nteks = {}", .unknownRole("teks", line: 3)),
        ("titel = 3", .notATable(role: "titel", line: 1)),
        ("# kop\n  kop = { kleur = \"rood\" }", .unknownProperty("kleur", role: "kop", line: 2)),
        ("[kop]\nletter = \"roze\"", .notAColor("roze", property: "letter", role: "kop", line: 1)),
        ("kop = { letter = \"#12345\" }", .notAColor("#12345", property: "letter", role: "kop", line: 1)),
        ("kop = { letter = \"#-12345\" }", .notAColor("#-12345", property: "letter", role: "kop", line: 1)),
        ("kop = { letter = \"#１２\" }", .notAColor("#１２", property: "letter", role: "kop", line: 1)),
        ("kop = { letter = 7 }", .notAColor("", property: "letter", role: "kop", line: 1)),
        ("\nkop = { vet = \"ja\" }", .notYesOrNo(property: "vet", role: "kop", line: 2)),
    ])
    func `a wrong file is refused with its line and reason`(source: String, reason: ThemeFileError) {
        #expect(refusal(source) == reason)
    }

    @Test func `bytes that are no text are refused, not misread`() {
        #expect(throws: ThemeFileError.self) { try ThemeFile.read([0xFF, 0xFE, 0x00, 0x5B]) }
    }

    @Test func `a role takes its colours from text and its boldness from the theme without colour`() throws {
        let theme = try ThemeFile.read(
            Array("tekst = { letter = \"wit\" }\nkop = { achtergrond = \"#00005F\" }".utf8))
        #expect(theme[.text] == Style(.terminal(.white)))
        #expect(theme[.heading] == Style(.terminal(.white), on: .rgb(red: 0, green: 0, blue: 95), .bold))
        #expect(theme[.selected].attributes == .reverse)
    }

    @Test(arguments: ThemeName.allCases)
    func `every role of a theme can be read: contrast at least 4.5 to 1`(name: ThemeName) throws {
        let theme = try ThemeFile.read(name.bytes)
        for role in Role.allCases {
            let style = theme[role]
            guard let text = luminance(style.foreground), let ground = luminance(style.background) else {
                #expect(style.foreground == .standard && style.background == .standard, "\(role)")
                continue
            }
            let contrast = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
            #expect(contrast >= (name == .contrast ? 7 : 4.5), "\(role)")
            #expect(!style.attributes.contains(.dim), "dimmed, \(role) loses its contrast")
        }
    }

    /// Relative luminance as WCAG 2 defines it; nil for colours only the terminal knows.
    private func luminance(_ color: Color) -> Double? {
        guard case .rgb(let red, let green, let blue) = color else { return nil }
        // The exponent 2.4 without a mathematics library: x^2.4 = x² · (x²)^(1/5), the root by Newton.
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            guard value > 0.03928 else { return value / 12.92 }
            let base = (value + 0.055) / 1.055
            let square = base * base
            var root = 1.0
            for _ in 0..<60 {
                root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
            }
            return square * root
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
