import Attendance
import Crypto
import Glibc
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// The coordinator's morning: a file of the school becomes a list for forty pupils, with a real file and journal.
struct ListFromFileTests {
    private let clock = WallClock(day: Day(number: 20_781), startTime: TimeOfDay("09:02"))
    private let key = SymmetricKey(size: .bits256)

    private static let ladder = Ladder(
        name: "4-8-12-16 uur",
        steps: [4, 8, 12].map { count in
            Ladder.Step(
                unit: .hours, count: count, period: .lessonWeeks(4), actor: .mentor, action: "mentor belt")
        })

    private func start(in folder: TemporaryFolder, pupils: Int) throws -> BRIN {
        let brin = try #require(BRIN("00XX00"))
        var register = Register()
        var events: [Event] = []
        var random = SystemRandomNumberGenerator()
        func perform(_ command: Command) throws {
            let new = try register.decide(command, using: &random)
            for event in new { register.apply(event) }
            events += new
        }
        try perform(.startFolder(role: .coordinator, ownMunicipalities: [], on: clock.now.today - 90))
        try perform(
            .addSchool(
                School(
                    brin: brin, name: "Het Baken", kind: .vo, region: .noord, ladders: [Self.ladder])))
        for number in 1...pupils {
            let pupil = Pupil(
                number: try #require(PupilNumber("\(100_000 + number)")),
                name: PersonName(given: "Sem", family: "Bakker \(number)"),
                birthDate: Day("2011-03-01"), group: "H3a", municipality: "Dalerveld")
            try perform(.addPupil(school: brin, pupil))
        }
        var store = try RegisterStore.create(
            in: PosixFolder.open(folder.path), lock: .slotKey(key), recoveryKey: RecoveryKey(),
            occupant: .here, memory: nil)
        try store.record(events, at: Instant(milliseconds: 0))
        return brin
    }

    private func open(_ folder: TemporaryFolder) throws -> RegisterStore {
        try RegisterStore.open(
            in: PosixFolder.open(folder.path), unlock: .slotKey(key), occupant: .here, memory: nil)
    }

    /// The last screen.
    private func run(_ keys: [Key], in folder: TemporaryFolder) throws -> String {
        let store = try open(folder)
        let model = Model(register: store.register, clock: clock.now, isDemo: true)
        var runtime = Runtime(
            ScriptedTerminal(keys), model, DataFolder(store, at: folder.path), clock: clock, glyphs: .unicode)
        try runtime.run()
        return runtime.terminal.frames.last.map { rows(of: $0).joined(separator: "\n") } ?? ""
    }

    /// Twenty with thirteen lessons missed, twenty with nine, six with five; the others none.
    private var file: String {
        let days = ["03", "04", "05", "06", "09", "10", "11", "12", "13", "16", "17", "18", "19"]
        let rows = (1...46).flatMap { number in
            days.prefix(number <= 20 ? 13 : number <= 40 ? 9 : 5)
                .map { "\(100_000 + number);2026-11-\($0);\(number % 6 + 1);;50;ongeoorloofd;" }
        }
        return "leerlingnummer;datum;lesuur_van;lesuur_tot;minuten;soort;omschrijving\n"
            + rows.joined(separator: "\n") + "\n"
    }

    private func write(_ text: String, to path: String) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }

    @Test func `a list for forty pupils from a file takes less than sixty keys, all typing included`() throws
    {
        let (data, files) = (try TemporaryFolder(), try TemporaryFolder())
        defer {
            data.remove()
            files.remove()
        }
        let brin = try start(in: data, pupils: 60)
        try write(file, to: files.path + "/week 47.csv")
        let path = [Key].typing(files.path + "/w")
        let day = [Key].typing("+2w")
        // Leerlingen, bestand, the name completed, looked at, kept, and what was kept read.
        let reading: [Key] = [.character("4"), .character("b")] + path + [.tab, .enter, .enter, .enter]
        // Lijst, nieuwe lijst, its day, who comes: two headings whole, in one change.
        let listing: [Key] =
            [.character("5"), .character("n")] + day + [.function(10), .character("n")]
            + [.character("a"), .character("a"), .enter]
        let last = try run(reading + listing, in: data)
        let key = OfficeHour.Key(school: brin, day: clock.now.today + 14)
        let officeHour = try #require(try open(data).register.officeHours[key], "\(last)")
        let listings = officeHour.places.flatMap(\.listings)
        #expect(listings.count == 40)
        #expect(listings.allSatisfy { $0.requestedBy == .school && $0.reason.contains("4-8-12-16 uur") })
        #expect(reading.count + listing.count < 60)
        #expect(reading.count + listing.count - path.count - day.count == 13)
    }
}
