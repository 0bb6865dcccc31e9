import Exchange
import Screens
import Testing
import TextUI

@testable import spreekuur

/// The user's file of settings: what it changes, and why a wrong one is refused.
struct SettingsFileTests {
    private func refusal(_ source: String) -> SettingsFileError? {
        do throws(SettingsFileError) {
            _ = try SettingsFile(Array(source.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `screen and keys are read`() throws {
        let file = try SettingsFile(
            Array(
                """
                [scherm]
                thema = "donker"
                muis = false
                afdekken-na = 2

                [toetsen.vandaag]
                "niet gekomen" = ["x", "F11"]
                gesprek = "F4"
                """.utf8))
        #expect(file.theme == "donker")
        #expect(!file.hasMouse && !file.isASCII)
        #expect(file.settings.coverAfter == 2)
        #expect(file.settings.lockAfter == 30)
        let own = file.settings.keymap.own
        #expect(own[ActionName(place: "vandaag", label: "niet gekomen")] == [.character("x"), .function(11)])
        // Enter goes in everywhere, whatever else does.
        #expect(own[ActionName(place: "vandaag", label: "gesprek")] == [.function(4), .enter])
    }

    @Test func `what stands on letters is read`() throws {
        let file = try SettingsFile(
            Array("[brieven]\nfunctie = \"jongerenconsulent\"\nsjablonen = \"/brieven\"\n".utf8))
        #expect(file.letters.officerFunction == "jongerenconsulent")
        #expect(file.letters.contact == nil)
        #expect(file.templates == "/brieven")
    }

    @Test(arguments: [
        ("[scherm", SettingsFileError.notTOML(line: 1)),
        ("[kleuren]", .unknown("kleuren", line: 1)),
        ("scherm = 3", .notATable("scherm", line: 1)),
        ("[scherm]\n\nmuizen = true", .unknown("muizen", line: 3)),
        ("[scherm]\nmuis = \"nee\"", .notYesOrNo("muis", line: 2)),
        ("[scherm]\nthema = 3", .notText("thema", line: 2)),
        ("[brieven]\n\nfunctei = \"x\"", .unknown("functei", line: 3)),
        ("[brieven]\ncontact = \" \"", .notText("contact", line: 2)),
        ("[scherm]\nafdekken-na = 0", .notMinutes("afdekken-na", line: 2)),
        ("[toetsen.vandaag]\ninloop = \"Meta-x\"", .notAKey("Meta-x", line: 2)),
        ("[toetsen.vandaag]\ninloop = \"F13\"", .notAKey("F13", line: 2)),
        ("[toetsen.vandaag]\ninloop = 3", .notText("inloop", line: 2)),
    ])
    func `a wrong file is refused with its line and reason`(source: String, reason: SettingsFileError) {
        #expect(refusal(source) == reason)
    }

    @Test func `a key that cannot be is refused with why`() {
        func name(_ place: String, _ label: String) -> ActionName { ActionName(place: place, label: label) }
        #expect(
            refusal("[toetsen.straks]\ninloop = \"x\"") == .keymap(.unknownPlace("straks"), line: 2))
        #expect(
            refusal("[toetsen.vandaag]\nuitloop = \"x\"")
                == .keymap(.unknownAction(name("vandaag", "uitloop")), line: 2))
        #expect(
            refusal("[toetsen.vandaag]\ninloop = \"Ctrl-C\"") == .keymap(.fixed(.control("c")), line: 2))
        #expect(
            refusal("[toetsen.formulier]\nbewaren = \"b\"")
                == .keymap(.letter(.character("b"), name("formulier", "bewaren")), line: 2))
    }

    @Test func `a clash is refused with both names, also with a key that works everywhere`() {
        func name(_ place: String, _ label: String) -> ActionName { ActionName(place: place, label: label) }
        #expect(
            refusal("[toetsen.vandaag]\n\ninloop = \"l\"")
                == .keymap(.taken(.character("l"), by: name("vandaag", "leerling")), line: 3))
        #expect(
            refusal("[toetsen.vandaag]\ninloop = \"F2\"")
                == .keymap(.taken(.function(2), by: name("privacy", "dek af")), line: 2))
    }

    @Test func `two actions may change keys`() {
        #expect(refusal("[toetsen.vandaag]\ninloop = \"l\"\nleerling = \"i\"") == nil)
    }
}
