import Attendance
import Testing

struct CareTests {
    /// Drawn behind the eleven people of the story.
    private static let signal: ID<CareSignal> = identity(1012)
    private static let start: [CareSignal.Step: Day] = [.signs: day("2026-11-23")]

    private func steps(_ more: [CareSignal.Step: Day]) -> [CareSignal.Step: Day] {
        CareTests.start.merging(more) { _, new in new }
    }

    @Test func `a signal begins with a step, and goes on until it is decided`() {
        let first = CareSignal(id: CareTests.signal, steps: CareTests.start)
        People.withList().when(
            .recordCare(People.sanne, nil, steps: CareTests.start), keeps: .careRecorded(People.sanne, first))
        let begun = People.withList().after([.careRecorded(People.sanne, first)])
        #expect(begun.register.pupils[People.sanne]?.openCareSignal == first)

        let all = steps([.advice: People.today, .decision: People.today])
        let decided = begun.after(.recordCare(People.sanne, CareTests.signal, steps: all))
        #expect(decided.register.pupils[People.sanne]?.careSignals.map(\.steps) == [all])
        #expect(decided.register.pupils[People.sanne]?.openCareSignal == nil)
        decided.keepsNothing(of: .recordCare(People.sanne, CareTests.signal, steps: all))
    }

    @Test func `a signal without a step, of another pupil, or after the writing ended is refused`() {
        let story = People.withList()
        story.when(.recordCare(People.sanne, nil, steps: [:]), isRefused: .careStepMissing)
        let begun = story.after(.recordCare(People.sanne, nil, steps: CareTests.start))
        begun.when(
            .recordCare(People.daan, CareTests.signal, steps: CareTests.start), isRefused: .careSignalUnknown)
        story.after(People.talk { $0.outcome = .beyondThisProgram }).when(
            .recordCare(People.sanne, nil, steps: CareTests.start),
            isRefused: .writingEnded(pupilNumber("100010")))
    }

    @Test func `it is no contact and no work, it is undone and redone, and it goes with the pupil`() {
        var desk = UndoTests.Desk()
        let before = Overview(desk.register, on: People.today)[People.sanne]?.lastContact
        let asked = desk.ask(.recordCare(People.sanne, nil, steps: CareTests.start))
        #expect(asked?.count == 1)
        #expect(asked?.first?.pupil == People.sanne)
        #expect(Overview(desk.register, on: People.today)[People.sanne]?.lastContact == before)
        desk.ask(.undo)
        #expect(desk.register.pupils[People.sanne]?.careSignals.isEmpty == true)
        desk.ask(.redo)
        #expect(desk.register.pupils[People.sanne]?.careSignals.count == 1)
        let totals = desk.register.yearTallies
        desk.register.forget(People.sanne)
        #expect(desk.register.pupils[People.sanne] == nil)
        #expect(totals == UndoTests.Desk().register.yearTallies)
    }

    @Test func `the card of a school holds names with numbers, and nothing blank`() {
        var school = school()
        school.careContacts = [CareContact(name: "ondersteuningscoördinator", phone: "0592-123456")]
        People.open().when(.changeSchool(school), keeps: .schoolChanged(school))
        school.careContacts[0].phone = " "
        People.open().when(.changeSchool(school), isRefused: .textMissing(.carePhone))
        school.careContacts = [CareContact(name: "\u{1b}[2J", phone: "1")]
        People.open().when(.changeSchool(school), isRefused: .textHasControlCharacter(.careName))
    }
}
