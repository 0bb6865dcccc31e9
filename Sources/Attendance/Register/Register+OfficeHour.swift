extension Register {
    /// A list replaces the one of that school and day while no talk has begun.
    func decide(_ plan: OfficeHourPlan) throws(Refusal) -> [Event] {
        let school = try school(plan.key.school)
        if let calendar = calendar(of: plan.key.school), let reason = calendar.noLessons(on: plan.key.day) {
            throw .noLessonsThatDay(plan.key.day, reason)
        }
        if let known = officeHours[plan.key], known.hasBegun { throw .officeHourBegun(plan.key) }
        guard !plan.entries.isEmpty else { throw .listEmpty }
        guard (1...120).contains(plan.minutesPerPupil) else { throw .minutesOutOfRange(plan.minutesPerPupil) }
        if let until = plan.until, until <= plan.start { throw .endsBeforeStart(until) }
        try TextRules.check(plan.room, .room)
        try TextRules.check(plan.officer, .officer)

        var listed: Set<ID<Pupil>> = []
        var placed: [Event] = []
        var places: [Place] = []
        for (index, entry) in plan.entries.enumerated() {
            let number = index + 1
            let (form, listings) = try place(for: entry)
            for listing in listings {
                let file = try check(listing, at: plan.key.school)
                if school.requiresGround, listing.ground == nil, !isListedWithoutGround(listing, at: plan.key)
                {
                    throw .groundMissing(file.pupil.number)
                }
                guard listed.insert(listing.pupil).inserted else { throw .pupilTwice(file.pupil.number) }
                placed.append(.pupilPlaced(plan.key, place: number, listing))
            }
            places.append(Place(number: number, form: form))
        }
        let officeHour = OfficeHour(
            key: plan.key, start: plan.start, until: plan.until, room: plan.room, officer: plan.officer,
            minutesPerPupil: plan.minutesPerPupil, places: places)
        let total = places.reduce(0) { $0 + officeHour.minutes(of: $1) }
        guard plan.start.minutes + total < 1440 else { throw .pastMidnight }
        return [.officeHourPlanned(officeHour)] + placed
    }

    /// Whoever stood there without one before the school wanted it may stay: else the list could not be put right,
    /// one after another.
    private func isListedWithoutGround(_ listing: Listing, at key: OfficeHour.Key) -> Bool {
        guard let known = officeHours[key]?.place(of: listing.pupil) else { return false }
        return known.listing.ground == nil
    }

    private func place(for entry: OfficeHourPlan.Entry) throws(Refusal) -> (Place.Form, [Listing]) {
        switch entry {
        case .oneToOne(let listing):
            return (.oneToOne, [listing])
        case .group(let name, let minutes, let listings):
            guard listings.count <= Place.largestGroup else { throw .groupTooLarge(listings.count) }
            guard listings.count >= 2 else { throw .groupTooSmall(listings.count) }
            if let (one, other) = firstApart(among: listings) { throw .keptApart(one, other) }
            try checkMinutes(minutes)
            try TextRules.check(name, .groupName, limit: TextRules.labelLimit)
            if let word = TextRules.name(of: listings.compactMap { pupils[$0.pupil]?.pupil.name }, in: name) {
                throw .nameInSharedPart(word: word)
            }
            return (.group(name: name, minutes: minutes), listings)
        case .headcount(let name, let count, let minutes):
            try checkMinutes(minutes)
            guard count <= Place.largestGroup else { throw .groupTooLarge(count) }
            guard count >= 1 else { throw .groupTooSmall(count) }
            try TextRules.check(name, .groupName, limit: TextRules.labelLimit)
            return (.headcount(name: name, count: count, minutes: minutes), [])
        case .pause(let minutes):
            try checkMinutes(minutes)
            return (.pause(minutes: minutes), [])
        }
    }

    private func checkMinutes(_ minutes: Int) throws(Refusal) {
        guard (1...480).contains(minutes) else { throw .minutesOutOfRange(minutes) }
    }

    /// The file of the listed pupil, who must be of that school and is not yet spoken or away.
    private func check(_ listing: Listing, at school: BRIN) throws(Refusal) -> PupilFile {
        let file = try file(of: listing.pupil)
        let number = file.pupil.number
        guard file.school == school else { throw .pupilUnknown(number: number.text, school: school) }
        guard listing.status == .planned else { throw .statusSettled(number) }
        try TextRules.check(listing.reason, .reason)
        switch listing.ground {
        case .overig(let text), .bureau(let text): try TextRules.check(text, .ground)
        case .ownRequest, nil: break
        }
        try TextRules.check(listing.parentsInformed?.how, .parentsHow)
        return file
    }

    func addWalkIn(_ listing: Listing, to key: OfficeHour.Key) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[key] else { throw .officeHourUnknown(key) }
        let file = try check(listing, at: key.school)
        if let known = officeHour.place(of: listing.pupil), known.listing.status == .planned {
            throw .pupilAlreadyListed(file.pupil.number)
        }
        var listing = listing
        listing.isWalkIn = true
        let place = officeHour.nextPlaceNumber
        return [
            .placeAdded(key, Place(number: place, form: .oneToOne)),
            .pupilPlaced(key, place: place, listing),
        ]
    }

    func changeStatus(
        _ key: OfficeHour.Key, place: Int, _ pupil: ID<Pupil>, to status: Listing.Status
    ) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[key] else { throw .officeHourUnknown(key) }
        let number = try file(of: pupil).pupil.number
        guard let listing = officeHour.place(place)?.listings.first(where: { $0.pupil == pupil }) else {
            throw .pupilNotListed(number, key.day)
        }
        // What a talk settled is changed by correcting the talk.
        if case .spoken = listing.status { throw .statusSettled(number) }
        try check(status, of: number, at: key)
        return listing.status == status ? [] : [.statusChanged(key, place: place, pupil, status)]
    }

    /// A status that somebody chose, rather than one that follows from a talk.
    func check(
        _ status: Listing.Status, of number: PupilNumber, at key: OfficeHour.Key
    ) throws(Refusal) {
        switch status {
        case .planned, .notCome, .ill, .declined, .moved(to: nil): return
        case .spoken: throw .talkNotRecorded(number)
        case .moved(to: let day?):
            guard day > key.day else { throw .movedBack(day) }
            if let reason = calendar(of: key.school)?.noLessons(on: day) {
                throw .noLessonsThatDay(day, reason)
            }
        case .cancelled(let reason): try TextRules.require(reason, .cancelReason)
        }
    }
}

extension OfficeHour {
    var nextPlaceNumber: Int { (places.map(\.number).max() ?? 0) + 1 }
}
