import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// F12: nobody but the pupil whose screen it is can be read by name, on any screen that keys lead to.
struct HiddenNamesTests {
    /// Given and family names of the sample, and words typed about pupils.
    private let names: [ID<Pupil>: [String]] = SampleOffice().register.pupils.mapValues { file in
        [file.pupil.name.given, file.pupil.name.family]
    }

    private func walk(_ keys: [Key], showing shown: Set<ID<Pupil>>, _ comment: Comment) {
        var desk = Desk()
        desk.press(.function(12))
        for key in keys {
            desk.press(key)
            for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
                let text = rows(of: desk.model.view(size)).joined(separator: "\n")
                for (pupil, words) in names where !shown.contains(pupil) {
                    for word in words { #expect(!text.contains(word), comment) }
                }
            }
        }
    }

    @Test func `lists, help, palette and drafts name nobody`() {
        let down: [Key] = Array(repeating: .down, count: 12)
        walk([.home] + down, showing: [], "Vandaag")
        walk([.character("2")] + down, showing: [], "In beeld")
        walk([.character("2"), .character("/"), .character("b"), .escape], showing: [], "zoeken")
        walk([.character("2"), .character("f"), .enter, .down], showing: [], "filter")
        walk([.character("3"), .character("w"), .character("a")] + down, showing: [], "Afspraken")
        walk(
            [.character("4")] + down + [.character("/"), .character("b"), .escape], showing: [], "Leerlingen")
        walk([.character("4"), .character("n"), .escape], showing: [], "nieuwe leerling")
        walk([.character("5"), .down, .enter, .down, .down, .down, .escape], showing: [], "Lijst")
        walk([.character("5"), .character("n")], showing: [], "nieuwe lijst")
        walk([.function(9), .character("v"), .escape, .escape], showing: [], "zorg")
        walk([.character("?"), .end], showing: [], "help")
        walk([.character(":"), .end], showing: [], "palet")
        walk([.home, .character("i"), .character("b")], showing: [], "inloop")
        walk([.function(2), .character("1")], showing: [], "afdekken")
    }

    @Test func `the screens of one pupil name that pupil only`() {
        let yara: Set<ID<Pupil>> = [SampleOffice.yara]
        walk([.enter, .tab, .tab, .function(1), .escape], showing: yara, "gesprek")
        walk([.character("l"), .down, .down, .character("w"), .down], showing: yara, "leerling")
        walk([.character("l"), .function(4), .enter, .enter, .enter, .enter], showing: yara, "samen kijken")
        walk([.enter, .function(9), .character("s")], showing: yara, "zorgsignaal")
        walk([.character("n")], showing: yara, "niet gekomen")
        walk([.character("n"), .escape, .down], showing: yara, "daarna weer niemand")
    }

    @Test func `the pupil at the table is named, and F12 shows all again`() {
        var desk = Desk()
        desk.press(.function(12), .enter)
        #expect(rows(of: desk.screen()).joined().contains("Yara"))
        desk.press(.escape)
        #expect(!rows(of: desk.screen()).joined().contains("Yara"))
        desk.press(.function(12))
        #expect(rows(of: desk.screen()).joined().contains("Bakker, Sem"))
    }

    @Test func `what was undone is told without a name`() {
        var desk = Desk()
        desk.press(.character("n"), .character("n"), .function(12), .character("z"))
        #expect(rows(of: desk.screen())[22].contains("Ongedaan gemaakt: een leerling niet gekomen"))
    }
}
