import Attendance
import TestSupport
import Testing

@testable import Journal

struct LedgerCodingTests {
    private func ledger(seed: UInt64) -> AbsenceLedger {
        var random = Chance(seed: seed)
        let marks = [AbsenceMark.unmapped, .withdrawn] + AbsenceKind.allCases.map(AbsenceMark.absent)
        var ledger = AbsenceLedger()
        for source in 1...UInt32.random(in: 1...12, using: &random) {
            let rows = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                let first = UInt8.random(in: 1...20, using: &random)
                return AbsenceRow(
                    day: Day(number: .random(in: 20_000...20_060, using: &random)), firstHour: first,
                    lastHour: .random(in: first...20, using: &random),
                    mark: marks[Int.random(in: marks.indices, using: &random)],
                    minutes: .random(in: 1...300, using: &random), text: .random(in: 0...3, using: &random))
            }
            ledger.record(
                AbsenceRows(rows: rows, texts: ["", "vak \(source)", "ne", "é"]), from: ImportNumber(source))
        }
        return ledger
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a ledger comes back as it was, with its days`(seed: UInt64) throws {
        let ledger = ledger(seed: seed)
        let bytes = LedgerCoding.encoded(ledger)
        #expect(LedgerCoding.ledger(from: bytes[...]) == ledger)
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(LedgerCoding.ledger(from: bytes[..<count]) == nil)
        }
    }

    @Test(arguments: [(300, 32_767), (300, 32_768), (4096, 1), (4097, 1)])
    func `one that spans a life, or has no two rows alike, comes back too`(count: Int, step: Int) throws {
        var ledger = AbsenceLedger()
        for source in 0..<count {
            ledger.record(
                AbsenceRows(rows: [
                    AbsenceRow(
                        day: Day(number: 20_000 + Int32(step * (source / 299))), firstHour: 3, lastHour: 3,
                        mark: .absent(.unauthorised), minutes: 50, text: 0)
                ]), from: ImportNumber(UInt32(source)))
        }
        #expect(LedgerCoding.ledger(from: LedgerCoding.encoded(ledger)[...]) == ledger)
    }

    @Test func `an import taken back after a snapshot leaves what it would have left without one`() throws {
        let folder = MemoryFolder()
        var store = try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
        let school = School(
            brin: EventCodingSamples.brin("01AB00"), name: "Het Baken", kind: .vo, region: .midden)
        let day = EventCodingSamples.day("2026-11-24")
        let pupils = (1...1500).map { ID<Pupil>(raw: UInt128($0)) }
        func accepted(_ number: UInt32, _ content: ImportRecord.Content) -> Event {
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(number), school: school.brin, on: day, content: content,
                    counts: ImportCounts()))
        }
        func rows(_ number: UInt32) -> [Event] {
            [accepted(number, .absences(complete: nil))]
                + pupils.enumerated().map { place, pupil in
                    .absencesRecorded(
                        pupil,
                        AbsenceRows(rows: [
                            AbsenceRow(
                                day: day - Int(number), firstHour: UInt8(1 + place % 9), lastHour: 10,
                                mark: .absent(number == 2 ? .unknown : .unauthorised), minutes: 50)
                        ]), source: ImportNumber(number))
                }
        }
        let enrolled = pupils.enumerated().map { place, pupil in
            Event.pupilEnrolled(
                pupil, school: school.brin,
                Pupil(
                    number: EventCodingSamples.number(String(1000 + place)),
                    name: PersonName(given: "Daan", family: "Bakker"), birthDate: nil, group: "2B",
                    municipality: "Soest"), source: ImportNumber(1))
        }
        let start: [Event] = [
            .folderStarted(role: .coordinator, ownMunicipalities: [], on: day), .schoolAdded(school),
            accepted(1, .pupils),
        ]
        for events in [start + enrolled, rows(2), rows(3), [.importTakenBack(ImportNumber(2), on: day)]] {
            try store.record(events, at: EventCodingSamples.instant)
        }
        #expect(folder.bytes(of: "stand/laatste") != nil)
        let quick = try RegisterStore.open(
            in: folder.copy(), unlock: .slotKey(Bench.key), occupant: Bench.occupant)
        folder.delete("stand")
        let whole = try RegisterStore.open(
            in: folder.copy(), unlock: .slotKey(Bench.key), occupant: Bench.occupant)
        #expect(quick.register.pupils == whole.register.pupils)
        #expect(quick.register.pupils == store.register.pupils)
        #expect(quick.erasedRecords == 0)
    }
}
