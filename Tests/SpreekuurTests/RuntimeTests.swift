import Attendance
import Demo
import Glibc
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// The interface on a real journal in a temporary folder, with keys from a script.
struct RuntimeTests {
    private let day = DemoSchool.standardDay
    private let clock = WallClock(day: DemoSchool.standardDay, startTime: TimeOfDay("13:02"))

    private func store(in folder: TemporaryFolder, on disk: Disk) throws -> RegisterStore {
        var store = try RegisterStore.create(
            in: FullableFolder(inner: try PosixFolder.open(folder.path), disk: disk), lock: .random(),
            recoveryKey: RecoveryKey(), occupant: .here)
        try store.record(
            try DemoSchool.events(role: .leerplichtambtenaar, pupils: 60, on: day),
            at: Instant(milliseconds: 0))
        return store
    }

    /// The screens shown while these keys are typed, one before each key and each save and one before it
    /// ends; nil is a wait.
    private func screens(
        _ keys: [Key?], fillingDisk: Bool = false, microsecondsPerSync: UInt32 = 0
    ) throws -> [String] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let disk = Disk()
        let store = try store(in: folder, on: disk)
        disk.isFull = fillingDisk
        disk.microsecondsPerSync = microsecondsPerSync
        let model = Model(register: store.register, clock: clock.now, isDemo: true)
        var runtime = Runtime(
            ScriptedTerminal(keys), model, DataFolder(store, at: folder.path), clock: clock, glyphs: .unicode)
        try runtime.run()
        return runtime.terminal.frames.map { rows(of: $0).joined(separator: "\n") }
    }

    @Test func `what is in the journal is on the screen`() throws {
        let screens = try screens([nil, .character("2")])
        #expect(screens.count == 4)
        #expect(screens.allSatisfy { $0.contains("DEMO") })
        #expect(screens[0].contains("groepsgesprek \"op tijd\""))
        #expect(screens[0] == screens[1])
        #expect(screens[2] != screens[1])
    }

    @Test func `a save is said only after it happened`() throws {
        let screens = try screens([.character("n"), .character("n")])
        try #require(screens.count == 5)
        #expect(screens[..<3].allSatisfy { !$0.contains("Opgeslagen") })
        #expect(screens[3].contains("Opgeslagen"))
        #expect(screens[3].contains("niet gekomen"))
    }

    @Test func `a slow disk is waited for in sight, and keys typed meanwhile save nothing twice`() throws {
        let screens = try screens(
            [.enter] + [Key].typing("slaapt") + [.function(10), .function(10), .enter],
            microsecondsPerSync: 50_000)
        let waiting = screens.filter { $0.contains("Bezig met opslaan…") }
        #expect(waiting.count == 1)
        let saved = try #require(screens.firstIndex { $0.contains("Opgeslagen") })
        #expect(screens[saved - 1].contains("Bezig met opslaan…"))
        #expect(screens[saved - 1].contains("slaapt"))
    }

    @Test func `Ctrl-Z gives the terminal away and types nothing`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try store(in: folder, on: Disk())
        let model = Model(register: store.register, clock: clock.now, isDemo: true)
        var runtime = Runtime(
            ScriptedTerminal([.control("z"), .control("z")]), model, DataFolder(store, at: folder.path),
            clock: clock, glyphs: .unicode)
        try runtime.run()
        #expect(runtime.terminal.pauses == 2)
        // Whoever comes back to the terminal finds it covered.
        #expect(runtime.terminal.frames.count > 1)
        for frame in runtime.terminal.frames.dropFirst() {
            #expect(!rows(of: frame).joined().contains("1 Vandaag"))
        }
    }

    @Test func `Ctrl-L wipes what was read: behind the lock there is no store`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try store(in: folder, on: Disk())
        let model = Model(register: store.register, clock: clock.now)
        var runtime = Runtime(
            ScriptedTerminal([.control("l"), .character("n")]), model, DataFolder(store, at: folder.path),
            clock: clock, glyphs: .unicode)
        try runtime.run()
        let isClosed = runtime.isFolderClosed
        #expect(isClosed)
        let last = try #require(runtime.terminal.frames.last)
        #expect(rows(of: last).joined().contains("wachtzin"))
    }

    @Test func `a failed save is said, and the list stands as it was`() throws {
        let screens = try screens([.character("n"), .character("n")], fillingDisk: true)
        #expect(screens.last?.contains("De schijf is vol") == true)
        #expect(screens.allSatisfy { !$0.contains("Opgeslagen") })
        let before = try #require(screens.first).split(separator: "\n").prefix(12)
        let after = try #require(screens.last).split(separator: "\n").prefix(12)
        #expect(before == after)
    }

    @Test func `a failed save keeps the register as it was`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let disk = Disk()
        var store = try store(in: folder, on: disk)
        let before = store.register
        let key = try #require(before.officeHours(on: day).first?.key)
        let listing = try #require(before.officeHours[key]?.places.first?.listings.first)
        disk.isFull = true
        #expect(throws: JournalError.self) {
            try store.perform(.setStatus(key, place: 1, listing.pupil, .ill))
        }
        #expect(store.register.officeHours == before.officeHours)
        #expect(store.register.pupils == before.pupils)
    }

    @Test func `a refusal is an answer, and quitting is none`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let store = try store(in: folder, on: Disk())
        let key = try #require(store.register.officeHours(on: day).first?.key)
        let pupil = try #require(store.register.officeHours[key]?.places.first?.listings.first?.pupil)
        var data = DataFolder(store, at: folder.path)
        guard
            case .refused(.movedBack(day))? = data.carryOut(
                .perform(.setStatus(key, place: 1, pupil, .moved(to: day))), today: day)
        else {
            Issue.record("moving to the same day is refused")
            return
        }
        guard
            case .recorded(let events, _)? = data.carryOut(
                .perform(.setStatus(key, place: 1, pupil, .ill)), today: day)
        else {
            Issue.record("a status is recorded")
            return
        }
        #expect(events == [.statusChanged(key, place: 1, pupil, .ill)])
        #expect(data.carryOut(.quit, today: day) == nil)
    }

    @Test func `a closed folder takes nothing`() throws {
        var data = DataFolder(at: "/nonexistent/spreekuur", memory: nil)
        guard
            case .recordFailed(.readOnly)? = data.carryOut(
                .perform(
                    .addSchool(
                        School(brin: try #require(BRIN("00XX00")), name: "x", kind: .vo, region: .noord))),
                today: day)
        else {
            Issue.record("nothing can be recorded in a folder that is closed")
            return
        }
        guard case .unlockFailed? = data.carryOut(.unlock(passphrase: "wachtzin"), today: day) else {
            Issue.record("a folder that is not there does not open")
            return
        }
    }

    @Test func `the temporary folder goes with all that is in it, and no link is followed`() throws {
        let kept = try TemporaryFolder()
        defer { kept.remove() }
        let keptStore = try PosixFolder.open(kept.path)
        try keptStore.createFolder("blijft")
        let folder = try TemporaryFolder()
        let inside = try PosixFolder.open(folder.path)
        try inside.createFolder("journaal")
        _ = try #require(try inside.folder("journaal")).create("1.spk")
        #expect(symlink(kept.path, folder.path + "/link") == 0)
        folder.remove()
        #expect(throws: JournalError.notFound(path: folder.path)) { try PosixFolder.open(folder.path) }
        #expect(try keptStore.names() == ["blijft"])
    }
}
