import Attendance
import Demo
import Screens
import TestSupport
import Testing
import TextUI

/// The nine jobs of a day at the invented school, with nothing but arrows, Enter, Esc, Tab and function keys besides
/// what is typed: how many keys each takes, and that it is kept.
struct DailyJobsTests {
    private static let pin = "2468"
    private let register: Register
    private let officeHour: OfficeHour

    init() throws {
        var register = Register()
        for event in try DemoSchool.events(role: .leerplichtambtenaar) {
            register.apply(event, of: Step.Number(1))
        }
        self.register = register
        officeHour = try #require(register.officeHours.values.max { $0.key < $1.key })
        #expect(officeHour.key.day == DemoSchool.standardDay)
    }

    /// Before the passphrase.
    private func lockedDesk() throws -> Desk {
        var settings = Settings()
        settings.pin = .asked
        let clock = Model.Clock(today: DemoSchool.standardDay, now: time("13:02"))
        return Desk(locked: register, clock: clock, settings: settings)
    }

    /// On the day's list, with the pin of the session.
    private func desk() throws -> Desk {
        var desk = try lockedDesk()
        desk.type("vier gele fietsen")
        desk.press(.enter)
        desk.receive(.opened(register))
        desk.type(DailyJobsTests.pin)
        desk.press(.enter)
        return desk
    }

    /// How many keys besides text a job takes.
    private func keys(_ desk: inout Desk, _ job: (inout Desk) -> Void) -> Int {
        let before = desk.keysBesidesText
        job(&desk)
        return desk.keysBesidesText - before
    }

    /// What is not one of the few keys that are enough fails the test.
    private func press(_ desk: inout Desk, _ keys: Key...) {
        for key in keys {
            switch key {
            case .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .function: desk.press(key)
            case .character, .control, .backspace, .delete, .wordLeft, .wordRight, .home, .end, .pageUp,
                .pageDown, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
                Issue.record("\(key) is not one of the few")
            }
        }
    }

    private func place(_ number: Int, _ desk: Desk) throws -> Place {
        try #require(desk.situation?.register.officeHours[officeHour.key]?.place(number))
    }

    private func name(_ pupil: ID<Pupil>) throws -> String {
        try #require(register.pupils[pupil]).pupil.name.full
    }

    /// The pupil of the first place.
    private var first: ID<Pupil> {
        get throws { try #require(officeHour.places.first?.listings.first?.pupil) }
    }

    private func lastPart(of pupil: ID<Pupil>, _ desk: Desk) throws -> TalkPart {
        let register = try #require(desk.situation?.register)
        let talk = try #require(register.pupils[pupil]?.talks.last.flatMap { register.talks[$0] })
        #expect(talk.officeHour == officeHour.key)
        return try #require(talk.parts.first { $0.pupil == pupil })
    }

    @Test func `the day opens with passphrase and pin: 2 keys`() throws {
        var desk = try lockedDesk()
        let used = keys(&desk) { desk in
            desk.type("vier gele fietsen")
            press(&desk, .enter)
            #expect(desk.effects == [.unlock(passphrase: "vier gele fietsen")])
            desk.receive(.opened(register))
            desk.type(DailyJobsTests.pin)
            press(&desk, .enter)
        }
        #expect(used == 2)
        #expect(desk.text().contains("13:00"))
        #expect(rows(of: desk.screen()).contains { $0.hasPrefix("▶  13:00") })
    }

    @Test func `a talk with a cause, two agreements and an outcome: 11 keys`() throws {
        var desk = try desk()
        let used = keys(&desk) { desk in
            press(&desk, .enter)
            // Past own words, what goes well and the goal.
            press(&desk, .enter, .enter, .enter)
            desk.type("elke dag om 8.15 uur binnen")
            press(&desk, .enter)
            desk.type("wekker buiten bereik")
            press(&desk, .enter, .enter)
            press(&desk, .function(6), .enter)
            press(&desk, .right)
            press(&desk, .function(10))
        }
        #expect(used == 11)
        let part = try lastPart(of: first, desk)
        #expect(part.agreements.map(\.text) == ["elke dag om 8.15 uur binnen", "wekker buiten bereik"])
        #expect(part.causes == [Cause.allCases[0]])
        #expect(part.outcome == TalkOutcome.allCases[0])
        #expect(desk.text().contains("Opgeslagen 13:02"))
    }

    @Test func `a group of eight, an agreement and an outcome each: 3 keys a pupil`() throws {
        let place = try #require(officeHour.places.first { $0.listings.count == 8 })
        var desk = try desk()
        let used = keys(&desk) { desk in
            for _ in 1..<place.number { press(&desk, .down) }
            press(&desk, .enter)
            desk.type("op tijd komen, en waarom dat lukt of niet")
            press(&desk, .enter)
            for number in 1...8 {
                desk.type("wekker \(number)")
                press(&desk, .enter, .right, .enter)
            }
            press(&desk, .function(10))
        }
        #expect(used == place.number - 1 + 3 + 8 * 3)
        for (index, listing) in place.listings.enumerated() {
            let part = try lastPart(of: listing.pupil, desk)
            #expect(part.agreements.map(\.text) == ["wekker \(index + 1)"])
            #expect(part.outcome == TalkOutcome.allCases[0])
        }
        #expect(try self.place(place.number, desk).listings.allSatisfy { $0.status.isSettled })
    }

    @Test func `a pupil of the school walks in: 3 keys`() throws {
        let listed = Set(officeHour.places.flatMap(\.listings).map(\.pupil))
        let file = try #require(register.pupils.values.first { !listed.contains($0.id) })
        var desk = try desk()
        let used = keys(&desk) { desk in
            press(&desk, .function(6))
            desk.type(file.pupil.number.text)
            press(&desk, .enter, .function(8))
        }
        #expect(used == 3)
        let listings = try #require(desk.situation?.register.officeHours[officeHour.key]?.places)
            .flatMap(\.listings)
        #expect(listings.contains { $0.pupil == file.id && $0.status == .planned })
        // In the talk at once.
        #expect(desk.text().contains(file.pupil.name.full))
        #expect(desk.text().contains("Eigen woorden"))
    }

    @Test func `somebody did not come, and the next one sits down: 3 keys`() throws {
        var desk = try desk()
        let used = keys(&desk) { desk in press(&desk, .function(3), .enter, .enter) }
        #expect(used == 3)
        #expect(try place(1, desk).listings.map(\.status) == [.notCome])
        let next = try #require(officeHour.places[1].listings.first)
        #expect(desk.text().contains(try name(next.pupil)))
        #expect(desk.text().contains("Eigen woorden"))
    }

    @Test func `the day runs late, and the rest goes a quarter later: 4 keys`() throws {
        var desk = try desk()
        let used = keys(&desk) { desk in press(&desk, .function(9), .function(5), .down, .enter) }
        #expect(used == 4)
        let hour = try #require(desk.situation?.register.officeHours[officeHour.key])
        #expect(hour.slots.map(\.start) == officeHour.slots.map { $0.start?.advanced(byMinutes: 15) })
        press(&desk, .escape)
        #expect(rows(of: desk.screen()).contains { $0.hasPrefix("▶  13:15") })
    }

    @Test func `an agreement was kept: 3 keys`() throws {
        var desk = try desk()
        let used = keys(&desk) { desk in press(&desk, .right, .right, .function(5)) }
        #expect(used == 3)
        let judged = try #require(desk.situation?.register.pupils.values).flatMap(\.agreements)
            .filter { $0.state == .judged(.kept, on: DemoSchool.standardDay) }
        #expect(judged.count == 1)
        #expect(desk.text().contains("Opgeslagen 13:02"))
    }

    @Test func `somebody is looked up and the flag explained: 5 keys`() throws {
        let file = try #require(register.pupils[first])
        var desk = try desk()
        let used = keys(&desk) { desk in
            press(&desk, .left, .left, .function(3))
            desk.type(file.pupil.number.text)
            press(&desk, .enter, .function(8))
        }
        #expect(used == 5)
        #expect(desk.text().contains("waarom deze vlag?"))
        #expect(desk.text().contains(file.pupil.name.full))
        #expect(desk.text().contains("lesuur"))
        #expect(desk.model.sight == .explanation(file.id))
    }

    @Test func `the pupil sees their own screen to its end: 9 keys`() throws {
        var desk = try desk()
        let used = keys(&desk) { desk in
            press(&desk, .function(7), .function(4))
            for _ in 1..<6 { press(&desk, .enter) }
            #expect(desk.text().contains("6 van 6"))
            press(&desk, .escape)
            #expect(!desk.text().contains("lesuur"))
            desk.type(DailyJobsTests.pin)
            press(&desk, .enter)
        }
        #expect(used == 9)
        #expect(desk.model.sight == .pupils([try first]))
        #expect(desk.text().contains("lesuur"))
    }
}

extension Listing.Status {
    fileprivate var isSettled: Bool {
        if case .spoken = self { true } else { false }
    }
}
