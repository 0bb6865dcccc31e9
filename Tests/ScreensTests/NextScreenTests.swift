import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

struct NextScreenTests {
    private let office = SampleOffice()

    private func screen(_ office: SampleOffice, _ columns: Int = 80, _ rows: Int = 24) -> Frame {
        office.model.showing(.next(NextScreen(after: SampleOffice.key))).view(
            Size(columns: columns, rows: rows))
    }

    @Test func `only the next pupil is on screen, with what was agreed`() {
        expectScreen(screen(office), "next-80x24")
        let text = rows(of: screen(office)).joined(separator: "\n")
        #expect(text.contains("Yara de Vries"))
        for name in ["Sem", "Emre", "Noor", "Daan"] { #expect(!text.contains(name)) }
    }

    @Test func `enter begins the talk with that pupil`() {
        var screen = NextScreen(after: SampleOffice.key)
        let outcome = screen.handle(.enter, office.situation)
        guard case .replace(.talk) = outcome else {
            Issue.record("the talk opens, not \(outcome)")
            return
        }
    }

    @Test func `a group is next with its members`() {
        var office = office
        office.perform(.setStatus(SampleOffice.key, place: 2, SampleOffice.yara, .notCome))
        expectScreen(screen(office), "next-group-80x24")
    }

    @Test func `when nobody is left it says so, and leads to the list`() {
        var office = office
        for (place, pupil) in [(2, SampleOffice.yara), (5, SampleOffice.emre), (6, SampleOffice.noor)] {
            office.perform(.setStatus(SampleOffice.key, place: place, pupil, .notCome))
        }
        for pupil in SampleOffice.group {
            office.perform(.setStatus(SampleOffice.key, place: 3, pupil, .ill))
        }
        expectScreen(screen(office), "next-nobody-80x24")
        var next = NextScreen(after: SampleOffice.key)
        guard case .go(.today) = next.handle(.enter, office.situation) else {
            Issue.record("enter leads to the list")
            return
        }
    }
}

extension Model {
    /// This screen on top of the day's list.
    func showing(_ screen: Screen) -> Model {
        guard case .open(let situation, var stack) = phase else { return self }
        var model = self
        stack.push(screen)
        model.phase = .open(situation, stack)
        return model
    }
}
