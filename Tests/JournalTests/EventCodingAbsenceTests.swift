import Attendance
import Foundation
import TestSupport
import Testing

@testable import Journal

struct EventCodingAbsenceTests {
    private static func rows(seed: UInt64, texts: Int) -> AbsenceRows {
        var random = Chance(seed: seed)
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
        let packed = PackedAbsences.encoded(rows, from: ImportNumber(UInt32(seed)))
        let (read, source) = try PackedAbsences.read(packed, in: packed.indices)
        #expect(read == rows)
        #expect(source == ImportNumber(UInt32(seed)))
    }

    @Test func `a year of one lesson a day takes three bytes a row`() {
        let rows = (0..<200).map {
            AbsenceRow(
                day: Day(number: 20_000 + $0), firstHour: 1, lastHour: 1, mark: .absent(.late), minutes: 10)
        }
        let packed = PackedAbsences.encoded(AbsenceRows(rows: rows), from: ImportNumber(1))
        // The first day takes two bytes more.
        #expect(packed.count == 16 + 6 + 3 * 200 + 2)
    }

    /// Two rows that say the same with one text; the offsets are those of FORMAT.md §9.2.
    private let packed: [UInt8] = [
        7, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0,
        2, 1, 50, 0, 1, 0,
        2, 0, 0, 0, 0x6e, 0x65,
        0xf4, 0xc4, 0x02, 2, 0, 0, 4, 0,
    ]

    @Test func `the packed rows stand where the format says`() throws {
        let (rows, source) = try PackedAbsences.read(packed, in: packed.indices)
        let day = EventCodingSamples.day("2026-12-07")
        let expected = [2, 4].map { hour in
            AbsenceRow(
                day: day, firstHour: hour, lastHour: hour + 1, mark: .absent(.unauthorised), minutes: 50,
                text: 1)
        }
        #expect(rows == AbsenceRows(rows: expected, texts: ["", "ne"]))
        #expect(source == ImportNumber(7))
        #expect(PackedAbsences.encoded(rows, from: source) == packed)
    }

    @Test(arguments: [
        // A mark of a newer program.
        (offset: 17, byte: 12 as UInt8, fault: PayloadFault.newer(offset: 16)),
        // More rows, values or texts, or fewer, than there are bytes for.
        (4, 1, .malformed(offset: 0)), (4, 3, .malformed(offset: 0)), (7, 255, .malformed(offset: 0)),
        (8, 0, .malformed(offset: 0)), (8, 2, .malformed(offset: 22)), (11, 255, .malformed(offset: 0)),
        (12, 0, .malformed(offset: 0)), (12, 3, .malformed(offset: 0)), (14, 255, .malformed(offset: 0)),
        // No hours, more than a day has, or from an hour that no day has.
        (16, 0, .malformed(offset: 16)), (16, 21, .malformed(offset: 16)),
        (31, 0, .malformed(offset: 0)), (31, 20, .malformed(offset: 0)), (31, 255, .malformed(offset: 0)),
        // A text or a value that is not there; a text longer than the bytes, or no UTF-8.
        (20, 2, .malformed(offset: 16)), (32, 1, .malformed(offset: 0)),
        (25, 255, .malformed(offset: 0)), (26, 255, .malformed(offset: 0)),
        // A number that does not end.
        (35, 0x80, .malformed(offset: 0)),
    ])
    func `a packed byte that cannot be is found`(offset: Int, byte: UInt8, fault: PayloadFault) {
        var bytes = packed
        bytes[offset] = byte
        #expect(throws: fault) { try PackedAbsences.read(bytes, in: bytes.indices) }
    }

    @Test func `packed rows cut short or followed by more are found`() {
        for count in packed.indices {
            #expect(throws: PayloadFault.self) { try PackedAbsences.read(packed, in: 0..<count) }
        }
        let longer = packed + [0]
        #expect(throws: PayloadFault.malformed(offset: 0)) {
            try PackedAbsences.read(longer, in: longer.indices)
        }
    }

    @Test func `no bytes make reading trap`() {
        var random = Chance(seed: 5)
        for _ in 0..<20_000 {
            var bytes = packed
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = .random(in: .min ... .max, using: &random)
            }
            // Whatever it reads is a row that may be.
            guard let (rows, _) = try? PackedAbsences.read(bytes, in: bytes.indices) else { continue }
            #expect(rows.rows.allSatisfy { 1...20 ~= $0.firstHour && $0.firstHour...20 ~= $0.lastHour })
        }
    }

    @Test func `rows in columns are still read`() throws {
        let path = String(#filePath.dropLast("EventCodingAbsenceTests.swift".count)) + "Examples/"
        let old = try EventCodingAbsenceTests.bytes(path + "absences.recorded.hex")
        let new = try EventCodingAbsenceTests.bytes(path + "absences.recorded.packed.hex")
        let (rows, source) = try AbsenceColumns.read(old, in: old.indices)
        let packed = try PackedAbsences.read(new, in: new.indices)
        #expect(rows == packed.rows)
        #expect(source == packed.source)
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        let file = try #require(FileManager.default.contents(atPath: path))
        let text = Array(file.dropLast())
        return try stride(from: 0, to: text.count, by: 2).map { place in
            try #require(UInt8(String(decoding: text[place..<place + 2], as: UTF8.self), radix: 16))
        }
    }

    /// One row with one text; the offsets are those of FORMAT.md §9.3.
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
        (19, 12, .newer(offset: 19)), (19, 254, .newer(offset: 19)),
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
