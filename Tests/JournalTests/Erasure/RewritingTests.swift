import Attendance
import Glibc
import Testing

@testable import Journal

struct RewritingTests {
    private func erased() throws -> MemoryFolder {
        let folder = try ErasureBench.filled()
        try ErasureBench.erase(in: folder)
        return folder.copy()
    }

    private func logSize(_ folder: MemoryFolder) -> Int {
        folder.allFiles.reduce(0) {
            $0 + ($1.key.hasSuffix(JournalFormat.segmentSuffix) ? $1.value.bytes.count : 0)
        }
    }

    private func rewrite(_ folder: any DiskFolder) throws(JournalError) -> RewriteReport {
        try ErasureBench.open(folder).rewriteErased()
    }

    @Test func `only the frames of the erased pupil become gaps, all others stay byte for byte`() throws {
        let folder = try erased()
        let owners = try SealedThings.owners(in: folder, Damaging.vault(in: folder))
        let before = try SealedThings.frames(in: folder)
        let size = logSize(folder)
        let report = try rewrite(folder)
        let next = folder.copy()
        let after = try SealedThings.frames(in: next)
        #expect(after.keys.sorted() == before.keys.sorted())
        var gone = 0
        for (sequence, frame) in before {
            if owners[sequence] == Bench.sanne {
                gone += 1
                #expect(after[sequence]?[4] == FrameHeader.Kind.gap.rawValue)
                #expect(after[sequence]?.firstRange(of: frame[48..<80]) == nil)
            } else {
                #expect(after[sequence] == frame)
            }
        }
        #expect(gone > 3)
        #expect(report.records == gone)
        #expect(report.segments == 3)
        // And one new segment, of a header only.
        #expect(logSize(next) == size - report.bytes + JournalFormat.segmentHeaderLength)
        #expect(try Bench.check(next.copy()).findings.isEmpty)
        #expect(try Bench.check(next.copy(), withKey: false).findings.isEmpty)
        #expect(try Bench.check(next.copy()).erased == gone)
    }

    @Test func `what the register says does not change, and a second time there is nothing to do`() throws {
        let folder = try erased()
        let before = try ErasureBench.facts(folder.copy())
        _ = try rewrite(folder)
        let next = folder.copy()
        #expect(try ErasureBench.facts(next.copy()) == before)
        #expect(try rewrite(next) == RewriteReport())
        let last = next.copy()
        var store = try ErasureBench.open(last)
        try store.record([ErasureBench.enrolment(ID(raw: 0x5b), "1", "Sanne")], at: ErasureBench.instant)
        #expect(try ErasureBench.facts(last.copy()).pupils.count == 2)
        #expect(try Bench.check(last.copy()).findings.isEmpty)
    }

    @Test func `where nobody was erased nothing is written`() throws {
        let folder = try ErasureBench.filled()
        let before = folder.allFiles.filter { $0.key != "slot" }.mapValues(\.bytes)
        #expect(try rewrite(folder) == RewriteReport())
        #expect(folder.allFiles.filter { $0.key != "slot" }.mapValues(\.bytes) == before)
    }

    @Test func `nothing can be recorded under a pseudonym whose frames are gone`() throws {
        let folder = try erased()
        _ = try rewrite(folder)
        let journal = try Bench.open(folder.copy())
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try journal.commit([Bench.entry("terug", Bench.sanne)])
        }
    }

    @Test func `a large log is rewritten in pieces`() throws {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        for number in 0..<12 {
            let payload = [UInt8](repeating: UInt8(number), count: 700_000)
            try journal.commit([Entry(pupil: number % 3 == 0 ? Bench.sanne : Bench.daan, payload: payload)])
        }
        let next = folder.copy()
        let before = try SealedThings.frames(in: next)
        let eraser = try Bench.open(next)
        try eraser.replay { _ in }
        try eraser.beginErasure(of: Bench.sanne, on: ErasureBench.today, number: 1)
        try eraser.destroyKey(of: Bench.sanne)
        let report = try eraser.rewriteErased()
        #expect(report.records == 4)
        #expect(report.bytes >= 4 * 700_000 && report.bytes < 4 * 701_000)
        let after = try SealedThings.frames(in: next)
        #expect(after.count { before[$0] == $1 } == 8)
        #expect(try Bench.check(next.copy()).findings.isEmpty)
    }

    /// A frame of the other pupil in the second segment is broken.
    private func damaged() throws -> MemoryFolder {
        let folder = try erased()
        let path = "journaal/0000000002.spk"
        var bytes = try #require(folder.bytes(of: path))
        let vault = try Damaging.vault(in: folder)
        let owned = try SealedThings.owners(in: folder, vault).filter { $0.value == Bench.daan }.keys
        let frames = try SealedThings.frames(in: folder)
        let frame = try #require(
            owned.sorted().compactMap { frames[$0] }.first { bytes.firstRange(of: $0) != nil })
        let place = try #require(bytes.firstRange(of: frame))
        bytes[place.lowerBound + 60] ^= 1
        folder.set(path, to: bytes)
        return folder
    }

    @Test func `a damaged journal is not rewritten, and what was accepted as lost stays listed`() throws {
        let folder = try damaged()
        #expect(throws: JournalError.self) { try rewrite(folder.copy()) }
        _ = try Journal.repair(
            folder, unlock: .slotKey(Bench.key), from: nil, accepting: true, occupant: Bench.occupant)
        let before = try ErasureBench.facts(folder.copy())
        #expect(try rewrite(folder).records == 5)
        let next = folder.copy()
        #expect(try ErasureBench.facts(next.copy()) == before)
        #expect(try ErasureBench.open(next.copy()).gaps.count == 1)
        #expect(try ErasureBench.open(next.copy()).obstacle == nil)
        #expect(try rewrite(next) == RewriteReport())
    }

    @Test func `the quarantine of a segment in which an erased pupil stood is emptied`() throws {
        let folder = try erased()
        _ = try folder.madeFolder(JournalFormat.quarantineFolder)
        folder.set("quarantaine/0000000002.spk.0-9", to: [1, 2, 3])
        folder.set("quarantaine/0000000009.spk.0-9", to: [1, 2, 3])
        _ = try rewrite(folder)
        #expect(folder.bytes(of: "quarantaine/0000000002.spk.0-9") == nil)
        #expect(folder.bytes(of: "quarantaine/0000000009.spk.0-9") != nil)
    }

    @Test func `a gap whose words were changed is no gap`() throws {
        let folder = try erased()
        _ = try rewrite(folder)
        let bytes = try #require(folder.bytes(of: Bench.firstSegment))
        let gap = try #require(Damaging.frameOffsets(bytes).dropLast().first { bytes[$0 + 4] == 4 })
        for place in gap..<gap + 160 {
            let next = folder.copy()
            var changed = bytes
            changed[place] ^= 4
            next.set(Bench.firstSegment, to: changed)
            #expect(try !Bench.check(next).findings.isEmpty, "byte \(place - gap) of the gap")
        }
    }

    private static let faults: [(SimulatedDisk.Fault, isKill: Bool)] = [
        (.powerCut, true), (.powerCut, false), (.error(EIO, times: 1), false),
        (.error(ENOSPC, times: 1), true),
        (.error(EIO, times: .max), false), (.error(ENOSPC, times: .max), false),
    ]

    @Test(arguments: 0..<6)
    func
        `killed, cut off or refused at any change, each segment is done or as it was, and a next run ends it`(
            number: Int
        ) throws
    {
        let (fault, isKill) = Self.faults[number]
        for step in 1... {
            let disk = SimulatedDisk(seed: UInt64(step * 10 + number))
            try ErasureBench.fill(disk.folder)
            try ErasureBench.erase(in: disk.folder)
            disk.cutPower()
            let facts = try ErasureBench.facts(disk.folder)
            let before = try SealedThings.frames(in: disk.folder)
            let start = disk.changes
            disk.fault = (start + step, fault)
            let isDone = (try? rewrite(disk.folder)) != nil  // which error is another test's question
            let isPast = disk.changes < start + step
            if isKill { disk.kill() } else { disk.cutPower() }
            try expectWhole(disk, facts, before, "after \(fault) at \(step)")
            if isDone { #expect(try rewrite(disk.folder).records == 0, "\(fault) at \(step)") }
            _ = try rewrite(disk.folder)
            disk.cutPower()
            try expectWhole(disk, facts, before, "rewritten after \(fault) at \(step)")
            #expect(try SealedThings.gaps(in: disk.folder) == 5)
            if isPast {
                #expect(step > 15)
                return
            }
        }
    }

    /// Every frame is one that was there before, or a gap in the place of one of the erased pupil.
    private func expectWhole(
        _ disk: SimulatedDisk, _ facts: ErasureBench.Facts, _ before: [UInt64: [UInt8]], _ when: String
    ) throws {
        #expect(try ErasureBench.facts(disk.folder) == facts, "\(when)")
        #expect(try ErasureBench.damage(disk.folder).isEmpty, "\(when)")
        let owners = try SealedThings.owners(in: disk.folder, ErasureBench.vault(in: disk.folder))
        for (sequence, frame) in try SealedThings.frames(in: disk.folder) where before[sequence] != frame {
            #expect(frame[4] == FrameHeader.Kind.gap.rawValue && owners[sequence] == nil, "\(when)")
        }
    }
}
