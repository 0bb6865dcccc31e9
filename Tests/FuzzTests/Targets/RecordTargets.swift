import Attendance

@testable import Journal

extension FuzzTarget {
    /// The payload of a record, of a pupil when the first byte is odd: what reads can be written and read
    /// again, and a register takes it.
    static let record = FuzzTarget("record") {
        var seeds: [[UInt8]] = []
        let events = try FuzzEvents.json().map { json in
            (try? FuzzEvents.event(json, of: nil)) ?? (try? FuzzEvents.event(json, of: FuzzEvents.pupil))
        }
        let absences = Event.absencesRecorded(FuzzEvents.pupil, FuzzEvents.rows, source: ImportNumber(7))
        for event in events.compactMap({ $0 }) + [absences] {
            for entry in try RecordCoding.entries(for: [event], at: FuzzEvents.instant, by: .coordinator) {
                seeds.append([entry.pupil == nil ? 0 : 1] + entry.payload)
            }
        }
        return seeds
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let pupil = mode & 1 == 1 ? FuzzEvents.pupil : nil
        let payload = Array(bytes.dropFirst())
        _ = RecordCoding.isOnlyAbsences(payload)
        guard let read = try? RecordCoding.read(payload, of: pupil) else { return nil }
        guard let entries = try? RecordCoding.entries(for: read.events, at: read.instant, by: read.actor),
            entries.allSatisfy({ $0.pupil == pupil })
        else { return "what was read cannot be written" }
        let again = entries.compactMap { try? RecordCoding.read($0.payload, of: $0.pupil).events }.joined()
        guard Array(again) == read.events else { return "what was read is not what is read again" }
        var register = Register()
        for (step, event) in read.events.enumerated() {
            register.apply(event, of: Step.Number(UInt64(step)))
        }
        return nil
    }

    /// One event as JSON: what reads is written back byte for byte.
    static let event = FuzzTarget("event") {
        try FuzzEvents.json().map { json in
            [(try? FuzzEvents.event(json, of: nil)) == nil ? 1 : 0] + json
        }
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let pupil = mode & 1 == 1 ? FuzzEvents.pupil : nil
        let json = Array(bytes.dropFirst())
        guard let event = try? FuzzEvents.event(json, of: pupil) else { return nil }
        let written = EventCoding.json(of: event)
        guard let again = try? FuzzEvents.event(written, of: pupil) else {
            return "an event that was read is not readable as written"
        }
        return again == event ? nil : "an event changes when it is written and read"
    }

    static let packedAbsences = FuzzTarget("packed-absences") {
        [FuzzEvents.rows, AbsenceRows()].map { PackedAbsences.encoded($0, from: ImportNumber(7)) }
    } fault: { bytes in
        guard let (rows, source) = try? PackedAbsences.read(bytes, in: bytes.indices) else { return nil }
        return faultOfRows(rows, source)
    }

    /// As the first program wrote them.
    static let absenceColumns = FuzzTarget("absence-columns") {
        try Samples.files("Tests/JournalTests/Examples", "absences.recorded.hex").map { text in
            String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined().hexBytes
        }
    } fault: { bytes in
        guard let (rows, source) = try? AbsenceColumns.read(bytes, in: bytes.indices) else { return nil }
        return faultOfRows(rows, source)
    }

    private static func faultOfRows(_ rows: AbsenceRows, _ source: ImportNumber) -> String? {
        let written = PackedAbsences.encoded(rows, from: source)
        guard let again = try? PackedAbsences.read(written, in: written.indices), again.source == source
        else {
            return "rows that were read are not readable as written"
        }
        guard again.rows == rows else { return "rows change when they are written and read" }
        var ledger = AbsenceLedger()
        ledger.record(rows, from: source)
        return LedgerCoding.ledger(from: LedgerCoding.encoded(ledger)[...]) == ledger
            ? nil : "a ledger of these rows changes when it is written and read"
    }
}

extension String {
    /// Of pairs of hexadecimal digits.
    fileprivate var hexBytes: [UInt8] {
        let digits = Array(utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }
}
