import Attendance
import Testing

/// What leaves the school, and what the officer makes of it.
struct SchoolPackageTests {
    private let school = HandoverDesks.schoolsDesk()
    private let officer = HandoverDesks.officersDesk()

    private func listing(
        _ pupil: ID<Pupil>, _ reason: String = "neemt toe", doubtsIllness: Bool = false
    ) -> Listing {
        Listing(pupil: pupil, reason: reason, requestedBy: .school, doubtsIllness: doubtsIllness)
    }

    private func withList(_ listings: Listing...) -> Story {
        school.after(
            .planOfficeHour(
                OfficeHourPlan(
                    key: People.key, start: time("13:00"), room: "B107",
                    entries: listings.map { .oneToOne($0) })))
    }

    @Test func `only listed pupils leave the school`() throws {
        let package = try withList(listing(People.sanne)).package()
        #expect(package.pupils.map(\.pupil.number.text) == ["100010"])
        #expect(package.school.name == "De Horst")
    }

    @Test func `absence leaves as the talk needs it`() throws {
        let rows = [
            "2026-11-09 1-2", "2026-11-10 1 50 unknown", "2026-11-11 1 10 late", "2026-11-12 1-3 50 sick",
            "2026-11-13 2 50 sentOut", "2026-06-09 1-8",
        ]
        let plain = try withList(listing(People.sanne)).withAbsences(People.sanne, rows).package()
        #expect(
            plain.pupils[0].absences.rows == [
                row("2026-11-09 1-2"), row("2026-11-10 1 50 unknown"), row("2026-11-11 1 10 late"),
                row("2026-11-12 1-3 50 authorised"),
            ])
        let doubted = try withList(listing(People.sanne, doubtsIllness: true))
            .withAbsences(People.sanne, rows).package()
        #expect(doubted.pupils[0].absences.rows.contains(row("2026-11-12 1-3 50 sick")))
    }

    @Test func `without a list there is nothing to hand over`() {
        #expect(throws: Refusal.listEmpty) { try school.package() }
    }

    @Test func `contacts, ladders and codes stay at the school`() throws {
        var full = AttendanceTests.school(codes: CodeTable([CodeTable.Rule(code: "Zb", kind: .sick)]))
        full.careContacts = [CareContact(name: "jeugdarts", phone: "088-1234567")]
        let package = try withList(listing(People.sanne)).after(.changeSchool(full)).package()
        #expect(package.school == AttendanceTests.school())
    }

    @Test func `the officer gets the school, the pupils, their absence and the list`() throws {
        let package = try withList(listing(People.sanne), listing(People.daan))
            .withAbsences(People.sanne, ["2026-11-09 1-2"]).package()
        let decision = try officer.opening(package, HandoverDesks.origin(1))
        #expect(decision.counts.new == 2)
        let desk = officer.after(decision.events)
        #expect(desk.listed() == ["100010", "100017"])
        #expect(desk.register.officeHours[People.key]?.room == "B107")
        let sanne = try desk.file("100010")
        #expect(sanne.pupil == People.all[0].pupil)
        #expect(sanne.absences.lessons(codes: CodeTable()).count == 2)
        #expect(desk.register.schools[People.brin] == AttendanceTests.school())
    }

    @Test func `the same package again brings nothing`() throws {
        let package = try withList(listing(People.sanne)).package()
        let desk = try officer.opened(package, HandoverDesks.origin(1))
        let again = try desk.opening(package, HandoverDesks.origin(1))
        #expect(again.isKnown)
        #expect(again.events.isEmpty)
    }

    @Test func `a known number with another content is refused`() throws {
        let package = try withList(listing(People.sanne)).package()
        let desk = try officer.opened(package, HandoverDesks.origin(1))
        var other = HandoverDesks.origin(1)
        other.contentHash = [99]
        #expect(throws: Refusal.packageReused) { try desk.opening(package, other) }
        #expect(throws: Refusal.packageReused) { try desk.opening(package, HandoverDesks.origin(1, id: 77)) }
    }

    @Test func `whoever is not asked for any more stays, marked`() throws {
        let first = try withList(listing(People.sanne), listing(People.daan)).package()
        let second = try withList(listing(People.daan)).package()
        let desk = try officer.opened(first, HandoverDesks.origin(1))
        let decision = try desk.opening(second, HandoverDesks.origin(2))
        #expect(decision.counts.gone == 1)
        let after = desk.after(decision.events)
        #expect(after.listed() == ["100017", "100010"])
        let (sanne, daan) = (try after.file("100010").id, try after.file("100017").id)
        #expect(after.register.isNoLongerAsked(sanne, at: People.key))
        #expect(!after.register.isNoLongerAsked(daan, at: People.key))
        // Asked for again.
        let third = try after.opened(first, HandoverDesks.origin(3))
        #expect(!third.register.isNoLongerAsked(sanne, at: People.key))
        #expect(third.listed() == ["100010", "100017"])
    }

    @Test func `what the officer put on the list stays there`() throws {
        let first = try withList(listing(People.sanne)).package()
        let desk = try officer.opened(first, HandoverDesks.origin(1)).after(
            .addPupil(school: People.brin, People.all[2].pupil))
        let zoe = try desk.file("100024").id
        let added = desk.after(
            .addWalkIn(People.key, Listing(pupil: zoe, reason: "vraagt zelf", requestedBy: .pupil)))
        let later = try added.opened(
            withList(listing(People.daan)).package(), HandoverDesks.origin(2))
        #expect(later.listed() == ["100017", "100024", "100010"])
        #expect(!later.register.isNoLongerAsked(zoe, at: People.key))
    }

    @Test func `where both gave a reason both are kept`() throws {
        let desk = officer.after(
            .addSchool(AttendanceTests.school()), .addPupil(school: People.brin, People.all[0].pupil))
        let sanne = try desk.file("100010").id
        let planned = desk.after(
            .planOfficeHour(
                People.plan(.oneToOne(Listing(pupil: sanne, reason: "eigen", requestedBy: .parent)))))
        let decision = try planned.opening(
            withList(listing(People.sanne, "school")).package(), HandoverDesks.origin(1))
        #expect(decision.counts.conflicts == 1)
        let after = planned.after(decision.events)
        #expect(after.register.officeHours[People.key]?.places.first?.listings.first?.reason == "eigen")
        #expect(after.register.schoolAsk(of: sanne, at: People.key)?.reason == "school")
    }

    @Test func `a list that has begun only grows`() throws {
        let desk = try officer.opened(
            withList(listing(People.sanne)).package(), HandoverDesks.origin(1))
        let sanne = try desk.file("100010").id
        let begun = desk.after(.setStatus(People.key, place: 1, sanne, .notCome))
        let later = try begun.opened(withList(listing(People.daan)).package(), HandoverDesks.origin(2))
        #expect(later.listed() == ["100010", "100017"])
        #expect(later.register.officeHours[People.key]?.places.first?.listings.first?.status == .notCome)
    }

    @Test func `absence that was taken back goes, and what changed changes`() throws {
        let before = withList(listing(People.sanne))
        let desk = try officer.opened(
            before.withAbsences(People.sanne, ["2026-11-09 1-2", "2026-11-10 1 50 unknown"]).package(),
            HandoverDesks.origin(1))
        let decision = try desk.opening(
            before.withAbsences(People.sanne, ["2026-11-10 1"]).package(), HandoverDesks.origin(2))
        #expect(decision.counts.changed == 1)
        let lessons = try desk.after(decision.events).file("100010").absences.lessons(codes: CodeTable())
        #expect(lessons.map(\.day) == [day("2026-11-10")])
        #expect(lessons.map(\.reason) == [.absent(.unauthorised)])
    }

    @Test func `a package from nobody known, expired, from the future or the wrong way is refused`() throws {
        let package = try withList(listing(People.sanne)).package()
        var stranger = HandoverDesks.origin(1)
        stranger.sender = identity(99)
        #expect(throws: Refusal.correspondentUnknown(identity(99))) { try officer.opening(package, stranger) }
        #expect(throws: Refusal.packageFromFuture(day("2026-11-25"))) {
            try officer.opening(package, HandoverDesks.origin(1, made: "2026-11-25"))
        }
        let old = HandoverDesks.origin(1, made: "2026-09-01")
        #expect(throws: Refusal.packageExpired(old.validThrough)) { try officer.opening(package, old) }
        #expect(throws: Refusal.packageWrongWay) {
            try school.opening(package, HandoverDesks.origin(1, from: HandoverDesks.officer))
        }
        var elsewhere = HandoverDesks.origin(1)
        elsewhere.school = brin("11YY00")
        #expect(throws: Refusal.packageOfOtherSchool(People.brin)) {
            try officer.opening(package, elsewhere)
        }
    }

    @Test func `nothing of a package is kept when a name in it cannot be`() throws {
        var package = try withList(listing(People.sanne)).package()
        package.pupils[0].pupil.name.family = "Vries\u{1B}[31m"
        #expect(throws: Refusal.textHasControlCharacter(.familyName)) {
            try officer.opening(package, HandoverDesks.origin(1))
        }
    }
}
