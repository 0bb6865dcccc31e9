import Attendance

@testable import Journal

extension FuzzTarget {
    /// A snapshot once opened; the first byte is the number of its pupils.
    static let snapshot = FuzzTarget("snapshot") {
        var common = PackedRecords()
        common.append(Array("school".utf8), of: Record(sequence: 1, pupil: nil, content: .erased))
        var own = PackedRecords()
        own.append(
            Array("Pien Zandhaas".utf8), of: Record(sequence: 2, pupil: nil, content: .erased, transaction: 1)
        )
        let head = Snapshot.Head(sequence: 4, chain: .start, segment: 1, offset: 480, frames: 4)
        let share = Snapshot.Share(
            pupil: FuzzJournal.pupils[0], count: 2, state: Array("stand".utf8)[...], records: own)
        let snapshot = Snapshot(
            head: head, rewritten: 1, erased: [:], commonCount: 1, common: common, shares: [share])
        let erased = Snapshot(
            head: head, rewritten: 1, erased: [FuzzJournal.pupils[1]: 2], commonCount: 1, common: common,
            shares: [])
        return [[1] + SnapshotBody.encoded(snapshot), [0] + SnapshotBody.encoded(erased)]
    } fault: { bytes in
        guard let count = bytes.first else { return nil }
        let pupils = (0..<count % 8).map { ID<Pupil>(raw: UInt128($0)) }
        let body = Array(bytes.dropFirst())
        _ = PupilBoundHeader.read(
            body.prefix(PupilBoundHeader.length), magic: JournalFormat.snapshotMagic)
        guard let snapshot = SnapshotBody.decoded(body, of: pupils) else { return nil }
        _ = snapshot.records()
        let written = SnapshotBody.encoded(snapshot)
        guard let again = SnapshotBody.decoded(written, of: pupils), again.head == snapshot.head,
            SnapshotBody.encoded(again) == written
        else { return "a snapshot changes when it is written and read" }
        return nil
    }

    /// The absences of one pupil as they stood, both ways of writing them.
    static let ledger = FuzzTarget("ledger") {
        var ledger = AbsenceLedger()
        ledger.record(FuzzEvents.rows, from: ImportNumber(7))
        var wide = AbsenceLedger()
        wide.record(
            AbsenceRows(rows: FuzzEvents.rows.rows + [FuzzEvents.lateRow], texts: FuzzEvents.rows.texts),
            from: ImportNumber(8))
        return [
            LedgerCoding.encoded(AbsenceLedger()), LedgerCoding.encoded(ledger), LedgerCoding.encoded(wide),
        ]
    } fault: { bytes in
        guard let ledger = LedgerCoding.ledger(from: bytes[...]) else { return nil }
        let written = LedgerCoding.encoded(ledger)
        guard let again = LedgerCoding.ledger(from: written[...]) else {
            return "a ledger that was read is not readable as written"
        }
        return again == ledger ? nil : "a ledger changes when it is written and read"
    }
}
