import Foundation
import Testing

/// The calendar file, by command.
struct CalendarCommandTests {
    @Test func `a calendar has names only when they were asked for, and is its owner's`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let words = ["agenda", "--school", "00XX00", "--vandaag", "2026-11-20"]
        let shown = try program.run(words)
        #expect(shown.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(shown.output.contains("SUMMARY:Spreekuur Het Baken\\, 1 leerling\r\n"))
        #expect(!shown.output.contains("Zonnebloem"))

        let file = program.folder.appending(path: "agenda.ics").path
        let written = try program.run(words + ["--met-namen", "--uit", file])
        #expect(written.output == "1 spreekuur in \(file).\n")
        #expect(written.complaint.contains("onversleuteld, en met namen"))
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("13:00 Zonnebloem Öztürkmarker"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try program.run(words + ["--uit", file]).status == 1)
        #expect(try program.run(["agenda", "--school", "00XX00", "--vandaag", "2026-12-20"]).status == 1)
    }
}
