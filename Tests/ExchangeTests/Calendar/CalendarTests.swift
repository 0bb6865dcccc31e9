import Attendance
import TestSupport
import Testing

@testable import Exchange

/// The calendar file, held against RFC 5545.
struct CalendarTests {
    // 20 November 2026, 08:05:09 UTC.
    private static let instant = Instant(milliseconds: 1_795_161_909_123)

    private func document(withNames: Bool) throws -> String {
        var sample = try PaperSample()
        try sample.sample.perform(
            .setStatus(PaperSample.past, place: 2, PaperSample.noor, .cancelled(reason: "verhuisd")))
        return OfficeHourCalendar.document(
            Array(sample.register.officeHours.values), sample.register, withNames: withNames,
            madeAt: CalendarTests.instant)
    }

    /// The content lines, put together again.
    private func lines(_ document: String) -> [String] {
        document.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `the file as other programs read it`() throws {
        expectText(try document(withNames: false), "agenda.ics")
        expectText(try document(withNames: true), "agenda-met-namen.ics")
    }

    @Test func `no name of a pupil stands in it unless it was asked for`() throws {
        let (without, with) = (try document(withNames: false), try document(withNames: true))
        for file in try PaperSample().register.pupils.values {
            for word in [file.pupil.name.given, file.pupil.name.family, file.pupil.number.text] {
                #expect(!without.contains(word))
            }
        }
        #expect(lines(with).contains { $0.contains("13:00 Sem de Vries (K3a)\\n13:15 Noor van den Berg") })
    }

    @Test func `every line ends with CR LF and holds 75 bytes at most, each whole`() throws {
        var lines = CalendarLines()
        lines.add("SUMMARY", text: String(repeating: "één😀", count: 60))
        let physical = lines.text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(physical.count == 9 && physical.last == "")
        #expect(physical.allSatisfy { $0.utf8.count <= 75 })
        #expect(physical.dropFirst().dropLast().allSatisfy { $0.first == " " })
        #expect(self.lines(lines.text) == ["SUMMARY:" + String(repeating: "één😀", count: 60)])
        #expect(!lines.text.utf8.split(separator: 10).contains { $0.last != 13 })
    }

    @Test func `what would end a value or a line is escaped`() {
        var lines = CalendarLines()
        lines.add("SUMMARY", text: "a\\b;c,d\ne\rf\u{7}BEGIN:VEVENT")
        #expect(lines.text == "SUMMARY:a\\\\b\\;c\\,d\\nefBEGIN:VEVENT\r\n")
    }

    @Test func `an appointment keeps its name, and who was cancelled is not counted`() throws {
        let lines = lines(try document(withNames: false))
        #expect(lines.contains("UID:2026-11-10-00XX00@spreekuur"))
        #expect(lines.contains("DTSTAMP:20261120T080509Z"))
        #expect(lines.contains("DTSTART;TZID=Europe/Amsterdam:20261110T130000"))
        #expect(lines.contains("SUMMARY:Spreekuur Het Baken\\, 1 leerling"))
        #expect(lines.contains("SUMMARY:Spreekuur Het Baken\\, 5 leerlingen"))
    }
}
