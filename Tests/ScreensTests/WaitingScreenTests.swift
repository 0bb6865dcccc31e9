import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Whoever was not spoken goes on by themselves, or with one key.
struct WaitingScreenTests {
    private let finn = SampleOffice.others[0]
    private let mila = SampleOffice.others[1]

    @Test func `a list that is there says who waits, and one key takes them along`() {
        var desk = Desk.atPlan([finn])
        expectScreen(desk.screen(), "plan-waiting-80x24")
        #expect(desk.text().contains("2 wachten nog; w zet erbij: Daan Smit (niet gekomen, eerst melden)"))
        desk.press(.character("w"))
        // Daan is chosen by somebody, or not: a report is due.
        #expect(desk.planned == [[finn], [SampleOffice.lotte]])
        #expect(desk.text().contains("1 wacht nog;"))
        desk.press(.character("w"))
        #expect(desk.model.notice == .unavailable(reason: "wie wacht gaat niet vanzelf mee: kies ze met n"))
        desk.press(.character("z"))
        #expect(desk.planned == [[finn]])
    }

    @Test func `no more go along than there is room for`() {
        var desk = Desk.atPlan([finn], until: "13:15")
        desk.press(.character("w"))
        #expect(desk.planned == [[finn]])
        #expect(desk.model.notice == .unavailable(reason: "er is geen plaats meer"))
    }

    @Test func `who did not come twice does not go along: the school tells the parents`() throws {
        var office = SampleOffice()
        let next = Desk.nextKey
        let daan = Listing(pupil: SampleOffice.daan, reason: "x", requestedBy: .school)
        office.perform(
            .planOfficeHour(OfficeHourPlan(key: next, start: time("13:00"), entries: [.oneToOne(daan)])))
        office.perform(.setStatus(next, place: 1, SampleOffice.daan, .notCome))
        var desk = Desk(office)
        desk.press(.character("5"), .character("n"))
        desk.type("15-12")
        desk.press(.function(10))
        let key = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-15"))
        let list = try #require(desk.situation?.register.officeHours[key])
        #expect(list.places.flatMap(\.listings).map(\.pupil) == [SampleOffice.lotte])
        #expect(desk.text().contains("Daan Smit (weer niet gekomen: de school belt de ouders)"))
        desk.press(.character("w"))
        #expect(desk.text().contains("twee keer niet: de school belt eerst de ouders"))
    }

    @Test func `at the school a list that nothing came back of is named, and nobody of it goes along`() {
        var office = SampleOffice(role: .coordinator)
        let silent = OfficeHour.Key(school: SampleOffice.school, day: day("2026-11-17"))
        let listing = Listing(pupil: mila, reason: "x", requestedBy: .school)
        office.perform(
            .planOfficeHour(OfficeHourPlan(key: silent, start: time("13:00"), entries: [.oneToOne(listing)])))
        let desk = Desk.atPlan([finn], in: office)
        #expect(desk.text().contains("! van di 17 nov is nog niet bekend wie er was"))
        #expect(!desk.text().contains("Mila van Dijk ("))
    }

    @Test func `at the school a list that went by shows what the officer told of it`() throws {
        var sample = ExchangeSample()
        let past = OfficeHour.Key(school: SampleOffice.school, day: day("2026-11-17"))
        let listings = [mila, finn].map { Listing(pupil: $0, reason: "x", requestedBy: .school) }
        sample.school.perform(
            .planOfficeHour(
                OfficeHourPlan(key: past, start: time("13:00"), entries: listings.map { .oneToOne($0) })))
        var desk = Desk(sample.school)
        desk.press(.character("5"), .down)
        #expect(desk.text().contains("! van 2 vertelde leerplicht nog niet of ze er waren"))
        let number = try #require(sample.school.register.pupils[mila]).pupil.number
        let told = OfficerPackage(
            school: SampleOffice.school, made: SampleOffice.today,
            results: [
                OfficerPackage.Result(number: number, feedback: Feedback(day: past.day, outcome: .spoken))
            ])
        let origin = ExchangeSample.origin(1, from: ExchangeSample.officer)
        let decision = try sample.school.register.decide(told, from: origin, on: SampleOffice.today)
        for event in decision.events { sample.school.apply(event) }
        desk = Desk(sample.school)
        desk.press(.character("5"), .down)
        #expect(desk.text().contains("! van 1 vertelde leerplicht nog niet of ze er waren"))
        desk.press(.enter)
        let row = rows(of: desk.screen()).first { $0.contains("13:00 ") && $0.contains("Mila") }
        #expect(row?.contains("✓") == true)
        #expect(desk.text().contains("gesproken"))
    }

    @Test func `while names are hidden nobody who waits is named`() {
        var desk = Desk.atPlan([finn])
        desk.press(.function(12))
        #expect(!desk.text().contains("Smit"))
        #expect(desk.text().contains("2 wachten nog"))
    }
}
