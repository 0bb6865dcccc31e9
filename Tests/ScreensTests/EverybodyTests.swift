import Attendance
import Demo
import TestSupport
import Testing

@testable import Screens

/// The list of everybody is sorted once for each change of it: it must never lag behind.
struct EverybodyTests {
    @Test func `after every event the kept order is the one a fresh look gives`() throws {
        var situation = Situation(register: Register(), today: DemoSchool.standardDay, now: time("13:02"))
        let events = try DemoSchool.events(role: .leerplichtambtenaar, pupils: 30)
        for (number, event) in events.enumerated() {
            situation.apply([event], of: Step.Number(UInt64(number + 1)))
            let fresh = PupilListRow.everybody(situation.overview, situation.register)
            #expect(situation.pupilsByName.map(\.id) == fresh.map(\.id))
            #expect(situation.pupilsByName.map(\.searchText) == fresh.map(\.searchText))
        }
        #expect(situation.pupilsByName.count == 30)
        let first = try #require(situation.pupilsByName.first).id
        var pupil = try #require(situation.register.pupils[first]).pupil
        pupil.name.family = "Zzz"
        situation.apply([.pupilChanged(first, pupil, source: nil)], of: Step.Number(9000))
        #expect(situation.pupilsByName.last?.id == first)
        situation.apply([.stepUndone(Step.Number(9000))], of: Step.Number(9001))
        #expect(situation.pupilsByName.first?.id == first)
    }
}
