import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct PupilsScreenTests {
    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("4"))
        return desk
    }

    private func current(_ desk: Desk) -> String? { rows(of: desk.screen()).first { $0.hasPrefix("▶") } }

    /// With a second school, which has one pupil.
    private var two: SampleOffice {
        var office = SampleOffice()
        let other = brin("00YY00")
        office.perform(.addSchool(School(brin: other, name: "Zuiderlicht", kind: .vo, region: .noord)))
        guard let number = PupilNumber("700001") else { preconditionFailure("that is a number") }
        office.perform(
            .addPupil(
                school: other,
                Pupil(
                    number: number, name: PersonName(given: "Ruben", family: "Aalbers"), birthDate: nil,
                    group: "M3", municipality: "Dalerveld")))
        return office
    }

    @Test func `everybody stands in the order of a Dutch list`() {
        var desk = desk()
        #expect(current(desk)?.contains("Bakker, Sem") == true)
        desk.press(.down)
        #expect(current(desk)?.contains("Berg, Noor van den") == true)
        desk.press(.end)
        #expect(current(desk)?.contains("Yılmaz, Emre") == true)
        desk.press(.up)
        #expect(current(desk)?.contains("Vries, Yara de") == true)
    }

    @Test(arguments: [("h3b", "Vries, Yara de"), ("100031", "Berg, Noor van den"), ("ozt", "Öztürk, Zoë")])
    func `class, number and name are found while typing`(_ typed: String, _ name: String) {
        var desk = desk()
        desk.press(.character("/"))
        desk.type(typed)
        #expect(current(desk)?.contains(name) == true)
        #expect(desk.text().contains("1 van 14"))
        desk.press(.enter)
        #expect(desk.text().contains("afgesproken") || desk.text().contains("16 uur"))
        desk.press(.escape, .escape)
        #expect(desk.text().contains("14 leerlingen"))
    }

    @Test func `whom nobody knows is added in the same breath`() throws {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("Noah van den Broek")
        expectScreen(desk.screen(), "pupils-unknown-80x24")
        desk.press(.enter)
        expectScreen(desk.screen(), "pupil-new-80x24")
        desk.type("H3b")
        desk.press(.function(10))
        let register = try #require(desk.situation?.register)
        let file = try register.pupil(number: "inloop-1", school: SampleOffice.school)
        #expect(file.pupil.name == PersonName(given: "Noah", infix: "van den", family: "Broek"))
        #expect(file.pupil.group == "H3b")
        #expect(desk.text().contains("Noah van den Broek"))
        // The page of the pupil lies on the list; undone, the list is what is left.
        desk.press(.character("z"))
        #expect((try? desk.situation?.register.pupil(number: "inloop-1", school: SampleOffice.school)) == nil)
        #expect(desk.text().contains("0 van 14"))
    }

    @Test func `where there are more schools the form asks which`() throws {
        var desk = desk(two)
        expectScreen(desk.screen(), "pupils-two-schools-80x24")
        desk.press(.character("n"))
        expectScreen(desk.screen(), "pupil-new-two-schools-80x24")
        desk.press(.tab, .tab)
        desk.type("Ana")
        desk.press(.enter)
        desk.type("Silva")
        desk.press(.function(10))
        #expect(desk.effects.isEmpty)
        #expect(desk.text().contains("kies de school"))
        desk.press(.character("b"), .function(10))
        let register = try #require(desk.situation?.register)
        let file = try register.pupil(number: "inloop-1", school: brin("00YY00"))
        #expect(file.pupil.name.full == "Ana Silva")
    }

    @Test func `a number that somebody has is said at the field`() {
        var desk = desk()
        desk.press(.character("n"), .up)
        desk.type("100010")
        desk.press(.enter, .enter)
        desk.type("Dubbel")
        desk.press(.function(10))
        #expect(desk.text().contains("dit nummer heeft al een leerling"))
        #expect(desk.effects.count == 1)
    }

    @Test func `what was typed of a pupil comes back as a draft`() throws {
        var desk = desk()
        desk.press(.character("n"))
        desk.type("Ana")
        desk.press(.enter)
        desk.type("Silva")
        desk.press(.escape)
        expectScreen(desk.screen(), "pupil-new-leaving-80x24")
        desk.press(.character("b"))
        #expect(desk.text().contains("14 leerlingen"))
        desk.press(.character("1"), .character("c"), .enter)
        #expect(desk.text().contains("Leerling toevoegen"))
        #expect(desk.text().contains("Silva"))
        desk.press(.function(10))
        let register = try #require(desk.situation?.register)
        #expect(try register.pupil(number: "inloop-1", school: SampleOffice.school).pupil.name.given == "Ana")
        #expect(desk.situation?.drafts.isEmpty == true)
    }

    @Test func `somebody from the list gets a place today, and who has one does not`() throws {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("finn")
        desk.press(.tab, .character("i"))
        #expect(desk.text().contains("Finn Hendriks"))
        desk.press(.function(10))
        let places = try #require(desk.situation?.register.officeHours[SampleOffice.key]).places
        #expect(places.last?.listings.first?.pupil == SampleOffice.others[0])
        #expect(desk.text().contains("1 van 14"))
        desk.press(.character("i"))
        #expect(
            desk.model.notice == .unavailable(reason: "deze leerling staat al op de lijst van vandaag"))
        desk.press(.escape, .end, .up)
        desk.press(.character("i"), .escape)
        #expect(desk.text().contains("14 leerlingen"))
    }

    @Test func `an empty folder says how pupils come in`() {
        var model = Model(register: Register(), clock: SampleOffice.clock)
        _ = model.update(.pressed(.character("4")))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "pupils-empty-80x24")
        _ = model.update(.pressed(.character("n")))
        #expect(model.notice == .unavailable(reason: "er is nog geen school"))
    }

    @Test func `among ten thousand pupils a key is answered at once`() {
        var office = SampleOffice()
        for index in 0..<10_000 {
            guard let number = PupilNumber("\(500_000 + index)") else { continue }
            let pupil = Pupil(
                number: number, name: PersonName(given: "Test", family: "Leerling \(index)"), birthDate: nil,
                group: "A\(index % 30)", municipality: "")
            office.apply(
                .pupilEnrolled(
                    ID(raw: UInt128(1_000_000 + index)), school: SampleOffice.school, pupil,
                    source: ImportNumber(3)))
        }
        var desk = desk(office)
        desk.press(.character("/"))
        desk.type("leerling 9998")
        #expect(desk.text().contains("1 van 10014"))
        desk.press(.escape, .end, .up)
        // The same list a hundred times: made for each key, that would take minutes in a build for tests.
        let start = ContinuousClock.now
        for _ in 0..<100 { desk.press(.up) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }
}
