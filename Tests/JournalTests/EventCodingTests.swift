import Attendance
import FoundationEssentials
import Testing

@testable import Journal

struct EventCodingTests {
    @Test(arguments: EventCodingSamples.all)
    func `every event comes back as it was written`(event: Event) throws {
        let entries = try RecordCoding.entries(for: [event], at: EventCodingSamples.instant, by: .coordinator)
        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.pupil == event.pupil)
        let contents = try RecordCoding.read(entry.payload, of: entry.pupil)
        #expect(contents.events == [event])
        #expect(contents.instant == EventCodingSamples.instant)
        #expect(contents.actor == .coordinator)
    }

    @Test func `the samples hold every event once`() {
        #expect(EventCodingSamples.filled.map(WireName.init) == WireName.allCases)
    }

    @Test(arguments: EventCodingSamples.filled)
    func `the example of every event still reads, and is written the same`(event: Event) throws {
        let example = try Example(of: event)
        #expect(try example.read() == event)
        #expect(Example.written(event) == example.bytes)
    }

    @Test func `there is no example of an event that does not exist`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Example.folder)
        // How the first program wrote absences: see EventCodingAbsenceTests.
        let earlier: Set = ["absences.recorded.hex"]
        #expect(Set(names).subtracting(earlier) == Set(WireName.allCases.map(Example.fileName)))
    }

    @Test(arguments: [
        "", "plain", "\"quoted\" \\ back", "line\nbreak", "tab\t nul\0 escape\u{1b}[31m",
        "é e\u{301} ’ … 👩‍👩‍👧 \u{202e}",
        "\u{2028}\u{7f}\u{feff}", "{\"v\":2}",
    ])
    func `any text comes back byte for byte`(text: String) throws {
        let event = Event.contactRecorded(
            Contact(
                id: EventCodingSamples.contact, kind: .corridor, on: EventCodingSamples.officeHour.day,
                text: text))
        let json = EventCoding.json(of: event)
        var reader = JSONReader(json, in: json.indices)
        let read = try EventCoding.event(from: &reader, of: nil)
        guard case .contactRecorded(let contact) = read else {
            Issue.record("another event: \(read)")
            return
        }
        #expect(contact.text.map { Array($0.utf8) } == Array(text.utf8))
        #expect(!json.contains { $0 < 0x20 })
    }

    @Test(arguments: [Int.min, -1, 0, 9, 10, .max])
    func `whole numbers come back to their limits`(number: Int) throws {
        let event = Event.contactRecorded(
            Contact(
                id: EventCodingSamples.contact, kind: .corridor, on: EventCodingSamples.officeHour.day,
                minutes: number))
        let json = EventCoding.json(of: event)
        var reader = JSONReader(json, in: json.indices)
        #expect(try EventCoding.event(from: &reader, of: nil) == event)
    }

    @Test func `the words of the files are the words of Attendance as they were when the format was fixed`() {
        func words<Word: JSONWord & CaseIterable>(_: Word.Type) -> String {
            Word.allCases.map(\.rawValue).joined(separator: " ")
        }
        #expect(words(FolderRole.self) == "ambtenaar coordinator")
        #expect(words(School.Kind.self) == "po vo mbo")
        #expect(words(School.Region.self) == "noord midden zuid")
        #expect(words(Requester.self) == "school leerling ouder ambtenaar")
        #expect(words(SchoolAction.self) == "mentor ouders inhalen")
        #expect(
            words(Attendee.self) == "leerling ouder mentor verzuimcoordinator tolk jeugdarts anders")
        #expect(
            words(Cause.self)
                == "motivatie planning studiekeuze medeleerlingen docent thuis voelt_zich_niet_goed "
                + "ziet_op_tegen_school vervoer werk mantelzorg geld hulp_op_school_past_niet "
                + "wacht_op_hulp_of_plek anders")
        #expect(
            words(TalkOutcome.self)
                == "afspraken_geen_vervolg vervolggesprek terug_naar_mentor jeugdarts "
                + "schoolmaatschappelijk_werk gesprek_met_ouders school_doet_melding_overig "
                + "wettelijke_melding_nodig inbrengen_in_sot_zat kennisgeving formele_waarschuwing "
                + "verder_buiten_dit_programma")
        #expect(words(Goal.Unit.self) == "eerste_uur dag les")
        #expect(words(Goal.Period.self) == "week")
        #expect(
            words(Agreement.Party.self)
                == "leerling ouders school leerplicht jeugdarts wijkteam samenwerkingsverband anders")
        #expect(words(Agreement.Repetition.self) == "dagelijks wekelijks maandelijks")
        #expect(words(Agreement.Verdict.self) == "gehouden deels niet")
        #expect(words(Verzuimmelding.Kind.self) == "16uur overig luxe langdurig_relatief")
        #expect(words(Verzuimmelding.Status.self) == "R B G K I")
        #expect(words(CareSignal.Step.self) == "in_kaart overleg gesprek wegen beslissen")
        #expect(words(Contact.Kind.self) == "consultatie gang voorlichting sot_zat aanwezig pleinactie")
    }
}

/// One event as a file beside the tests; never changed once it is there.
private struct Example {
    let bytes: [UInt8]
    private let event: Event

    static let folder =
        String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)) + "/Examples"

    /// Absences are no JSON: their example is in hexadecimal digits.
    static func fileName(_ name: WireName) -> String {
        name.rawValue + (name == .absencesRecorded ? ".packed.hex" : ".json")
    }

    init(of event: Event) throws {
        let path = Example.folder + "/" + Example.fileName(WireName(event))
        bytes = Array(try #require(FileManager.default.contents(atPath: path), "no example \(path)"))
        self.event = event
    }

    func read() throws -> Event {
        try #require(bytes.last == UInt8(ascii: "\n"))
        let text = Array(bytes.dropLast())
        if let pupil = event.pupil, WireName(event) == .absencesRecorded {
            let packed = try stride(from: 0, to: text.count, by: 2).map { place in
                try #require(UInt8(String(decoding: text[place..<place + 2], as: UTF8.self), radix: 16))
            }
            let (rows, source) = try PackedAbsences.read(packed, in: packed.indices)
            return .absencesRecorded(pupil, rows, source: source)
        }
        var reader = JSONReader(text, in: text.indices)
        return try EventCoding.event(from: &reader, of: event.pupil)
    }

    static func written(_ event: Event) -> [UInt8] {
        guard case .absencesRecorded(_, let rows, let source) = event else {
            return EventCoding.json(of: event) + [UInt8(ascii: "\n")]
        }
        let packed = PackedAbsences.encoded(rows, from: source)
        let digits = Array("0123456789abcdef".utf8)
        return packed.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [UInt8(ascii: "\n")]
    }
}
