import FoundationEssentials
import Screens
import TestSupport
import Testing
import TextUI

/// Every screen there is, in the sizes and forms in which it can be read.
struct EveryScreenTests {
    @Test(arguments: SampleScreen.allCases)
    func `every screen, in three sizes, with names hidden and in ASCII`(sample: SampleScreen) throws {
        let desk = sample.desk()
        #expect(try #require(desk.top).sample == sample)
        let name = "Screens/\(sample.rawValue)"
        expectScreen(desk.screen(), name + "-80x24")
        expectScreen(desk.screen(120, 40), name + "-120x40")
        expectScreen(desk.screen(60, 16), name + "-60x16")
        expectScreen(
            desk.model.view(Size(columns: 80, rows: 24), glyphs: .ascii), name + "-ascii-80x24")
        expectScreen(sample.desk(hidden: true).screen(), name + "-hidden-80x24")
    }

    @Test(arguments: SampleScreen.allCases)
    func `a smaller window gets a sentence, and nothing else`(sample: SampleScreen) {
        let desk = sample.desk()
        for (columns, lines) in [(59, 40), (200, 15), (24, 2)] {
            let shown = rows(of: desk.screen(columns, lines)).filter { !$0.isEmpty }
            #expect(shown == ["Maak het venster groter:", "minstens 60 bij 16."])
        }
        // Too small for that too, and still no trap.
        for (columns, lines) in [(1, 1), (0, 0), (59, 0), (0, 16)] { _ = desk.screen(columns, lines) }
    }

    @Test(arguments: SampleScreen.allCases)
    func `in ASCII only the letters of names and words have accents`(sample: SampleScreen) {
        let frame = sample.desk().model.view(Size(columns: 120, rows: 40), glyphs: .ascii)
        for row in rows(of: frame) {
            let drawn = row.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
            #expect(drawn.isEmpty, "\(row)")
        }
    }

    @Test func `no recording is left of a screen that is gone`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/Screens")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let forms = ["80x24", "120x40", "60x16", "ascii-80x24", "hidden-80x24"]
        let expected = SampleScreen.allCases.flatMap { sample in
            forms.map { "\(sample.rawValue)-\($0).txt" }
        }
        #expect(Set(files) == Set(expected))
    }
}
