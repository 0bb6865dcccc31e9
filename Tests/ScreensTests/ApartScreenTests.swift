import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Two pupils apart: said on screen, shown, and kept out of one group.
struct ApartScreenTests {
    private let finn = SampleOffice.others[0]
    private let mila = SampleOffice.others[1]
    private let zoe = SampleOffice.group[5]

    private func apart(_ one: ID<Pupil>, _ other: ID<Pupil>) -> SampleOffice {
        var office = SampleOffice()
        office.perform(.keepApart(one, other, true))
        return office
    }

    @Test func `the other is chosen from the list, and taken back there`() {
        var desk = Desk.atPlan([finn, mila])
        desk.press(.character("h"))
        #expect(desk.text().contains("Wie niet in één groep met Finn Hendriks?"))
        // Whoever is on the same list stands first.
        #expect(desk.text().contains("▶  Dijk, Mila van"))
        desk.press(.enter)
        expectScreen(desk.screen(), "apart-chosen-80x24")
        #expect(desk.situation?.register.areApart(finn, mila) == true)
        desk.press(.enter)
        #expect(desk.situation?.register.areApart(finn, mila) == false)
        desk.press(.character("z"), .escape)
        #expect(desk.text().contains("▶≠ 13:00 Hendriks, Finn"))
        #expect(desk.text().contains("apart houden van 1 andere leerling"))
    }

    @Test func `a pair is no group, and the sentence names no third`() {
        var desk = Desk.atPlan([finn, mila], in: apart(finn, mila))
        desk.press(.end, .character("g"))
        #expect(desk.planned == [[finn], [mila]])
        #expect(
            desk.text().contains("De school houdt leerling 300001 en leerling 300002 apart"))
    }

    @Test func `a group is offered without the one`() {
        var desk = Desk.atPlan([finn, zoe, mila, SampleOffice.emre], in: apart(finn, mila))
        desk.press(.down, .character("g"), .down, .down, .character("g"), .character("g"))
        expectScreen(desk.screen(), "plan-apart-80x24")
        #expect(desk.planned == [[finn, zoe], [mila, SampleOffice.emre]])
        desk.press(.enter)
        #expect(desk.planned == [[finn, zoe], [mila, SampleOffice.emre]])
        desk.press(.character("g"), .character("g"))
        #expect(desk.planned == [[finn, zoe, SampleOffice.emre], [mila]])
    }

    @Test func `one who alone would join is refused`() {
        var desk = Desk.atPlan([finn, zoe, mila], in: apart(finn, mila))
        desk.press(.down, .character("g"), .down, .character("g"))
        #expect(desk.planned == [[finn, zoe], [mila]])
        #expect(desk.model.notice == .refused(.keptApart(number("300001"), number("300002"))))
    }

    @Test func `a group talk takes nobody in whom the school keeps apart from one of them`() {
        var desk = Desk(apart(SampleOffice.emre, zoe))
        desk.press(.down, .enter)
        desk.press(.function(3))
        desk.type("emre")
        desk.press(.enter)
        #expect(desk.model.notice == .refused(.keptApart(number("200015"), number("100024"))))
    }

    @Test func `the pupil's page says of how many, not of whom`() {
        var desk = Desk(apart(finn, SampleOffice.yara))
        desk.press(.character("l"))
        #expect(desk.text().contains("apart houden van 1 andere leerling"))
        #expect(!desk.text().contains("Hendriks"))
        desk.press(.character("h"))
        #expect(desk.text().contains("▶≠ Hendriks, Finn"))
    }

    private func number(_ text: String) -> PupilNumber {
        guard let number = PupilNumber(text) else { preconditionFailure("\(text) is no number") }
        return number
    }
}
