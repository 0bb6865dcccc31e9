extension Register {
    /// What the officer is handed: the lists from `day` on, whoever stands on them, and how it went since earlier
    /// talks (DOMAIN §6).
    ///
    /// Absence is told as the talk needs it: unauthorised, unknown and late rows of this school year; authorised ones
    /// without their kind, but for pupils whose illness the school doubts. Throws `listEmpty` without a list.
    public func schoolPackage(of brin: BRIN, on day: Day) throws(Refusal) -> SchoolPackage {
        let school = try school(brin)
        let lists = officeHours.values.filter { $0.key.school == brin && $0.key.day >= day }
            .sorted { $0.key < $1.key }
        let listings = lists.flatMap(\.places).flatMap(\.listings)
        guard !listings.isEmpty else { throw .listEmpty }
        if school.requiresGround, let listing = listings.first(where: { $0.ground == nil && !$0.isWalkIn }) {
            throw .groundMissing(try file(of: listing.pupil).pupil.number)
        }
        let doubted = Set(listings.filter(\.doubtsIllness).map(\.pupil))
        let handed = Set(listings.map(\.pupil)).compactMap { pupils[$0] }.map { file in
            HandedPupil(
                id: file.id, pupil: file.pupil,
                absences: file.absences.handed(
                    of: day.schoolYear.lowerBound...day, codes: school.codes,
                    withKinds: doubted.contains(file.id)))
        }
        var told = school
        told.codes = CodeTable()
        told.ladders = []
        told.careContacts = []
        told.rhythm = nil
        told.pupilColumns = nil
        told.absenceColumns = nil
        told.isProjecting = true
        told.requiresGround = false
        return SchoolPackage(
            school: told, made: day, pupils: handed.sorted { $0.pupil.number < $1.pupil.number },
            lists: try lists.map { list throws(Refusal) in try asked(list) },
            rechecks: rechecks(of: school, on: day), apart: apartPairs(among: handed.map(\.id)))
    }

    private func apartPairs(among handed: [ID<Pupil>]) -> [ApartPair] {
        let sorted = handed.sorted()
        return sorted.indices.flatMap { index in
            sorted[(index + 1)...].filter { areApart(sorted[index], $0) }
                .map { ApartPair(sorted[index], $0) }
        }
    }

    /// The officer's program would refuse a group of two who are to be kept apart: it is said here, where it can be
    /// put right.
    private func asked(_ officeHour: OfficeHour) throws(Refusal) -> OfficeHourPlan {
        var plan = OfficeHourPlan(officeHour)
        for entry in plan.entries {
            guard case .group(_, _, let listings) = entry, let (one, other) = firstApart(among: listings)
            else { continue }
            throw .keptApart(one, other)
        }
        plan.entries = plan.entries.flatMap(\.withoutSmallGroup)
        return plan
    }

    /// Of whoever was talked to in this or the last school year, by what the officer let the school know.
    private func rechecks(of school: School, on day: Day) -> [Recheck] {
        let since = day.schoolYear.lowerBound - 1
        let basis = CountBasis(school: school, today: day)
        return pupils.values.filter { $0.school == school.brin }.compactMap { file -> Recheck? in
            let talks = feedback(of: file.id).filter { $0.outcome == .spoken }.map(\.day)
            guard let first = talks.filter({ $0 >= since.schoolYear.lowerBound && $0 <= day }).min()
            else { return nil }
            return Recheck(
                number: file.pupil.number, weeks: file.weeks(since: first, on: basis),
                hasLeft: file.missingSince != nil)
        }.sorted { $0.number < $1.number }
    }

    /// What the school is told of its own places and of walk-ins who may be known there; never a note.
    ///
    /// Of the last three months each time, so that a package that was lost is made good by the next. Throws
    /// `listEmpty` while there is nothing to tell, nor anything told before to take back.
    public func officerPackage(for brin: BRIN, on day: Day) throws(Refusal) -> OfficerPackage {
        _ = try school(brin)
        var results: [OfficerPackage.Result] = []
        let recent = officeHours.values.filter {
            $0.key.school == brin && Register.daysTold(on: day).contains($0.key.day)
        }
        for officeHour in recent.sorted(by: { $0.key < $1.key }) {
            for listing in officeHour.places.flatMap(\.listings) {
                guard let file = pupils[listing.pupil],
                    let feedback = feedback(about: listing, at: officeHour.key)
                else { continue }
                results.append(OfficerPackage.Result(number: file.pupil.number, feedback: feedback))
            }
        }
        let hasTold = madePackages.contains { $0.school == brin }
        guard !results.isEmpty || hasTold else { throw .listEmpty }
        return OfficerPackage(school: brin, made: day, results: results)
    }

    /// The days of which a package made then says everything.
    static func daysTold(on made: Day) -> ClosedRange<Day> { (made - 89)...made }

    private func feedback(about listing: Listing, at key: OfficeHour.Key) -> Feedback? {
        guard let outcome = Feedback.Outcome(listing.status) else { return nil }
        let part: TalkPart? =
            if case .spoken(let talk) = listing.status {
                talks[talk]?.parts.first { $0.pupil == listing.pupil }
            } else { nil }
        guard isSchools(listing, at: key) || part?.schoolMayKnow == true else { return nil }
        var feedback = Feedback(day: key.day, outcome: outcome, isWalkIn: listing.isWalkIn)
        guard let part, part.schoolMayKnow != false else { return feedback }
        feedback.told = part.forSchool
        feedback.promises = part.agreements.filter { $0.party == .school }.map {
            Feedback.Promise(text: $0.text, due: $0.due, repetition: $0.repetition)
        }
        return feedback
    }
}

extension Register {
    /// Whether the school itself asked for this talk: then it hears how it went without being told that there was one.
    public func isSchools(_ listing: Listing, at key: OfficeHour.Key) -> Bool {
        schoolAsk(of: listing.pupil, at: key) != nil || !listing.isWalkIn && listing.requestedBy == .school
    }
}

extension Feedback.Outcome {
    /// Nil for a talk that is still to come; why one was cancelled stays with the officer.
    init?(_ status: Listing.Status) {
        switch status {
        case .planned: return nil
        case .spoken: self = .spoken
        case .notCome: self = .notCome
        case .ill: self = .ill
        case .moved(let day): self = .moved(to: day)
        case .declined: self = .declined
        case .cancelled: self = .cancelled
        }
    }
}

extension AbsenceLedger {
    /// What of these days leaves the school.
    fileprivate func handed(of days: ClosedRange<Day>, codes: CodeTable, withKinds: Bool) -> AbsenceRows {
        var texts = TextTable()
        var runs = HourRuns()
        for lesson in lessons(codes: codes) where days.contains(lesson.day) {
            // A code the school has not explained says nothing to somebody else.
            guard case .absent(let kind) = lesson.reason else { continue }
            let told: AbsenceKind
            switch kind.bin {
            case .unauthorised, .unknown, .late: told = kind
            case .authorised: told = withKinds ? kind : .authorised
            case .sentOut: continue
            }
            let text = kind.bin == .authorised ? 0 : texts.add(lesson.subject ?? "")
            runs.add(
                day: lesson.day, hour: lesson.hour, mark: .absent(told), minutes: UInt16(lesson.minutes),
                text: text)
        }
        return AbsenceRows(rows: runs.rows, texts: texts.texts)
    }
}

extension PupilFile {
    /// Lesson weeks from the week of `first` on, oldest first.
    fileprivate func weeks(since first: Day, on basis: CountBasis) -> [Recheck.Week] {
        let span =
            basis.calendar.lastIndexed(onOrBefore: basis.today).index
            - basis.calendar.lastIndexed(onOrBefore: first).index
        let count = max(1, span / 5 + 2)
        let ends = madeReportEnds
        return absences.weekTotals(last: count, arrivedOn: pupil.arrivedOn, on: basis)
            .filter { $0.monday >= first.monday }
            .map { week in
                Recheck.Week(
                    monday: week.monday, minutes: week.unauthorisedMinutes, timesLate: week.timesLate,
                    hasReport: ends.contains { (week.monday...week.monday + 6).contains($0) })
            }
    }
}
