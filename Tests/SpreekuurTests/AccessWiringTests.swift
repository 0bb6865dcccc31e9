import Attendance
import Crypto
import Demo
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// What the interface does on a real journal stands in the access log, and can be undone in a next run.
struct AccessWiringTests {
    private let day = DemoSchool.standardDay
    private let clock = WallClock(day: DemoSchool.standardDay, startTime: TimeOfDay("13:02"))
    private let key = SymmetricKey(size: .bits256)

    private func start(in folder: TemporaryFolder) throws {
        var store = try RegisterStore.create(
            in: PosixFolder.open(folder.path), lock: .slotKey(key), recoveryKey: RecoveryKey(),
            occupant: .here,
            memory: nil)
        try store.record(
            try DemoSchool.events(role: .coordinator, pupils: 60, on: day), at: Instant(milliseconds: 0))
    }

    private func open(_ folder: TemporaryFolder, on disk: Disk = Disk()) throws -> RegisterStore {
        try RegisterStore.open(
            in: FullableFolder(inner: try PosixFolder.open(folder.path), disk: disk), unlock: .slotKey(key),
            occupant: .here, memory: nil)
    }

    /// The screens shown while these keys are typed in one run.
    private func run(
        _ keys: [Key], in folder: TemporaryFolder, on disk: Disk = Disk()
    ) throws -> [[String]] {
        let store = try open(folder, on: disk)
        let model = Model(register: store.register, clock: clock.now, isDemo: true)
        var runtime = Runtime(
            ScriptedTerminal(keys.map { $0 }), model, DataFolder(store, at: folder.path), clock: clock,
            glyphs: .unicode)
        try runtime.run()
        return runtime.terminal.frames.map { rows(of: $0) }
    }

    private func lines(_ folder: TemporaryFolder) throws -> [Access] {
        let report = try open(folder).accessReport()
        #expect(report.faults.isEmpty && report.unfinished == 0)
        return report.lines.map(\.access)
    }

    @Test func `every place visited and every change is a line, once, with who and from where`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try start(in: folder)
        _ = try run(
            [.character("l"), .character("w"), .down, .escape, .escape, .character("2"), .character("1")],
            in: folder)
        let register = try open(folder).register
        let officeHour = try #require(register.officeHours(on: day).first)
        let first = try #require(officeHour.places.first?.listings.first?.pupil)
        let seen = try lines(folder)
        #expect(
            seen.map(\.object) == [
                .officeHour, .pupil(first), .pupil(first), .pupil(first), .officeHour, .overview, .officeHour,
            ])
        #expect(seen.map(\.action) == [.view, .view, .explain, .view, .view, .view, .view])
        #expect(seen.allSatisfy { $0.actor == .coordinator && $0.origin.door == .screen })
        _ = try run([.character("n"), .character("n"), .character("z")], in: folder)
        let changes = try lines(folder).dropFirst(seen.count)
        #expect(changes.map(\.action) == [.view, .setStatus, .undo])
        #expect(changes.dropFirst().map(\.object) == [.pupil(first), .pupil(first)])
    }

    @Test func `five changes, a new run, and z takes them back one by one`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try start(in: folder)
        let before = try open(folder).register
        _ = try run(
            [
                .character("n"), .character("n"), .home, .character("n"), .character("z"), .home,
                .character("n"), .character("v"), .home, .character("n"), .character("w"), .home,
                .character("n"), .character("n"),
            ], in: folder)
        #expect(try open(folder).register.officeHours != before.officeHours)
        let screens = try run(Array(repeating: .character("z"), count: 6), in: folder)
        let notices = screens.map { $0[22] }.filter { $0.contains("Ongedaan gemaakt") }
        #expect(notices.count == 5, "\(notices)")
        let after = try open(folder).register
        #expect(after.officeHours == before.officeHours)
        #expect(after.pupils == before.pupils)
    }

    @Test func `on a full disk the officer reads on, and hears once that it is not noted`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try start(in: folder)
        _ = try run([.character("2")], in: folder)
        let disk = Disk()
        disk.isFull = true
        let keys: [Key] = [.character("2"), .character("1"), .character("l"), .escape]
        let screens = try run(keys, in: folder, on: disk)
        let said = screens.filter { $0[22].contains("niet bijgehouden") }
        #expect(said.count == 1)
        #expect(screens.contains { $0.joined().contains("In beeld") })
        #expect(try lines(folder).count == 2)
    }

    @Test func `what is listed in words has a word for everything`() {
        #expect(Set(Access.Action.allCases.map(\.word)).count == Access.Action.allCases.count)
        #expect(Set(Access.Outcome.allCases.map(\.word)).count == Access.Outcome.allCases.count)
    }
}
