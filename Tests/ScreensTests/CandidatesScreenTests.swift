import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct CandidatesScreenTests {
    private static let nextKey = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08"))

    /// At the candidates for 8 December, as the school's coordinator.
    private func desk(_ office: SampleOffice = SampleOffice(role: .coordinator)) -> Desk {
        var desk = Desk(office)
        desk.press(.character("5"), .character("n"))
        desk.type("+2w")
        desk.press(.function(10), .character("n"))
        return desk
    }

    private func listings(_ desk: Desk) -> [Listing] {
        desk.situation?.register.officeHours[Self.nextKey]?.places.flatMap(\.listings) ?? []
    }

    /// The sample with a ladder, whose first steps pupils have reached.
    private func office(requiresGround: Bool = false) -> SampleOffice {
        var office = SampleOffice(role: .coordinator)
        let steps = [1, 3].map { count in
            Ladder.Step(
                unit: .hours, count: count, period: .lessonWeeks(4), actor: .mentor,
                action: "mentor belt met thuis")
        }
        var school = School(
            brin: SampleOffice.school, name: "Het Baken, Dalerveld", kind: .vo, region: .noord,
            ladders: [Ladder(name: "1-3 uur", steps: steps)])
        school.requiresGround = requiresGround
        office.perform(.changeSchool(school))
        return office
    }

    private func record(_ pupil: ID<Pupil>, _ rows: [AbsenceRow], in office: inout SampleOffice) {
        office.apply(.absencesRecorded(pupil, AbsenceRows(rows: rows), source: ImportNumber(3)))
    }

    @Test func `everybody stands under the reason for a talk, with how many they are`() {
        let desk = desk(office())
        expectScreen(desk.screen(), "candidates-ladder-80x24")
        expectScreen(desk.screen(120, 40), "candidates-ladder-120x40")
    }

    @Test func `who is ticked goes on the list in one change, and z takes all of them off`() {
        var desk = desk()
        desk.press(.down, .character(" "), .character(" "))
        #expect(desk.text().contains("2 aangevinkt"))
        expectScreen(desk.screen(), "candidates-ticked-80x24")
        desk.press(.enter)
        // Lotte waited, and was there at once.
        #expect(listings(desk).map(\.pupil).prefix(2) == [SampleOffice.lotte, SampleOffice.sem])
        #expect(listings(desk).count == 3)
        #expect(desk.effects.count == 2)
        #expect(!desk.text().contains("aangevinkt"))
        desk.press(.character("z"))
        #expect(listings(desk).map(\.pupil) == [SampleOffice.lotte])
        #expect(desk.text().contains("Bakker, Sem"))
    }

    @Test func `a whole heading is ticked with one key, and taken back with it`() {
        var desk = desk()
        desk.press(.down, .character("a"))
        #expect(desk.text().contains(" aangevinkt"))
        desk.press(.home, .down, .character("a"))
        #expect(!desk.text().contains("aangevinkt"))
        desk.press(.end, .character("a"))
        #expect(desk.model.notice == .unavailable(reason: "hier valt niets op: kies ze een voor een"))
    }

    @Test func `who was searched for goes on the list, and who was ticked stays ticked`() {
        var desk = desk()
        desk.press(.down, .character(" "), .character("/"))
        desk.type("finn")
        desk.press(.enter)
        #expect(listings(desk).map(\.pupil) == [SampleOffice.lotte, SampleOffice.others[0]])
        #expect(desk.text().contains("1 aangevinkt"))
    }

    @Test func `a due report is asked once, and goes on the list only when somebody says so`() {
        var desk = desk()
        let along = [SampleOffice.lotte]
        desk.press(.enter)
        #expect(listings(desk).map(\.pupil) == along)
        expectScreen(desk.screen(), "candidates-question-80x24")
        expectScreen(desk.screen(60, 16), "candidates-question-60x16")
        desk.press(.enter)
        #expect(listings(desk).map(\.pupil) == along)
        desk.press(.enter, .character("t"))
        #expect(listings(desk).map(\.pupil) == along + [SampleOffice.daan])
    }

    @Test func `of several the others can go without`() {
        var desk = desk()
        desk.press(.character(" "), .character(" "), .enter)
        expectScreen(desk.screen(), "candidates-question-several-80x24")
        desk.press(.character("d"))
        #expect(listings(desk).map(\.pupil) == [SampleOffice.lotte, SampleOffice.sem])
        #expect(desk.text().contains("1 aangevinkt"))
    }

    @Test func `who is only ill is listed when the school doubts, and that is kept`() {
        var office = SampleOffice(role: .coordinator)
        let ill = ["2026-09-08", "2026-09-22", "2026-10-06", "2026-11-05"]
        record(SampleOffice.others[1], ill.map { row("\($0) 1-8", .sick) }, in: &office)
        var desk = desk(office)
        desk.press(.character("/"))
        desk.type("mila")
        desk.press(.tab)
        #expect(desk.text().contains("hier niet zonder meer · 1 leerling"))
        #expect(desk.text().contains("eerst een gesprek op school, dan de jeugdarts"))
        desk.press(.enter)
        #expect(desk.text().contains("school twijfelt aan de ziekmelding"))
        desk.press(.character("t"))
        #expect(listings(desk).map(\.doubtsIllness) == [false, true])
    }

    @Test func `what was known of the place that led to no talk goes along`() {
        var desk = desk()
        desk.press(.enter, .character("t"))
        let listing = listings(desk).last
        #expect(listing?.pupil == SampleOffice.daan)
        #expect(listing?.reason == "spijbelt hele ochtenden")
        #expect(listing?.parentsInformed == nil)
    }

    @Test func `where the ground is wanted beforehand it is asked of all at once`() {
        var desk = desk(office(requiresGround: true))
        desk.press(.down, .character(" "), .character(" "), .enter)
        expectScreen(desk.screen(), "candidates-ground-80x24")
        #expect(listings(desk).isEmpty)
        desk.press(.character("b"))
        #expect(listings(desk).map(\.ground) == Array(repeating: .bureau(article: nil), count: 2))
        // Emptied again beforehand it is refused there, and the form stays.
        desk.press(.escape, .character("v"), .tab, .tab, .backspace)
        #expect(desk.text().contains("bij deze school is die verplicht"))
        desk.press(.function(10))
        #expect(desk.text().contains("ontbreekt de grond"))
        #expect(listings(desk).map(\.ground) == Array(repeating: .bureau(article: nil), count: 2))
    }

    @Test func `who went off a list stands here with the reason, and that is undone`() {
        var desk = desk()
        desk.press(.down, .character(" "), .character(" "), .enter, .escape, .character("x"))
        expectScreen(desk.screen(), "taking-off-80x24")
        desk.press(.escape)
        #expect(listings(desk).count == 3)
        desk.press(.character("x"), .character("o"))
        #expect(listings(desk).map(\.pupil).first == SampleOffice.sem)
        desk.press(.character("n"))
        #expect(desk.text(120, 40).contains("eraf op 24 nov: opgelost"))
        desk.press(.escape, .character("z"))
        #expect(desk.text().contains("van de lijst gehaald"))
        #expect(listings(desk).count == 3)
        #expect(desk.situation?.register.pupils[SampleOffice.lotte]?.takenOff == [])
    }

    @Test func `who is exempt is told so, and asked about`() throws {
        var office = SampleOffice(role: .coordinator)
        let finn = SampleOffice.others[0]
        record(
            finn, ["03", "05", "09", "12"].map { row("2026-11-\($0) 1-1", .unauthorised) }, in: &office)
        var pupil = try #require(office.register.pupils[finn]).pupil
        pupil.exemptUntil = day("2027-07-31")
        office.apply(.pupilChanged(finn, pupil, source: ImportNumber(3)))
        var desk = desk(office)
        desk.press(.character("/"))
        desk.type("finn")
        desk.press(.tab)
        expectScreen(desk.screen(), "candidates-exempt-80x24")
        desk.press(.enter, .character("t"))
        #expect(listings(desk).map(\.pupil) == [SampleOffice.lotte, finn])
    }

    @Test func `another reason is typed, stands on the pupil's page and hides with the names`() {
        var desk = desk()
        desk.press(.down, .character(" "), .character(" "), .enter, .escape, .character("x"))
        desk.press(.character("a"), .enter)
        #expect(desk.model.notice == .refused(.textMissing(.takenOffReason)))
        desk.type("gaat naar het mbo")
        desk.press(.enter)
        #expect(listings(desk).map(\.pupil).first == SampleOffice.sem)
        desk.press(.character("n"), .home, .down)
        #expect(rows(of: desk.screen())[19...21].joined().contains("eraf op 24 nov: gaat naar het mbo"))
        desk.press(.character("l"))
        #expect(desk.text(120, 40).contains("van de lijst van di 8 dec gehaald"))
        #expect(desk.text(120, 40).contains("gaat naar het mbo"))
        desk.press(.escape, .function(12))
        #expect(!desk.text(120, 40).contains("mbo"))
    }

    @Test func `in the reading mode each row says its heading`() {
        let desk = desk()
        var mode = ReadingMode()
        let heard = mode.hear(desk.model).lines
        #expect(
            heard.contains {
                $0.contains("van een eerdere lijst") && $0.contains("Daan Smit, H5b, eerst melden")
            },
            "\(heard)")
    }
}
