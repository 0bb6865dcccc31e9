import Attendance
import TestSupport
import Testing

@testable import Journal

struct EventCodingRecordTests {
    private let instant = EventCodingSamples.instant
    private let first = EventCodingSamples.pupil
    private let second = ID<Pupil>(raw: 2)
    private let day = EventCodingSamples.officeHour.day

    private func missing(_ pupil: ID<Pupil>, _ number: UInt32) -> Event {
        .pupilMissing(pupil, since: day, source: ImportNumber(number))
    }

    private func read(_ entries: [Entry]) throws -> [Event] {
        try entries.flatMap { try RecordCoding.read($0.payload, of: $0.pupil).events }
    }

    @Test func `successive events of one pupil share a record and the order stays`() throws {
        let shared = Event.importTakenBack(ImportNumber(1), on: day)
        let events = [
            shared, shared, missing(first, 1), missing(first, 2), missing(second, 3), shared,
            missing(first, 4),
        ]
        let entries = try RecordCoding.entries(for: events, at: instant, by: nil)
        #expect(entries.map(\.pupil) == [nil, first, second, nil, first])
        #expect(try read(entries) == events)
    }

    @Test func `no events make no record`() throws {
        #expect(try RecordCoding.entries(for: [], at: instant, by: nil).isEmpty)
    }

    @Test(arguments: [nil] + FolderRole.allCases)
    func `a record knows when it was written and as whom`(actor: FolderRole?) throws {
        for instant in [Instant(milliseconds: .min), self.instant, Instant(milliseconds: .max)] {
            let entries = try RecordCoding.entries(for: [missing(first, 1)], at: instant, by: actor)
            let contents = try RecordCoding.read(try #require(entries.first).payload, of: first)
            #expect(contents == RecordContents(instant: instant, actor: actor, events: [missing(first, 1)]))
        }
    }

    @Test func `a full record is cut between events`() throws {
        let events = (0..<100).map { missing(first, $0) }
        let entries = try RecordCoding.entries(for: events, at: instant, by: .coordinator, limit: 400)
        #expect(entries.count > 10)
        #expect(entries.allSatisfy { $0.payload.count <= 400 && $0.pupil == first })
        #expect(try read(entries) == events)
    }

    @Test func `an import of absences too large for one record is spread over several`() throws {
        var random = Chance(seed: 1)
        let texts = [""] + (1...3000).map { "vak \($0)" }
        let rows = (0..<300_000).map { _ in
            AbsenceRow(
                day: day + Int.random(in: -900...900, using: &random), firstHour: 2, lastHour: 3,
                mark: .absent(.unknown), minutes: 50, text: .random(in: 0...3000, using: &random))
        }
        let event = Event.absencesRecorded(
            first, AbsenceRows(rows: rows, texts: texts), source: ImportNumber(4))
        let entries = try RecordCoding.entries(
            for: [missing(first, 1), event], at: instant, by: .coordinator)
        #expect(entries.count > 1)
        #expect(entries.allSatisfy { $0.payload.count <= JournalFormat.payloadLimit && $0.pupil == first })

        let places = Dictionary(uniqueKeysWithValues: zip(texts, 0...UInt16(3000)))
        var found: [AbsenceRow] = []
        for event in try read(entries).dropFirst() {
            guard case .absencesRecorded(first, let part, ImportNumber(4)) = event else {
                Issue.record("another event: \(event)")
                return
            }
            #expect(part.texts.first == "")
            found += try part.rows.map { row in
                var row = row
                row.text = try #require(places[part.texts[Int(row.text)]])
                return row
            }
        }
        #expect(found == rows)
    }

    @Test func `an event that no record can hold is refused with its size`() {
        let contact = Contact(
            id: EventCodingSamples.contact, kind: .corridor, on: day,
            text: String(repeating: "é", count: 600_000))
        #expect(throws: EventTooLarge.self) {
            try RecordCoding.entries(for: [.contactRecorded(contact)], at: instant, by: nil)
        }
        let row = AbsenceRow(day: day, firstHour: 1, lastHour: 1, mark: .unmapped, minutes: 50, text: 1)
        let rows = AbsenceRows(rows: [row], texts: ["", String(repeating: "x", count: 2_000_000)])
        #expect(throws: EventTooLarge.self) {
            try RecordCoding.entries(
                for: [.absencesRecorded(first, rows, source: ImportNumber(1))], at: instant, by: nil)
        }
    }
}
