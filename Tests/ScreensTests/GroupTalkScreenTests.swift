import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct GroupTalkScreenTests {
    /// At the group talk of six, from the day's list.
    private func desk() -> Desk {
        var desk = Desk()
        desk.press(.down, .enter)
        return desk
    }

    private func notice(_ desk: Desk) -> String { rows(of: desk.screen())[22] }

    private func talk(_ desk: Desk) throws -> Talk {
        let register = try #require(desk.situation).register
        return try #require(register.talks.values.first { $0.isGroup })
    }

    /// Two more from the school: Finn and Mila.
    private func addTwo(_ desk: inout Desk) {
        desk.press(.function(3))
        desk.type("finn")
        desk.press(.enter)
        desk.press(.function(3))
        desk.type("v4b mi")
        desk.press(.enter)
    }

    @Test func `a talk of eight is kept with an own part for each`() throws {
        var desk = desk()
        addTwo(&desk)
        expectScreen(desk.screen(), "group-eight-80x24")
        for _ in 0..<9 { desk.press(.up) }
        desk.type("op tijd komen is een gewoonte")
        desk.press(.enter)
        for index in 0..<8 {
            desk.type("wekker \(index + 1)")
            desk.press(.enter, .character("a"))
        }
        desk.type("40")
        desk.press(.function(10))
        let talk = try talk(desk)
        #expect(talk.form == .group(shared: "op tijd komen is een gewoonte"))
        #expect(talk.minutes == 40)
        #expect(talk.parts.map(\.pupil) == SampleOffice.group + SampleOffice.others)
        #expect(talk.parts.map { $0.agreements.map(\.text) } == (1...8).map { ["wekker \($0)"] })
        #expect(talk.parts.allSatisfy { $0.outcome == .agreementsOnly && $0.causes.isEmpty })
        #expect(notice(desk).contains("Opgeslagen"))
    }

    @Test func `a ninth pupil is refused with the reason and nothing typed is lost`() {
        var desk = desk()
        addTwo(&desk)
        desk.type("wekker zetten")
        let before = rows(of: desk.screen())[..<22]
        desk.press(.function(3))
        #expect(notice(desk).contains("Een groepsgesprek is voor hoogstens 8 leerlingen"))
        #expect(rows(of: desk.screen())[..<22] == before)
        desk.press(.tab, .character("+"))
        #expect(notice(desk).contains("hoogstens 8 leerlingen"))
        desk.press(.tab, .tab, .tab, .enter)
        #expect(notice(desk).contains("hoogstens 8 leerlingen"))
        #expect(rows(of: desk.screen()).contains { $0.contains("wekker zetten") })
    }

    @Test func `a participant's name in the shared part is refused and the text stays`() {
        var desk = desk()
        desk.type("Linh deed goed mee")
        desk.press(.function(10))
        #expect(notice(desk).contains("In het gedeelde deel staat de naam van een deelnemer"))
        #expect(rows(of: desk.screen()).contains { $0.contains("Linh deed goed mee") })
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ graag zonder de naam 'Linh'") })
        for _ in 0..<18 { desk.press(.backspace) }
        desk.type("iedereen deed goed mee")
        desk.press(.function(10))
        #expect(notice(desk).contains("Opgeslagen"))
    }

    @Test func `who did not come gets that status, no part and no fields to pass`() throws {
        var desk = desk()
        desk.press(.enter, .function(5), .character("b"), .function(5), .character("c"))
        desk.press(.function(10))
        let talk = try talk(desk)
        #expect(talk.parts.map(\.pupil) == Array(SampleOffice.group[2...]))
        let places = try #require(desk.situation?.register.officeHours[SampleOffice.key]?.places)
        let group = try #require(places.first { $0.listings.count == 6 })
        #expect(group.listings.map(\.status).prefix(2) == [.notCome, .ill])
        #expect(group.listings[2].status == .spoken(talk.id))
    }

    @Test func `an agreement for somebody absent is not dropped in silence`() {
        var desk = desk()
        desk.press(.enter)
        desk.type("wekker zetten")
        desk.press(.backTab, .character("b"), .function(10))
        #expect(desk.effects == [])
        #expect(rows(of: desk.screen()).contains { $0.contains("wie er niet is krijgt hier geen afspraak") })
    }

    @Test func `a group of six with an agreement and an outcome each takes fifteen keys besides text`() throws
    {
        var desk = Desk()
        desk.press(.down)
        let before = desk.keysBesidesText
        desk.press(.enter)
        desk.type("op tijd komen is een gewoonte")
        desk.press(.enter)
        for index in 1...6 {
            desk.type("wekker \(index)")
            desk.press(.enter, .character("a"))
        }
        desk.press(.function(10))
        #expect(desk.keysBesidesText - before == 15)
        let talk = try talk(desk)
        #expect(talk.parts.map { $0.agreements.map(\.text) } == (1...6).map { ["wekker \($0)"] })
        #expect(talk.parts.allSatisfy { $0.outcome == .agreementsOnly })
    }

    @Test func `what a pupil agreed before comes up below their row and is judged with one letter`() throws {
        var desk = desk()
        #expect(!rows(of: desk.screen()).contains { $0.contains("eerder") })
        desk.press(.function(3), .enter)
        #expect(rows(of: desk.screen()).contains { $0.contains("eerder") && $0.contains("! elke dag") })
        desk.type("bellen bij ziekte")
        desk.press(.enter, .character("a"), .up, .up)
        #expect(
            rows(of: desk.screen()).contains {
                $0.contains("elke dag om 8.15 uur binnen (leerling, uiterlijk")
            })
        desk.press(.character("n"), .enter)
        desk.type("45")
        desk.press(.function(10))
        let situation = try #require(desk.situation)
        let agreements = try #require(situation.register.pupils[SampleOffice.yara]?.agreements)
        #expect(agreements.map(\.state) == [.judged(.notKept, on: SampleOffice.today), .open, .open])
        #expect(try talk(desk).minutes == 45)
        #expect(desk.effects.count == 1)
    }

    @Test func `typing on after an outcome never judges an earlier agreement`() throws {
        var desk = desk()
        desk.press(.function(3), .enter)
        desk.type("bellen bij ziekte")
        desk.press(.enter, .character("a"))
        desk.type("d")
        desk.press(.function(10))
        let agreements = try #require(desk.situation?.register.pupils[SampleOffice.yara]?.agreements)
        #expect(agreements.allSatisfy { $0.state == .open })
    }

    @Test func `nothing filled in makes no talk`() {
        var desk = desk()
        desk.press(.function(10))
        #expect(desk.effects == [])
        #expect(notice(desk).contains("Er is nog niets ingevuld"))
    }

    @Test func `a pupil is taken off with the earlier agreements below`() {
        var desk = desk()
        desk.press(.function(3), .enter, .function(4))
        #expect(!rows(of: desk.screen()).contains { $0.contains("eerder") || $0.contains("Yara") })
        desk.press(.function(10))
        #expect(notice(desk).contains("Opgeslagen"))
    }

    @Test func `an added pupil can be taken off, one from the list cannot`() {
        var desk = desk()
        addTwo(&desk)
        desk.press(.function(4))
        #expect(rows(of: desk.screen()).contains { $0.contains("7 leerlingen") })
        #expect(!rows(of: desk.screen()).contains { $0.contains("Mila") })
        desk.press(.up, .up, .up)
        desk.press(.function(4))
        #expect(notice(desk).contains("staat op de lijst"))
        #expect(rows(of: desk.screen()).contains { $0.contains("7 leerlingen") })
    }

    @Test func `the picker shows today's list, finds in the whole school and is left without a trace`() {
        var desk = desk()
        desk.press(.enter, .function(3))
        expectScreen(desk.screen(), "group-picker-80x24")
        desk.type("oz")
        #expect(rows(of: desk.screen()).contains { $0.contains("Niemand van deze school past hierbij") })
        desk.press(.control("u"))
        desk.type("100045")
        #expect(rows(of: desk.screen()).contains { $0.contains("Visser, Lotte") })
        desk.press(.escape)
        #expect(rows(of: desk.screen()).contains { $0.contains("6 leerlingen") })
        desk.press(.escape)
        #expect(rows(of: desk.screen())[3].contains("tijd"))
    }

    @Test func `the screens`() {
        var desk = desk()
        desk.press(.enter)
        desk.type("om 8.15 uur binnen, elke dag van deze week")
        desk.press(.enter)
        expectScreen(desk.screen(), "group-outcome-80x24")
    }
}
