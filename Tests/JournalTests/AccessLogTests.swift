import Attendance
import Glibc
import TestSupport
import Testing

@testable import Journal

struct AccessLogTests {
    private static let origin = Access.Origin(.screen, terminal: .pseudo(3))

    private func line(_ number: Int, _ action: Access.Action = .view) -> Access {
        Access(
            action, .pupil(Bench.sanne), from: Self.origin, by: .coordinator,
            at: Instant(milliseconds: Int64(number)))
    }

    private func start(_ folder: MemoryFolder, lines: Int) throws -> Journal {
        let journal = try Bench.create(in: folder)
        for number in 0..<lines { journal.note([line(number)]) }
        return journal
    }

    private func report(_ folder: MemoryFolder) throws -> AccessReport {
        try Bench.open(folder.copy()).accessReport()
    }

    private let file = "toegang/0000000001.spt"

    @Test func `every line comes back as it was, over several runs, and reading starts no segment`() throws {
        let folder = MemoryFolder()
        var expected: [Access] = []
        var run = try Bench.create(in: folder)
        for action in Access.Action.allCases {
            for outcome in Access.Outcome.allCases {
                let objects: [Access.Object] = [
                    .folder, .pupil(Bench.daan), .officeHour, .overview, .agreements, .schools, .pupils,
                    .absences, .contact, .filter, .accessLog, .drafts,
                ]
                let terminals: [Access.Origin.Terminal?] = [nil, .pseudo(65535), .console(1), .other]
                let index = expected.count
                expected.append(
                    Access(
                        action, objects[index % objects.count], outcome,
                        from: Access.Origin(
                            index % 2 == 0 ? .command : .screen, terminal: terminals[index % 4]),
                        by: [nil, .coordinator, .leerplichtambtenaar][index % 3],
                        at: Instant(milliseconds: Int64(index))))
                run.note([expected[index]])
            }
            let copy = folder.copy()
            #expect(try Bench.open(copy).accessReport().lines.map(\.access) == expected)
        }
        let next = folder.copy()
        run = try Bench.open(next)
        run.note([line(1), line(2)])
        let found = try report(next)
        #expect(found.lines.map(\.access) == expected + [line(1), line(2)])
        #expect(found.lines.map(\.number) == Array(1...UInt64(expected.count + 2)))
        #expect(found.faults.isEmpty && found.unfinished == 0)
        #expect(next.bytes(of: "journaal/0000000001.spk") == nil)
    }

    @Test func `lines go on in a new file when one is full, also within one call`() throws {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        let most = Int(AccessFile.blocksPerFile)
        journal.note((0..<most - 1).map { line($0) })
        journal.note([line(1), line(2), line(3)])
        #expect(folder.bytes(of: file)?.count == most * AccessBlock.length)
        #expect(folder.bytes(of: "toegang/0000000002.spt")?.count == 2 * AccessBlock.length)
        let copy = folder.copy()
        try Bench.open(copy).note([line(4)])
        let found = try report(copy)
        #expect(found.lines.count == most + 3 && found.last == UInt64(most) + 3)
        #expect(found.faults.isEmpty)
        copy.delete(file)
        #expect(try report(copy).faults == [.missing(1...UInt64(most))])
    }

    @Test func `any removed or damaged line is named, and costs no other`() throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 5)
        let whole = try #require(folder.bytes(of: file))
        for number in 0..<5 {
            let copy = folder.copy()
            let place = number * AccessBlock.length
            for damage in 0..<3 {
                var bytes = whole
                switch damage {
                case 0: bytes[place + 70] ^= 1
                case 1: bytes.replaceSubrange(place..<place + 128, with: [UInt8](repeating: 0, count: 128))
                case _: bytes.removeSubrange(place..<place + 128)
                }
                copy.set(file, to: bytes)
                let found = try report(copy)
                let first = UInt64(number) + 1
                // A block moved to another's place is none: all that follow a removed one are missed.
                #expect(found.faults == [.missing(first...(damage == 2 ? 5 : first))], "\(number) \(damage)")
                #expect(found.lines.count == (damage == 2 ? number : 4))
            }
        }
    }

    @Test func `every flipped bit of a line is found`() throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 2)
        let whole = try #require(folder.bytes(of: file))
        let keys = try Bench.open(folder.copy()).vault.keys
        let copy = folder.copy()
        for bit in 0..<whole.count * 8 {
            var bytes = whole
            bytes[bit / 8] ^= 1 << (bit % 8)
            copy.set(file, to: bytes)
            #expect(try !AccessReport(of: copy, keys).faults.isEmpty, "bit \(bit)")
        }
    }

    @Test func `a changed line with a right checksum is forged`() throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 2)
        var bytes = try #require(folder.bytes(of: file))
        bytes[128 + 70] ^= 1
        let sum = CRC32C.of(bytes[128..<252])
        withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(252..<256, with: $0) }
        folder.set(file, to: bytes)
        let found = try report(folder)
        #expect(found.faults.contains(.forged(2)))
        #expect(found.lines.count == 1)
    }

    @Test func `the last lines, the last file and the whole log are missed when they are taken away`() throws
    {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 5)
        let whole = try #require(folder.bytes(of: file))
        for kept in 0..<5 {
            let copy = folder.copy()
            copy.set(file, to: Array(whole.prefix(kept * AccessBlock.length)))
            #expect(try report(copy).faults == [.missing(UInt64(kept) + 1...5)])
            // What is written afterwards does not hide it.
            try Bench.open(copy.copy()).note([line(9)])
            let later = copy.copy()
            try Bench.open(later).note([line(9)])
            #expect(try report(later).faults == [.missing(UInt64(kept) + 1...5)])
            #expect(try report(later).last == 6)
        }
        let empty = folder.copy()
        empty.delete(file)
        #expect(try report(empty).faults == [.missing(1...5)])
        let uncounted = folder.copy()
        uncounted.delete("toegang/stand")
        #expect(try report(uncounted).faults == [.countLost])
    }

    @Test(arguments: [true, false])
    func `a check says what is missing, with a key and without`(withKey: Bool) throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 5)
        #expect(try Bench.check(folder.copy(), withKey: withKey).findings.isEmpty)
        let whole = try #require(folder.bytes(of: file))
        let copy = folder.copy()
        copy.set(file, to: Array(whole.prefix(3 * AccessBlock.length)))
        #expect(try Bench.check(copy, withKey: withKey).findings == [.access(.missing(4...5))])
    }

    @Test func `without a key the same is missed`() throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 5)
        let whole = try #require(folder.bytes(of: file))
        folder.set(file, to: Array(whole.prefix(3 * AccessBlock.length)))
        let found = try AccessReport(of: folder, nil)
        #expect(found.faults == [.missing(4...5)] && found.lines.isEmpty)
    }

    @Test func `a torn end never refuses the opening, is told apart from damage, and is written behind`()
        throws
    {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 3)
        let whole = try #require(folder.bytes(of: file))
        for extra in 1...200 {
            let copy = folder.copy()
            copy.set(file, to: whole + [UInt8](repeating: 7, count: extra))
            let found = try report(copy)
            #expect(found.lines.count == 3 && found.faults.isEmpty)
            #expect(found.unfinished == (extra + 127) / 128)
            try Bench.open(copy).note([line(4)])
            let later = try report(copy)
            #expect(later.lines.map(\.access) == [line(0), line(1), line(2), line(4)])
            #expect(later.faults.isEmpty && later.unfinished == (extra + 127) / 128)
        }
    }

    @Test func `a disk that fails at any step loses no line that was kept, and says so once`() throws {
        for step in 1...12 {
            let folder = MemoryFolder()
            let journal = try start(folder, lines: 2)
            folder.changes.error = .diskFull(file: "toegang")
            folder.changes.failsAt = folder.changes.count + step
            for number in 2..<6 { journal.note([line(number)]) }
            let failure = journal.takeAccessFailure()
            #expect(failure == .diskFull(file: "toegang"))
            #expect(journal.takeAccessFailure() == nil)
            folder.changes.failsAt = nil
            journal.note([line(9)])
            let found = try report(folder)
            #expect(found.faults.isEmpty, "step \(step): \(found.faults)")
            let kept = found.lines.map(\.access)
            #expect(kept.starts(with: [line(0), line(1)]) && kept.last == line(9))
            try journal.commit([Bench.entry("gaat door")])
        }
    }

    @Test func `after a power cut no line is missed that nobody took`() throws {
        for seed in 0..<200 as Range<UInt64> {
            let disk = SimulatedDisk(seed: seed)
            let journal = try Bench.create(in: disk.folder)
            journal.note([line(0), line(1)])
            disk.fault = (disk.changes + Int(seed % 8), .powerCut)
            for number in 2..<6 { journal.note([line(number)]) }
            disk.cutPower()
            let found = try AccessReport(of: disk.folder, journal.vault.keys)
            let kept = found.lines.map(\.access)
            #expect(kept.count >= 2 && kept == (0..<kept.count).map { line($0) }, "seed \(seed)")
            #expect(found.faults.isEmpty, "seed \(seed): \(found.faults)")
        }
    }

    @Test func `a key that did not fit is noted, and sealed at the next opening`() throws {
        let folder = MemoryFolder()
        _ = try start(folder, lines: 1)
        let next = folder.copy()
        for number in 0..<300 {
            Journal.noteRefusedOpening(
                of: next, from: Self.origin, at: Instant(milliseconds: Int64(number)))
        }
        #expect(next.bytes(of: "toegang/geweigerd")?.count == 256 * 16)
        try Bench.open(next).note([line(1)])
        let found = try report(next).lines.map(\.access)
        #expect(found.count == 1 + 256 + 1)
        #expect(
            found[1]
                == Access(
                    .open, .folder, .refused, from: Self.origin, by: nil, at: Instant(milliseconds: 0)))
        #expect(next.bytes(of: "toegang/geweigerd")?.isEmpty == true)
    }

    @Test func `a terminal is a kind and a number`() {
        #expect(Access.Origin.Terminal(device: "/dev/pts/12") == .pseudo(12))
        #expect(Access.Origin.Terminal(device: "/dev/tty2") == .console(2))
        for odd in ["/dev/ttyS0", "/dev/pts/ptmx", "/dev/pts/70000", "", "\u{1b}]0;x"] {
            #expect(Access.Origin.Terminal(device: odd) == .other)
        }
    }
}
