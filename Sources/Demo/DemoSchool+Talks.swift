import Attendance

extension DemoSchool {
    /// An office hour two weeks back: three talks with agreements, one pupil who did not come.
    mutating func holdEarlierTalks() throws(Refusal) {
        guard let day = lessonDay(onOrBefore: today - 14) else { return }
        let overview = Overview(register, on: day)
        let seen = Array(overview.rows.filter { $0.standing.count.reports.isEmpty }.prefix(4).map(\.id))
        guard seen.count == 4 else { return }
        try holdTalkOfLastYear(with: seen[0])
        let key = OfficeHour.Key(school: brin, day: day)
        try perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: key, start: clock(13, 0), room: "B107", officer: "K. de Haan",
                    entries: seen.map { .oneToOne(listing($0, "verzuim neemt toe", informed: day - 4)) })))
        let promises: [[NewAgreement]] = [
            [
                NewAgreement(
                    text: "elke dag om 8.15 uur binnen", party: .pupil, due: today + 3, repetition: .daily),
                NewAgreement(text: "mentor belt vrijdag naar huis", party: .school, due: today - 4),
            ],
            [NewAgreement(text: "gemiste toetsen inhalen met de mentor", party: .pupil, due: today - 1)],
            [NewAgreement(text: "rooster bespreken met de decaan", party: .school, due: today + 7)],
        ]
        for (pupil, agreements) in zip(seen, promises) {
            let part = TalkPart(
                pupil: pupil, present: [.pupil], ownWords: "ik kom 's ochtends moeilijk op gang",
                goesWell: "gaat graag naar gym en tekenen",
                goal: Goal(count: 4, outOf: 5, unit: .firstHour, until: today + 10),
                causes: [.planning], outcome: .followUpTalk, followUp: today,
                note: "rustig gesprek, wil zelf ook verder", schoolMayKnow: true)
            try perform(
                .recordTalk(
                    TalkDraft(
                        officeHour: key, form: .oneToOne, minutes: 14,
                        pupils: [TalkDraft.PupilDraft(part: part, agreements: agreements)])))
        }
        try perform(.setStatus(key, place: 4, seen[3], .notCome))
    }

    /// Before the summer: what was said then is folded on the pupil's page.
    private mutating func holdTalkOfLastYear(with pupil: ID<Pupil>) throws(Refusal) {
        guard let day = lessonDay(onOrBefore: today.schoolYear.lowerBound - 60) else { return }
        let key = OfficeHour.Key(school: brin, day: day)
        let entry = OfficeHourPlan.Entry.oneToOne(listing(pupil, "vaak te laat", informed: day - 7))
        try perform(
            .planOfficeHour(OfficeHourPlan(key: key, start: clock(13, 0), room: "B107", entries: [entry])))
        let part = TalkPart(
            pupil: pupil, present: [.pupil, .mentor], ownWords: "de bus is te vroeg vol",
            causes: [.transport], outcome: .agreementsOnly, note: "fietst vanaf volgende week")
        try perform(
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne, minutes: 12,
                    pupils: [TalkDraft.PupilDraft(part: part)])))
    }

    /// Today's list: eight one-to-one places, a group of eight and a pause.
    mutating func planToday() throws(Refusal) {
        guard let calendar = register.calendar(of: brin) else { return }
        let day = calendar.isLessonDay(today) ? today : calendar.lessonDay(after: today)
        let overview = Overview(register, on: today)
        let calm = overview.rows.filter { $0.standing.count.reports.isEmpty }
        var chosen: Set<ID<Pupil>> = []
        func next(_ isFitting: (Overview.Row) -> Bool) -> ID<Pupil>? {
            guard let row = calm.first(where: { !chosen.contains($0.id) && isFitting($0) }) else {
                return nil
            }
            chosen.insert(row.id)
            return row.id
        }
        var singles: [Listing] = []
        let wishes: [(String, (Overview.Row) -> Bool)] = [
            ("vervolg van vorig gesprek", { $0.lastContact != nil }),
            ("verzuim neemt toe", { $0.standing.level == .rising }),
            ("dicht bij de grens", { $0.standing.level == .near }),
            ("vaak eerste uur weg", { $0.standing.count.minutes >= 240 }),
            ("ziek gemeld, school twijfelt", { $0.standing.sickReports.recent >= 2 }),
            ("verzuim neemt toe", { $0.standing.level >= .rising }),
            ("nog niet gesproken", { $0.lastContact == nil && $0.standing.count.minutes >= 180 }),
            ("reden van verzuim onbekend", { $0.standing.count.unknownMinutes > 0 }),
        ]
        for (reason, isFitting) in wishes {
            guard let pupil = next(isFitting) else { continue }
            singles.append(listing(pupil, reason, informed: singles.count == 3 ? nil : today - 4))
        }
        var late: [Listing] = []
        while late.count < Place.largestGroup, let pupil = next({ $0.standing.timesLate >= 3 }) {
            late.append(listing(pupil, "6-9-12 keer te laat", informed: today - 5))
        }
        var entries = singles.prefix(3).map { OfficeHourPlan.Entry.oneToOne($0) }
        if late.count >= 2 { entries.append(.group(name: "op tijd", minutes: 45, late)) }
        entries.append(.pause(minutes: 15))
        entries += singles.dropFirst(3).map { .oneToOne($0) }
        guard var school = register.schools[brin] else { return }
        let rhythm = Rhythm(
            weeks: 2, anchor: day, start: clock(13, 0), until: clock(16, 30), room: "B107",
            officer: "K. de Haan")
        school.rhythm = rhythm
        try perform(.changeSchool(school))
        var plan = rhythm.plan(at: brin, on: day)
        plan.entries = entries
        try perform(.planOfficeHour(plan))
    }

    private func listing(_ pupil: ID<Pupil>, _ reason: String, informed: Day?) -> Listing {
        Listing(
            pupil: pupil, reason: reason, requestedBy: .school,
            ground: informed == nil ? nil : .overig(number: "12345"),
            schoolActions: [.mentorSpoke, .parentsTold],
            parentsInformed: informed.map { ParentsInformed(on: $0, how: "brief") })
    }

    private func lessonDay(onOrBefore day: Day) -> Day? {
        register.calendar(of: brin)?.lastLessonDay(onOrBefore: day)
    }

    private func clock(_ hour: Int, _ minute: Int) -> TimeOfDay {
        TimeOfDay.midnight.advanced(byMinutes: hour * 60 + minute)
    }
}
