import Attendance
import Testing

@testable import Journal

struct EventCodingAbsenceTests {
    private static func rows(seed: UInt64, texts: Int) -> AbsenceRows {
        var random = SplitMix64(seed: seed)
        let marks = [AbsenceMark.unmapped, .withdrawn] + AbsenceKind.allCases.map(AbsenceMark.absent)
        let rows = (0..<Int.random(in: 0...300, using: &random)).map { _ in
            let first = UInt8.random(in: 1...20, using: &random)
            return AbsenceRow(
                day: Day(number: .random(in: .min ... .max, using: &random)), firstHour: first,
                lastHour: .random(in: first...20, using: &random),
                mark: marks[Int.random(in: marks.indices, using: &random)],
                minutes: .random(in: 0...UInt16.max, using: &random),
                text: UInt16.random(in: 0..<UInt16(texts), using: &random))
        }
        return AbsenceRows(rows: rows, texts: [""] + (1..<texts).map { "vak é \($0)" })
    }

    @Test(arguments: 0..<40 as Range<UInt64>, [1, 2, 255, 256, 257, 1000])
    func `rows come back whatever they hold`(seed: UInt64, texts: Int) throws {
        let rows = EventCodingAbsenceTests.rows(seed: seed, texts: texts)
        var writer = ByteWriter(capacity: 0)
        AbsenceColumns.write(rows, from: ImportNumber(UInt32(seed)), to: &writer)
        #expect(writer.bytes.count == AbsenceColumns.length(of: rows))
        let (read, source) = try AbsenceColumns.read(writer.bytes, in: writer.bytes.indices)
        #expect(read == rows)
        #expect(source == ImportNumber(UInt32(seed)))
    }

    /// One row with one text; the offsets are those of FORMAT.md §9.
    private let small: [UInt8] = [
        1, 7, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0,
        0x3a, 0x51, 0, 0, 2, 3, 1, 50, 0, 1,
        2, 0, 0, 0, 0x6e, 0x65,
    ]

    @Test func `the columns stand where the format says`() throws {
        let (rows, source) = try AbsenceColumns.read(small, in: small.indices)
        let row = AbsenceRow(
            day: EventCodingSamples.day("2026-12-07"), firstHour: 2, lastHour: 3,
            mark: .absent(.unauthorised), minutes: 50, text: 1)
        #expect(rows == AbsenceRows(rows: [row], texts: ["", "ne"]))
        #expect(source == ImportNumber(7))
    }

    @Test(arguments: [
        (offset: 0, byte: 2 as UInt8, fault: PayloadFault.newer(offset: 0)),
        // A mark of a newer program.
        (19, 11, .newer(offset: 19)), (19, 254, .newer(offset: 19)),
        // More rows, or more or fewer texts, than there are bytes for.
        (8, 255, .malformed(offset: 0)), (5, 0, .malformed(offset: 0)), (5, 2, .malformed(offset: 0)),
        (9, 0, .malformed(offset: 0)), (9, 1, .malformed(offset: 0)), (9, 3, .malformed(offset: 0)),
        (12, 255, .malformed(offset: 0)),
        // Hours that no day has, or in the wrong order.
        (17, 0, .malformed(offset: 13)), (17, 4, .malformed(offset: 13)), (18, 21, .malformed(offset: 13)),
        // A text that is not there, a text longer than the bytes, a text that is no UTF-8.
        (22, 2, .malformed(offset: 13)), (26, 255, .malformed(offset: 0)), (27, 255, .malformed(offset: 0)),
    ])
    func `a byte that cannot be is found`(offset: Int, byte: UInt8, fault: PayloadFault) {
        var bytes = small
        bytes[offset] = byte
        #expect(throws: fault) { try AbsenceColumns.read(bytes, in: bytes.indices) }
    }
}
