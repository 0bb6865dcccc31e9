import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

struct TalkScreenTests {
    /// At the talk with Yara, from the day's list.
    private func desk() -> Desk {
        var desk = Desk()
        desk.press(.enter)
        return desk
    }

    private func part(_ desk: Desk) throws -> TalkPart {
        let register = try #require(desk.situation).register
        let talk = try #require(register.pupils[SampleOffice.yara]?.talks.last)
        #expect(register.talks[talk]?.officeHour == SampleOffice.key)
        return try #require(register.talks[talk]?.parts.first)
    }

    @Test func `a talk with a cause, two agreements and an outcome takes at most 12 keys besides text`()
        throws
    {
        var desk = Desk()
        desk.press(.enter)
        desk.press(.enter, .enter, .enter)
        desk.type("elke dag om 8.15 uur binnen")
        desk.press(.enter)
        desk.type("wekker buiten bereik")
        desk.press(.enter, .enter)
        desk.press(.character("b"), .enter)
        desk.press(.character("b"))
        desk.press(.function(10))
        #expect(desk.keysBesidesText == 11)

        let part = try part(desk)
        #expect(part.causes == [.planning])
        #expect(part.outcome == .followUpTalk)
        #expect(part.agreements.map(\.text) == ["elke dag om 8.15 uur binnen", "wekker buiten bereik"])
        #expect(part.agreements.map(\.party) == [.pupil, .pupil])
        #expect(part.ownWords == nil)
        #expect(part.present == [.pupil])
        // The school asked for this talk: nothing is chosen for it, and what is written for it goes there.
        #expect(part.schoolMayKnow == nil)
        #expect(rows(of: desk.screen())[22].contains("Opgeslagen 13:42"))
        #expect(rows(of: desk.screen())[3...].joined().contains("op tijd"))
    }

    @Test func `who came by themselves is not told to school unless they say so, and the form says that`()
        throws
    {
        var office = SampleOffice()
        let walkIn = Listing(
            pupil: SampleOffice.others[1], reason: "kwam zelf", requestedBy: .pupil, isWalkIn: true)
        office.perform(.addWalkIn(SampleOffice.key, walkIn))
        var desk = Desk(office)
        desk.press(.end, .up, .enter)
        while case .talk(let screen) = desk.top, screen.form.focus != .forSchool { desk.press(.tab) }
        desk.type("kwam zelf langs")
        #expect(desk.text().contains("school krijgt dit niet"))
        while case .talk(let screen) = desk.top, screen.form.focus != .schoolMayKnow {
            desk.press(.backTab)
        }
        desk.type("j")
        #expect(!desk.text(120, 40).contains("school krijgt dit niet"))
        desk.press(.function(10))
        let register = try #require(desk.situation).register
        let talk = try #require(register.pupils[walkIn.pupil]?.talks.last)
        #expect(register.talks[talk]?.parts.first?.schoolMayKnow == true)
    }

    @Test func `every field reaches the register as it was typed`() throws {
        var desk = desk()
        desk.type("ik slaap slecht")
        desk.press(.enter)
        desk.type("gym")
        desk.press(.enter)
        desk.type("4")
        desk.press(.enter)
        desk.type("5")
        desk.press(.enter, .character("d"))
        desk.type("+3w")
        desk.press(.enter)
        desk.type("mentor belt")
        desk.press(.tab, .character("c"))
        desk.type("vr")
        desk.press(.enter, .enter)
        desk.press(.character("f"), .character("i"), .character("f"), .enter)
        desk.press(.character("j"))
        desk.type("8-12")
        desk.press(.enter, .character("b"), .enter)
        desk.press(.character("j"), .character("n"))
        desk.type("20")
        desk.press(.enter)
        desk.type("eerste regel")
        desk.press(.enter)
        desk.type("tweede")
        desk.press(.tab)
        desk.type("komt op tijd")
        desk.press(.tab)
        desk.type("wij bellen")
        desk.press(.tab, .character("j"), .enter)

        let part = try part(desk)
        #expect(part.ownWords == "ik slaap slecht")
        #expect(part.goesWell == "gym")
        #expect(part.goal == Goal(count: 4, outOf: 5, unit: .day, until: day("2026-12-15")))
        #expect(part.agreements.map(\.text) == ["mentor belt"])
        #expect(part.agreements.map(\.party) == [.school])
        #expect(part.agreements.map(\.due) == [day("2026-11-27")])
        #expect(part.causes == [.transport])
        #expect(part.outcome == .kennisgeving)
        #expect(part.followUp == day("2026-12-08"))
        #expect(part.present == [.pupil, .parent])
        #expect(part.schoolMayKnow == true)
        #expect(part.homeMayKnow == false)
        #expect(part.textsSeen == true)
        #expect(part.note == "eerste regel\ntweede")
        #expect(part.forSchool == "komt op tijd")
        #expect(part.forHome == "wij bellen")
        let register = try #require(desk.situation).register
        #expect(register.pupils[SampleOffice.yara]?.talks.last.flatMap { register.talks[$0]?.minutes } == 20)
    }

    @Test func `without typed minutes the clock counts`() throws {
        var desk = desk()
        desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("13:55"))))
        #expect(rows(of: desk.screen())[4].contains("bezig sinds 13:42, 13 min"))
        desk.press(.enter, .enter, .enter, .enter, .enter, .character("a"), .control("s"))
        let register = try #require(desk.situation).register
        #expect(register.pupils[SampleOffice.yara]?.talks.last.flatMap { register.talks[$0]?.minutes } == 13)
    }

    @Test func `an earlier agreement is judged in the next talk, before the talk itself is kept`() throws {
        var desk = desk()
        desk.press(.up, .up)
        #expect(
            rows(of: desk.screen())[7].contains("elke dag om 8.15 uur binnen (leerling, uiterlijk di 17 nov)")
        )
        desk.press(.character("d"), .backTab, .function(10))
        let agreements = try #require(desk.situation?.register.pupils[SampleOffice.yara]?.agreements)
        #expect(agreements.map(\.state) == [.judged(.partly, on: SampleOffice.today), .open])
        #expect(desk.effects.count == 1)
        _ = try part(desk)
    }

    @Test func `a talk and what was said of earlier agreements are one save`() {
        var model = SampleOffice().model
        for key in [Key.enter, .up, .up, .character("d")] { _ = model.update(.pressed(key)) }
        let effects = model.update(.pressed(.function(10)))
        let commands = effects.compactMap { effect -> [Command]? in
            if case .perform(.all(let commands)) = effect { commands } else { nil }
        }
        #expect(commands.map(\.count) == [2])
        #expect(!rows(of: model.view(Size(columns: 80, rows: 24))).contains { $0.contains("Opgeslagen") })
        let after = model.update(.recorded([], as: nil))
        #expect(after.count(where: \.isShown) == 0)
        #expect(rows(of: model.view(Size(columns: 80, rows: 24)))[22].contains("Opgeslagen"))
    }

    @Test func `a form in which nothing was filled in makes no talk`() {
        var desk = desk()
        desk.press(.function(10))
        #expect(desk.effects == [])
        #expect(rows(of: desk.screen())[22].contains("Er is nog niets ingevuld"))
    }

    @Test func `what is no date gets its complaint beside the field, and nothing is asked`() throws {
        var desk = desk()
        desk.type("ik slaap slecht")
        desk.press(.enter, .enter, .enter, .enter, .enter, .down)
        desk.type("31-4-2027")
        desk.press(.tab)
        let complained = rows(of: desk.screen()).first { $0.contains("Vervolg op") }
        #expect(complained?.contains("✗ geen datum; typ bijvoorbeeld vr, +2w of 15-1") == true)
        desk.press(.function(10))
        #expect(desk.effects == [])
        #expect(rows(of: desk.screen())[22].contains("Nog niet bewaard"))
        #expect(rows(of: desk.screen()).contains { $0.contains("ik slaap slecht") })
        desk.press(.control("u"))
        desk.type("za")
        #expect(rows(of: desk.screen()).contains { $0.contains("za 28 nov 2026, wk 48, geen lesdag") })
        desk.press(.function(10))
        #expect(try part(desk).followUp == day("2026-11-28"))
    }

    @Test func `a refusal says why and keeps what was typed`() {
        var desk = desk()
        desk.type("ik slaap slecht")
        desk.press(.enter, .enter, .enter, .enter, .enter, .character("k"))
        #expect(rows(of: desk.screen()).contains { $0.contains("kan pas na een melding van school") })
        desk.press(.function(10))
        #expect(rows(of: desk.screen())[22].contains("Een formele waarschuwing kan pas na een melding"))
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ kan pas na een melding van school") })
        #expect(rows(of: desk.screen()).contains { $0.contains("ik slaap slecht") })
        desk.press(.character("d"), .function(10))
        #expect(desk.effects.count == 2)
        #expect(rows(of: desk.screen())[22].contains("Opgeslagen"))
    }

    @Test func `after a full disk the talk is still there and can be saved again`() throws {
        var model = SampleOffice().model
        for key in [.enter] + [Key].typing("ik slaap slecht") { _ = model.update(.pressed(key)) }
        let asked = model.update(.pressed(.function(10)))
        #expect(asked.count(where: \.isShown) == 1)
        #expect(model.update(.pressed(.function(10))) == [])
        _ = model.update(.recordFailed(.diskFull(free: 0)))
        let shown = rows(of: model.view(Size(columns: 80, rows: 24)))
        #expect(shown[22].contains("De schijf is vol (0 MB vrij). Je tekst staat nog in het formulier."))
        #expect(shown.contains { $0.contains("ik slaap slecht") })
        #expect(model.update(.pressed(.function(10))) == asked)
    }

    @Test func `a day without an agreement, or half a goal, is not dropped in silence`() {
        var desk = desk()
        desk.press(.enter, .enter, .enter, .tab, .tab)
        desk.type("vr")
        desk.press(.function(10))
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ wat is er afgesproken?") })
        desk.type("wekker")
        desk.press(.up, .tab)
        desk.type("5")
        desk.press(.function(10))
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ hoe vaak?") })
        desk.type("6")
        desk.press(.function(10))
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ typ een getal vanaf 6") })
        #expect(desk.effects == [])
    }

    @Test func `an answer can be taken back`() throws {
        var desk = desk()
        desk.press(.enter, .enter, .enter, .enter, .character("a"), .character("a"), .enter)
        desk.press(.character("b"), .up, .backspace, .function(10))
        #expect(try part(desk).causes == [])
        #expect(try part(desk).outcome == nil)
    }

    @Test func `escape asks before throwing away, and only when something was typed`() {
        var desk = desk()
        desk.press(.escape)
        #expect(rows(of: desk.screen())[3].contains("tijd"))
        desk.press(.enter)
        desk.type("x")
        desk.press(.escape)
        expectScreen(desk.screen(), "talk-leaving-80x24")
        desk.press(.paste("w"), .enter)
        #expect(rows(of: desk.screen()).contains { $0.contains("Eigen woorden x") })
        desk.press(.escape, .character("w"))
        #expect(rows(of: desk.screen())[3].contains("tijd"))
        #expect(desk.effects == [])
    }

    @Test func `only this pupil is on screen`() {
        let text = rows(of: desk().screen(120, 40)).joined(separator: "\n")
        for name in ["Bakker", "Sem", "Emre", "Noor", "Daan", "Amina"] { #expect(!text.contains(name)) }
    }

    @Test func `hostile text is shown, not obeyed, and not kept`() throws {
        var desk = desk()
        desk.press(.paste("\u{1B}[2Jslaap\u{202E}"))
        #expect(rows(of: desk.screen())[22].contains("2 onzichtbare tekens zijn weggelaten"))
        desk.press(.function(10))
        #expect(try part(desk).ownWords == "[2Jslaap")
    }

    @Test func `the screens`() {
        var desk = desk()
        desk.press(.enter, .enter, .enter)
        desk.type("elke dag om 8.15 uur binnen")
        desk.press(.tab)
        expectScreen(desk.screen(), "talk-party-80x24")
        desk.press(.character("a"))
        desk.type("+2w")
        desk.press(.enter, .enter, .character("b"), .character("i"))
        expectScreen(desk.screen(), "talk-causes-80x24")
        desk.press(.enter)
        expectScreen(desk.screen(), "talk-outcome-80x24")
        expectScreen(desk.screen(60, 16), "talk-outcome-60x16")
    }
}
