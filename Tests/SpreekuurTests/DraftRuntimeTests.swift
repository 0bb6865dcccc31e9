import Attendance
import Demo
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// Drafts of the interface on a real journal, with keys from a script.
struct DraftRuntimeTests {
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

    private func files(_ folder: TemporaryFolder) throws -> [String] {
        try PosixFolder.open(folder.path).folder("concepten")?.names() ?? []
    }

    /// Runs until the terminal is gone, in the middle of whatever was being done.
    private func run(_ keys: [Key?], in folder: TemporaryFolder, delay: Duration) throws -> [String] {
        let store = try store(in: folder, on: Disk())
        let model = Model(register: store.register, clock: clock.now)
        var runtime = Runtime(
            ScriptedTerminal(keys), model, DataFolder(store, at: folder.path), clock: clock, glyphs: .unicode,
            draftDelay: delay)
        try runtime.run()
        return runtime.terminal.frames.map { rows(of: $0).joined(separator: "\n") }
    }

    @Test func `a terminal that goes away in mid-form leaves the draft on the disk`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        _ = try run([.enter] + .typing("wekker"), in: folder, delay: .seconds(60))
        #expect(try files(folder).count == 1)
    }

    @Test func `what is typed is written when its time has come, and removed by the save`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let screens = try run(
            [.enter] + .typing("wekker") + [nil, .function(10)], in: folder, delay: .zero)
        #expect(screens.last?.contains("Opgeslagen") == true)
        #expect(try files(folder) == [])
    }

    @Test func `an empty form and a list write nothing`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        _ = try run([.down, .up, .enter, nil, .tab, nil], in: folder, delay: .zero)
        #expect(try PosixFolder.open(folder.path).names().contains("concepten") == false)
    }

    @Test func `on a disk that fills up the draft of before stays, and the form too`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let disk = Disk()
        let store = try store(in: folder, on: disk)
        var model = Model(register: store.register, clock: clock.now)
        var data = DataFolder(store, at: folder.path)
        play(&model, &data, [.pressed(.enter)] + [Key].typing("wekker").map { .pressed($0) } + [.draftDue])
        disk.isFull = true
        play(&model, &data, [.pressed(.character("!")), .pressed(.function(10))])
        let shown = rows(of: model.view(Size(columns: 80, rows: 24))).joined(separator: "\n")
        #expect(shown.contains("Opslaan lukt niet, ook niet als concept: schijf vol"))
        #expect(shown.contains("Eigen woorden wekker!"))
        var drafts = data.drafts
        #expect(drafts.drafts.map(\.draft.fields[0].answer) == [.text("wekker")])
        disk.isFull = false
        play(&model, &data, [.ending])
        drafts = data.drafts
        #expect(drafts.drafts.map(\.draft.fields[0].answer) == [.text("wekker!")])
        play(&model, &data, [.pressed(.function(10))])
        drafts = data.drafts
        #expect(drafts == FoundDrafts())
    }

    @Test func `a draft that cannot be written at the end is an exit code`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let disk = Disk()
        let store = try store(in: folder, on: disk)
        let model = Model(register: store.register, clock: clock.now)
        disk.isFull = true
        var runtime = Runtime(
            ScriptedTerminal([.enter] + .typing("wekker")), model, DataFolder(store, at: folder.path),
            clock: clock, glyphs: .unicode)
        do throws(Failure) {
            try runtime.run()
            Issue.record("what was typed is lost, and nobody is told")
        } catch {
            #expect(error.status == .diskFull)
        }
    }

    private func play(_ model: inout Model, _ data: inout DataFolder, _ messages: [Message]) {
        for message in messages {
            for effect in model.update(message) {
                if let answer = data.carryOut(effect, today: day) { play(&model, &data, [answer]) }
            }
        }
    }
}
