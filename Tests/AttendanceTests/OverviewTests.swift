import Attendance
import Testing

/// Everyone of the folder on one day, who needs attention first.
struct OverviewTests {
    private let source = ImportNumber(1)

    private func absences(_ pupil: ID<Pupil>, _ rows: String...) -> Event {
        .absencesRecorded(pupil, AbsenceRows(rows: rows.map(row)), source: source)
    }

    private func order(_ story: Story, on day: Day = People.today) -> [String] {
        Overview(story.register, on: day).rows.compactMap {
            story.register.pupils[$0.id]?.pupil.name.given
        }
    }

    @Test func `reached comes first, then overdue promises, near, rising, who left, and the rest`() {
        let left = People.classmates[0]
        let story = People.withList().after(
            .planOfficeHour(
                People.plan(
                    .oneToOne(People.listing(People.daan)), .oneToOne(People.listing(left)),
                    on: OfficeHour.Key(school: People.brin, day: day("2026-11-10"))))
        ).after([
            absences(People.classmates[1], "2026-11-16 1-8", "2026-11-17 1-8"),
            absences(People.classmates[2], "2026-11-03 1-6", "2026-11-04 1-6"),
            absences(People.classmates[3], "2026-11-16 1-4"),
            .pupilMissing(left, since: People.today, source: source),
            .pupilMissing(People.classmates[4], since: People.today, source: source),
        ]).after(
            People.talk(agreements: [
                NewAgreement(text: "op de fiets", party: .pupil, due: day("2026-11-25"))
            ]))
        #expect(order(story, on: day("2026-11-26")).prefix(5) == ["Mila", "Sanne", "Noah", "Tess", "Finn"])
        #expect(Overview(story.register, on: day("2026-11-26")).dueAgreements == 1)
        // Not overdue yet, and only typed in: with the rest, by name.
        #expect(order(story).prefix(4) == ["Mila", "Noah", "Tess", "Finn"])
        #expect(order(story).dropFirst(4).first == "Daan")
    }

    @Test func `every row says why it stands there, with the facts`() {
        let seen = Contact(id: identity(1), kind: .corridor, on: day("2026-09-28"), pupil: People.zoe)
        let story = People.withList().after(.recordContact(seen)).after([
            absences(People.classmates[1], "2026-11-16 1-8", "2026-11-17 1-8"),
            absences(People.classmates[2], "2026-11-03 1-6", "2026-11-04 1-6"),
            absences(People.classmates[3], "2026-11-16 1-4"),
            .pupilMissing(People.daan, since: People.today, source: source),
        ]).after(
            People.talk(agreements: [
                NewAgreement(text: "op de fiets", party: .pupil, due: day("2026-11-25"))
            ]))
        let overview = Overview(story.register, on: day("2026-11-26"))
        let due = overview[People.classmates[1]]?.standing.count.reports.last
        #expect(due != nil)
        #expect(
            overview.rows.prefix(7).map(\.reason) == [
                due.map { .reportDue($0) } ?? .calm, .overdue(agreements: 1), .near, .rising,
                .longUnseen(since: day("2026-09-28")), .missing(since: People.today), .calm,
            ])
        #expect(overview.position(of: People.zoe) == 4)
    }

    @Test func `long unseen is more than six lesson weeks, with nothing planned`() {
        // The autumn holiday of 10 to 18 October is no lesson week: six lesson weeks before 24 November
        // ended on 6 October.
        func reason(_ contact: String, _ commands: Command...) -> Overview.Reason? {
            var story = People.open().after(
                .recordContact(
                    Contact(id: identity(1), kind: .corridor, on: day(contact), pupil: People.sanne)))
            for command in commands { story = story.after(command) }
            return Overview(story.register, on: People.today)[People.sanne]?.reason
        }
        #expect(reason("2026-10-06") == .calm)
        #expect(reason("2026-10-05") == .longUnseen(since: day("2026-10-05")))
        #expect(
            reason("2026-10-05", .planOfficeHour(People.plan(.oneToOne(People.listing(People.sanne)))))
                == .calm)
        #expect(Overview(People.open().register, on: People.today)[People.sanne]?.reason == .calm)
    }

    @Test func `within a rank the most minutes stand first, then the name the Dutch way`() {
        let story = People.open().after([
            absences(People.zoe, "2026-11-16 1-2"), absences(People.sanne, "2026-11-16 1-1"),
        ])
        #expect(
            order(story) == [
                "Zoë", "Sanne", "Daan", "Bram", "Finn", "Lotte", "Luuk", "Mila", "Noah", "Tess", "Yara",
            ])
    }

    @Test func `the last contact is a talk or any other, up to that day`() {
        let corridor = Contact(
            id: identity(1), kind: .corridor, on: day("2026-11-20"), pupil: People.sanne)
        let story = People.withList().after(.recordContact(corridor))
        func last(_ story: Story, on day: Day) -> Day? {
            Overview(story.register, on: day)[People.sanne]?.lastContact
        }
        #expect(last(story, on: day("2026-11-19")) == nil)
        #expect(last(story, on: People.today) == day("2026-11-20"))
        #expect(last(story.after(People.talk()), on: People.today) == People.today)
    }

    @Test func `the next moment is a planned place or a follow-up from that day on`() {
        let story = People.withList()
        func next(_ story: Story, on day: Day = People.today) -> Day? {
            Overview(story.register, on: day)[People.sanne]?.nextMoment
        }
        #expect(next(story) == People.today)
        #expect(next(story, on: People.today + 1) == nil)
        #expect(next(story.after(.setStatus(People.key, place: 1, People.sanne, .ill))) == nil)
        let followed = story.after(People.talk { $0.followUp = day("2026-12-08") })
        #expect(next(followed) == day("2026-12-08"))
        #expect(next(followed, on: day("2026-12-09")) == nil)
    }

    @Test func `a report that was made takes the flag away, until it is withdrawn`() {
        func report(_ status: Verzuimmelding.Status) -> Command {
            .recordReport(
                People.sanne,
                Verzuimmelding(
                    kind: .zestienUur, end: day("2026-11-17"), madeOn: People.today, number: "V-1",
                    status: status))
        }
        let story = People.open().after([absences(People.sanne, "2026-11-16 1-8", "2026-11-17 1-8")])
        func level(_ story: Story) -> Level? {
            Overview(story.register, on: People.today)[People.sanne]?.standing.level
        }
        #expect(level(story) == .reached)
        #expect(level(story.after(report(.registered))) == .calm)
        #expect(level(story.after(report(.registered), report(.withdrawn))) == .reached)
    }

    @Test(arguments: 0..<12) func `refreshing after any events is counting all over again`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var register = People.withList().register
        var overview = Overview(register, on: People.today)
        for step in 0..<40 {
            let events = someEvents(register, step, using: &random)
            for event in events { register.apply(event) }
            overview.refresh(after: events, register)
            let recounted = Overview(register, on: People.today)
            #expect(overview.rows.map(\.id) == recounted.rows.map(\.id))
            #expect(overview.rows.map(\.standing) == recounted.rows.map(\.standing))
            #expect(overview.rows.map(\.lastContact) == recounted.rows.map(\.lastContact))
            #expect(overview.rows.map(\.nextMoment) == recounted.rows.map(\.nextMoment))
            #expect(overview.rows.map(\.reason) == recounted.rows.map(\.reason))
            #expect(overview.rows.map(\.overdueAgreements) == recounted.rows.map(\.overdueAgreements))
            for row in recounted.rows { #expect(overview[row.id]?.standing == row.standing) }
        }
    }

    /// Something that can happen next; a command that is refused makes nothing happen.
    private func someEvents(
        _ register: Register, _ step: Int, using random: inout SeededGenerator
    ) -> [Event] {
        let pupil = People.all[Int.random(in: 0..<People.all.count, using: &random)].id
        let date = day("2026-10-26") + Int.random(in: 0..<40, using: &random)
        func decided(_ command: Command) -> [Event] {
            do throws(Refusal) { return try register.decide(command, using: &random) } catch { return [] }
        }
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1, 2:
            let hour = UInt8.random(in: 1...8, using: &random)
            let absence = AbsenceRow(
                day: date, firstHour: 1, lastHour: hour, mark: .absent(.unauthorised), minutes: 50)
            return [
                .absencesRecorded(pupil, AbsenceRows(rows: [absence]), source: ImportNumber(UInt32(step + 1)))
            ]
        case 3: return decided(.addWalkIn(People.key, People.listing(pupil)))
        case 4:
            return decided(
                People.talk(
                    pupil, agreements: [NewAgreement(text: "bellen", party: .school, due: People.today)]
                ) { $0.followUp = People.today + 7 })
        case 5: return decided(.setStatus(People.key, place: 1, People.sanne, .notCome))
        case 6:
            return [
                .contactRecorded(Contact(id: identity(1), kind: .corridor, on: date, pupil: pupil)),
                .contactRecorded(Contact(id: identity(2), kind: .consultation, on: date)),
            ]
        case 7: return [.pupilMissing(pupil, since: date, source: source)]
        case 8:
            let report = Verzuimmelding(kind: .zestienUur, end: date, madeOn: date, number: "\(step)")
            return decided(.recordReport(pupil, report))
        default:
            var other = school()
            other.freeDays = [date...date]
            return decided(.changeSchool(other))
        }
    }
}
