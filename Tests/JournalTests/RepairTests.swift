import Testing

@testable import Journal

struct RepairTests {
    private func repair(
        _ folder: MemoryFolder, from other: MemoryFolder? = nil, accepting: Bool = false
    ) throws(JournalError) -> RepairReport {
        try Journal.repair(
            folder, unlock: .slotKey(Bench.key), from: other, accepting: accepting, occupant: Bench.occupant)
    }

    /// Three runs; in the middle one a frame is damaged.
    private func damaged() throws -> (whole: MemoryFolder, damaged: MemoryFolder) {
        let folder = try Bench.filled()
        try Bench.open(folder).commit([Bench.entry("nog een")])
        let whole = folder.copy()
        let damaged = folder.copy()
        var bytes = try #require(whole.bytes(of: Bench.firstSegment))
        let offset = Damaging.frameOffsets(bytes)[2]
        bytes[offset + 70] ^= 4
        damaged.set(Bench.firstSegment, to: bytes)
        return (whole, damaged)
    }

    private static let texts = Bench.filledTexts + ["nog een"]

    @Test func `a lost record comes back from another copy, and the original bytes stay`() throws {
        let (whole, damaged) = try damaged()
        let before = try #require(damaged.bytes(of: Bench.firstSegment))
        let report = try repair(damaged, from: whole)
        #expect(report.mendedSegments == [1] && report.restoredRecords == 1 && report.remaining.isEmpty)
        #expect(damaged.bytes(of: Bench.firstSegment) == whole.bytes(of: Bench.firstSegment))
        #expect(damaged.bytes(of: "quarantaine/0000000001.spk.0-\(before.count)") == before)
        let journal = try Bench.open(damaged.copy())
        #expect(journal.obstacle == nil)
        #expect(try Bench.texts(Bench.records(of: journal)) == Self.texts)
        #expect(try Bench.check(damaged.copy()).findings.isEmpty)
    }

    @Test func `a missing segment comes back whole`() throws {
        let (whole, _) = try damaged()
        let folder = whole.copy()
        folder.delete(Bench.lastSegment)
        #expect(try repair(folder, from: whole).restoredRecords == 1)
        #expect(folder.bytes(of: Bench.lastSegment) == whole.bytes(of: Bench.lastSegment))
        #expect(try Bench.check(folder.copy()).findings.isEmpty)
    }

    @Test func `a copy of another journal, or a changed one, gives nothing`() throws {
        let (whole, damaged) = try damaged()
        let stranger = MemoryFolder()
        try Journal.create(
            in: stranger, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant
        ).commit([Bench.entry("vreemd")])
        #expect(try repair(damaged.copy(), from: stranger).remaining.count == 1)
        let changed = whole.copy()
        var bytes = try #require(whole.bytes(of: Bench.firstSegment))
        let offset = Damaging.frameOffsets(bytes)[2]
        bytes[offset + 70] ^= 8
        let length = Damaging.frameOffsets(bytes)[3] - offset
        let sum = CRC32C.of(bytes[offset + 48..<offset + length])
        bytes.replaceSubrange(
            offset + 20..<offset + 24, with: withUnsafeBytes(of: sum.littleEndian, Array.init))
        changed.set(Bench.firstSegment, to: bytes)
        #expect(try repair(damaged.copy(), from: changed).remaining.count == 1)
    }

    @Test func `what is accepted as lost stays listed, and writing goes on`() throws {
        let (whole, damaged) = try damaged()
        #expect(try repair(damaged).remaining.count == 1)
        #expect(try Bench.open(damaged.copy()).obstacle != nil)
        let report = try repair(damaged, accepting: true)
        #expect(report.accepted.map(\.lost) == [1] && report.remaining.isEmpty)
        let journal = try Bench.open(damaged.copy())
        #expect(journal.obstacle == nil && journal.gaps.count == 1)
        let next = damaged.copy()
        try Bench.open(next).commit([Bench.entry("verder", Bench.sanne)])
        #expect(
            try Bench.texts(Bench.read(next.copy()))
                == ["school", "groep", "daan", "afspraak", "nog een", "verder"])
        let findings = try Bench.check(next.copy()).findings
        #expect(findings.count == 1)
        guard case .gap(_, _, _, isAccepted: true)? = findings.first else {
            Issue.record("\(findings)")
            return
        }
        // A copy that turns up later still gives back what was accepted as lost.
        #expect(try repair(next, from: whole).restoredRecords == 1)
        #expect(try Bench.texts(Bench.read(next.copy())) == Self.texts + ["verder"])
        #expect(try Bench.check(next.copy()).findings.isEmpty)
    }

    @Test func `an end that is gone can be accepted too, and no number is used twice`() throws {
        let (whole, _) = try damaged()
        let folder = whole.copy()
        folder.delete("journaal/0000000003.spk")
        #expect(try repair(folder, accepting: true).accepted.map(\.lost) == [1])
        try Bench.open(folder.copy()).commit([Bench.entry("verder")])
        let next = folder.copy()
        try Bench.open(next).commit([Bench.entry("verder")])
        #expect(next.bytes(of: "journaal/0000000004.spk") != nil)
        #expect(try Bench.read(next.copy()).map(\.sequence) == [1, 2, 3, 4, 5, 7])
        #expect(try Bench.open(next.copy()).obstacle == nil)
    }

    @Test func `a lost anchor is made anew on somebody's word, also behind a gap`() throws {
        let (whole, damaged) = try damaged()
        for folder in [whole, damaged] {
            let folder = folder.copy()
            folder.delete("anker")
            #expect(try repair(folder).remaining.contains { $0.kind == .missingAnchor })
            let report = try repair(folder, accepting: true)
            #expect(report.isAnchorRemade && report.remaining.isEmpty)
            let next = folder.copy()
            try Bench.open(next).commit([Bench.entry("verder")])
            #expect(try Bench.texts(Bench.read(next.copy())).last == "verder")
            #expect(try Bench.open(next.copy()).obstacle == nil)
        }
    }

    @Test func `a header that can only be read from its copy is written back`() throws {
        let (whole, _) = try damaged()
        let folder = whole.copy()
        var bytes = try #require(whole.bytes(of: Bench.firstSegment))
        bytes[60] ^= 1
        folder.set(Bench.firstSegment, to: bytes)
        #expect(try Bench.check(folder).findings == [.headerFromCopy(segment: 1)])
        #expect(try repair(folder).mendedSegments == [1])
        #expect(folder.bytes(of: Bench.firstSegment) == whole.bytes(of: Bench.firstSegment))
        folder.delete("journaal/koppen")
        #expect(try Bench.check(folder.copy()).findings == [.headerCopiesBroken(segments: 3)])
        #expect(try repair(folder).mendedHeaderCopies)
        #expect(folder.bytes(of: "journaal/koppen") == whole.bytes(of: "journaal/koppen"))
    }

    @Test func `a repair that fails at any step has lost nothing and can be done again`() throws {
        let (whole, damaged) = try damaged()
        for step in 1... {
            let folder = damaged.copy()
            folder.changes.failsAt = step
            let failed = (try? repair(folder, from: whole)) == nil  // any failure will do
            let after = folder.copy()
            let texts = try Bench.texts(Bench.read(after))
            #expect(texts == Self.texts || texts == Self.texts.filter { $0 != "sanne" }, "step \(step)")
            _ = try repair(after, from: whole)
            #expect(try Bench.texts(Bench.read(after.copy())) == Self.texts, "step \(step)")
            guard failed else {
                #expect(step > 10)
                break
            }
        }
    }
}
