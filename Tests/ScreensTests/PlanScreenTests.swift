import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct PlanScreenTests {
    private static let nextKey = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08"))

    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("5"))
        return desk
    }

    /// At the list of 8 December, with so many: Lotte, who waited, then others chosen from above.
    private func planned(_ count: Int) -> Desk {
        var desk = desk()
        desk.press(.character("n"))
        desk.type("+2w")
        desk.press(.function(10), .character("n"))
        desk.press(.down)
        for _ in 1..<count { desk.press(.enter) }
        desk.press(.escape)
        return desk
    }

    private func entries(_ desk: Desk) throws -> [Place] {
        try #require(desk.situation?.register.officeHours[Self.nextKey]).places
    }

    /// The pupils of each place, in the order of the day.
    private func pupils(_ desk: Desk) throws -> [[ID<Pupil>]] {
        try entries(desk).map { $0.listings.map(\.pupil) }
    }

    @Test func `the lists stand with the next one first, and say what is missing before it`() {
        var desk = desk(twoSchools)
        expectScreen(desk.screen(), "lists-two-schools-80x24")
        desk = self.desk()
        desk.press(.down)
        #expect(desk.text().contains("Iedereen op deze lijst is geweest"))
    }

    private var twoSchools: SampleOffice {
        var office = SampleOffice()
        office.perform(
            .addSchool(School(brin: brin("00YY00"), name: "Zuiderlicht", kind: .vo, region: .noord)))
        return office
    }

    @Test func `where nobody waits a list is of nobody until somebody is chosen`() {
        var desk = Desk(nobodyWaits)
        desk.press(.character("5"), .character("n"))
        desk.type("+2w")
        desk.press(.function(10))
        expectScreen(desk.screen(), "plan-empty-80x24")
        #expect(desk.effects.isEmpty)
    }

    /// Daan and Lotte came by all the same.
    private var nobodyWaits: SampleOffice {
        var office = SampleOffice()
        for pupil in [SampleOffice.daan, SampleOffice.lotte] {
            office.perform(
                .recordTalk(
                    TalkDraft(
                        officeHour: SampleOffice.key, form: .oneToOne, isWalkIn: true,
                        pupils: [TalkDraft.PupilDraft(part: TalkPart(pupil: pupil))])))
        }
        return office
    }

    @Test func `a list is made in a few keys: a day, and who comes`() throws {
        var desk = desk()
        desk.press(.character("n"))
        desk.type("+2w")
        desk.press(.function(10))
        // Whoever waits is there at once, in the same save.
        #expect(desk.effects.count == 1)
        #expect(desk.model.notice == .takenAlong("1 van di 10 nov gaat mee", at: time("13:42")))
        desk.press(.character("n"), .character("/"))
        desk.type("finn")
        desk.press(.enter, .escape)
        expectScreen(desk.screen(), "plan-80x24")
        expectScreen(desk.screen(120, 40), "plan-120x40")
        expectScreen(desk.screen(60, 16), "plan-60x16")
        let officeHour = try #require(desk.situation?.register.officeHours[Self.nextKey])
        #expect(officeHour.start == time("13:00"))
        #expect(officeHour.room == "B107")
        #expect(officeHour.officer == "K. de Haan")
        let listings = officeHour.places.flatMap(\.listings)
        // Who did not come last time goes first, but not Daan, whom the school must report.
        #expect(listings.map(\.pupil) == [SampleOffice.lotte, SampleOffice.others[0]])
        #expect(listings[0].reason == "mist gym")
        #expect(listings[1].reason.isEmpty)
        #expect(listings.map(\.requestedBy) == [.school, .leerplichtambtenaar])
        desk.press(.character("z"), .character("z"))
        #expect(desk.situation?.register.officeHours[Self.nextKey] == nil)
    }

    @Test func `earlier, later and off, with the cursor on the same pupil; z takes each back`() throws {
        var desk = planned(3)
        let before = try pupils(desk)
        desk.press(.character("+"))
        #expect(try pupils(desk) == [before[1], before[0], before[2]])
        desk.press(.character("+"))
        #expect(try pupils(desk) == [before[1], before[2], before[0]])
        desk.press(.character("+"))
        #expect(desk.model.notice == .unavailable(reason: "dit is de laatste"))
        desk.press(.character("-"), .character("x"), .character("o"))
        #expect(try pupils(desk) == [before[1], before[2]])
        desk.press(.character("z"), .character("z"))
        #expect(try pupils(desk) == [before[1], before[2], before[0]])
    }

    @Test func `the last one stays: a list of nobody is no list`() throws {
        var desk = planned(2)
        desk.press(.character("x"), .character("o"), .character("x"))
        #expect(try pupils(desk).count == 1)
        #expect(desk.text().contains("Zonder iemand is er geen lijst"))
        desk.press(.character("z"), .character("z"), .character("z"))
        #expect(desk.situation?.register.officeHours[Self.nextKey] == nil)
        #expect(desk.text().contains("Er staat nog niemand op deze lijst"))
    }

    @Test func `eight make a group, and the ninth is refused with the reason`() throws {
        var desk = planned(9)
        desk.press(.end)
        for _ in 0..<7 { desk.press(.character("g")) }
        #expect(try pupils(desk).map(\.count) == [1, 8])
        expectScreen(desk.screen(), "plan-group-80x24")
        desk.press(.character("g"))
        #expect(try pupils(desk).map(\.count) == [1, 8])
        #expect(desk.model.notice == .refused(.groupTooLarge(9)))
        desk.press(.character("l"))
        #expect(try pupils(desk).map(\.count) == Array(repeating: 1, count: 9))
    }

    @Test func `the reason is typed in its place, and parents and a pause are one key`() throws {
        var desk = planned(2)
        desk.press(.character("a"), .control("u"))
        desk.type("mist gym")
        expectScreen(desk.screen(), "plan-reason-80x24")
        desk.press(.enter, .character("o"), .character("p"))
        let places = try entries(desk)
        #expect(places[0].listings.first?.reason == "mist gym")
        #expect(places[0].listings.first?.parentsInformed?.on == SampleOffice.today)
        #expect(places[1].form == .pause(minutes: 15))
        desk.press(.character("a"))
        #expect(desk.model.notice == .unavailable(reason: "kies eerst een leerling of een groep"))
        desk.press(.up, .character("a"))
        desk.type("xyz")
        desk.press(.escape)
        #expect(try entries(desk)[0].listings.first?.reason == "mist gym")
    }

    @Test func `the name of a group holds no pupil's name, and what was typed stays`() throws {
        var desk = planned(2)
        desk.press(.down, .character("g"), .character("a"), .control("u"))
        desk.type("Lotte")
        desk.press(.enter)
        #expect(desk.model.notice == .refused(.nameInSharedPart(word: "Lotte")))
        #expect(desk.text().contains("Groep       Lotte"))
        desk.press(.control("u"))
        desk.type("op tijd")
        desk.press(.enter)
        #expect(try entries(desk)[0].form == .group(name: "op tijd", minutes: 45))
    }

    @Test(arguments: [
        ("25-12", "kerstvakantie; wel vr 18 dec of ma 4 jan"), ("zat", "weekend; wel vr 27 nov of ma 30 nov"),
        ("gisteren", "is al geweest"), ("x", "geen datum"),
        ("", "typ bijvoorbeeld"),
    ])
    func `a day without lessons is said at the field`(_ typed: String, _ complaint: String) {
        var desk = desk()
        desk.press(.character("n"))
        desk.type(typed)
        desk.press(.function(10))
        #expect(desk.text().contains(complaint))
        #expect(desk.text().contains("Nieuwe lijst"))
    }

    @Test func `a day that has a list opens that list`() {
        var desk = desk()
        desk.press(.character("n"))
        desk.type("vandaag")
        desk.press(.function(10))
        #expect(desk.text().contains("Vandaag · 13:00"))
        #expect(desk.text().contains("Bakker, Sem"))
    }

    @Test func `a list that has begun is to be read`() throws {
        var desk = desk()
        desk.press(.enter)
        for key in "nx+-gaop" {
            desk.press(.character(key))
            #expect(desk.text().contains("de lijst ligt vast"))
        }
        #expect(desk.effects.isEmpty)
        desk.press(.enter)
        #expect(desk.text().contains("Sem Bakker"))
    }

    @Test func `a coordinator asks for the talk in the name of the school`() throws {
        var desk = Desk(SampleOffice(role: .coordinator))
        desk.press(.character("5"), .character("n"))
        desk.type("+2w")
        desk.press(.function(10), .character("n"), .end, .enter)
        #expect(try entries(desk)[1].listings.first?.requestedBy == .school)
    }

    @Test func `a disk that fails leaves the list as it was`() throws {
        var desk = planned(2)
        let before = try pupils(desk)
        desk.diskFailure = .readOnly
        desk.press(.character("+"))
        #expect(try pupils(desk) == before)
        #expect(desk.text().contains("Opslaan kan nu niet"))
    }

    @Test func `an empty folder says what comes first`() {
        var model = Model(register: Register(), clock: SampleOffice.clock)
        _ = model.update(.pressed(.character("5")))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "lists-empty-80x24")
        _ = model.update(.pressed(.character("n")))
        #expect(model.notice == .unavailable(reason: "er zijn nog geen leerlingen"))
    }
}
