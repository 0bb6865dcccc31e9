/// One package of a school being taken over: each step is applied to a copy, for the next to build on.
struct SchoolPackageOpening {
    private let package: SchoolPackage
    private let origin: PackageOrigin
    private let day: Day
    private let number: ImportNumber
    private let before: Register
    private var register: Register
    private var changes: [Event] = []
    private var decision = PackageDecision()
    /// From the package's identities to those here.
    private var ids: [ID<Pupil>: ID<Pupil>] = [:]

    init(_ package: SchoolPackage, _ origin: PackageOrigin, in register: Register, on day: Day) {
        self.package = package
        self.origin = origin
        self.day = day
        before = register
        self.register = register
        number = register.nextImportNumber
        decision.isOlder = register.isOlder(origin)
    }

    private mutating func add(_ event: Event) {
        changes.append(event)
        register.apply(event)
    }

    /// What counting rests on is the school's to say; contacts, ladders, codes and columns are whose they were.
    mutating func takeSchool() throws(Refusal) {
        var school = package.school
        guard let known = register.schools[school.brin] else {
            try register.check(school)
            add(.schoolAdded(school))
            return
        }
        guard !decision.isOlder else { return }
        school.codes = known.codes
        school.ladders = known.ladders
        school.isProjecting = known.isProjecting
        school.careContacts = known.careContacts
        school.rhythm = known.rhythm
        school.pupilColumns = known.pupilColumns
        school.absenceColumns = known.absenceColumns
        guard school != known else { return }
        try register.check(school)
        add(.schoolChanged(school))
    }

    mutating func takePupils(using generator: inout some RandomNumberGenerator) throws(Refusal) {
        var apart: [ID<Pupil>: [ID<Apart>]] = [:]
        for pair in package.apart {
            let mark = ID<Apart>(using: &generator)
            for pupil in [pair.one, pair.other] { apart[pupil, default: []].append(mark) }
        }
        for handed in package.pupils.sorted(by: { $0.pupil.number < $1.pupil.number }) {
            try register.check(handed.pupil)
            let known = register.pupilID(exactly: handed.pupil.number, at: origin.school)
            let id = known ?? ID(using: &generator)
            guard !ids.values.contains(id), ids.updateValue(id, forKey: handed.id) == nil else {
                throw .pupilTwice(handed.pupil.number)
            }
            if known == nil {
                add(.pupilEnrolled(id, school: origin.school, handed.pupil, source: number))
                decision.counts.new += 1
            }
            let isChanged = takeFacts(of: handed, as: id)
            if known != nil, isChanged { decision.counts.changed += 1 }
            if known != nil, !isChanged { decision.counts.unchanged += 1 }
            add(
                .handedOver(
                    id,
                    HandOver(
                        source: number, asks: asks(for: handed.id, as: id), apart: apart[handed.id] ?? [])))
        }
    }

    /// What a newer package says of the pupil counts; of absence, each school year by itself.
    private mutating func takeFacts(of handed: HandedPupil, as id: ID<Pupil>) -> Bool {
        guard let file = register.pupils[id] else { return false }
        let newer = (before.pupils[id]?.handOvers ?? []).filter { !$0.asks.isEmpty }
            .compactMap { before.packageOrigin(of: $0.source) }.filter { origin.precedes($0) }
        var isChanged = false
        if newer.isEmpty, file.pupil != handed.pupil {
            add(.pupilChanged(id, handed.pupil, source: number))
            isChanged = true
        }
        guard !newer.contains(where: { $0.made.schoolYear == origin.made.schoolYear }) else {
            return isChanged
        }
        let comparison = file.absences.compare(
            handed.absences.rows, texts: handed.absences.texts, complete: package.complete)
        guard !comparison.toRecord.rows.isEmpty else { return isChanged }
        add(.absencesRecorded(id, comparison.toRecord, source: number))
        return true
    }

    private func asks(for handed: ID<Pupil>, as id: ID<Pupil>) -> [HandOver.Ask] {
        package.lists.flatMap { list in
            list.entries.flatMap(\.listings).filter { $0.pupil == handed }.map { listing in
                var listing = listing
                listing.pupil = id
                return HandOver.Ask(day: list.key.day, listing: listing)
            }
        }
    }

    /// Only of pupils who are known here: the school may follow more of them.
    mutating func takeRechecks() {
        for recheck in package.rechecks {
            guard let id = register.pupilID(exactly: recheck.number, at: origin.school) else {
                decision.counts.unknown += 1
                continue
            }
            add(.handedOver(id, HandOver(source: number, recheck: recheck)))
        }
    }

    mutating func take(_ list: OfficeHourPlan) throws(Refusal) {
        guard list.key.school == origin.school else { throw .packageOfOtherSchool(list.key.school) }
        var list = list
        list.entries = list.entries.map { entry in entry.mapListings { renamed($0) } }
        let known = register.officeHours[list.key]
        let isOvertaken = before.newestPackage(covering: list.key).map { origin.precedes($0.origin) } ?? false
        if let known, isOvertaken || known.hasBegun {
            append(list, to: known, asGone: isOvertaken)
        } else {
            if let known { list.entries = merged(list, with: known) }
            // A group that was made before the school said so.
            list.entries = list.entries.flatMap { register.keepingApart($0) }
            for event in try register.decide(list) { add(event) }
        }
    }

    private func renamed(_ listing: Listing) -> Listing {
        var listing = listing
        listing.pupil = ids[listing.pupil] ?? listing.pupil
        listing.status = .planned
        listing.isWalkIn = false
        return listing
    }

    /// Whoever is not on the list yet comes behind the others.
    private mutating func append(_ list: OfficeHourPlan, to known: OfficeHour, asGone isGone: Bool) {
        for listing in list.entries.flatMap(\.listings) where known.place(of: listing.pupil) == nil {
            let number = register.officeHours[list.key]?.nextPlaceNumber ?? 1
            add(.placeAdded(list.key, Place(number: number, form: .oneToOne)))
            add(.pupilPlaced(list.key, place: number, listing))
            decision.counts.gone += isGone ? 1 : 0
        }
    }

    /// The school's list, then what the officer put there, then whom the school asks for no longer.
    private mutating func merged(
        _ list: OfficeHourPlan, with known: OfficeHour
    ) -> [OfficeHourPlan.Entry] {
        let wasFromSchool = before.newestPackage(covering: list.key) != nil
        let listed = Set(list.entries.flatMap(\.listings).map(\.pupil))
        var own: [OfficeHourPlan.Entry] = []
        var gone: [Listing] = []
        for place in known.places {
            var rest: [Listing] = []
            for listing in place.listings where !listed.contains(listing.pupil) {
                if before.schoolAsk(of: listing.pupil, at: list.key) == nil {
                    rest.append(listing)
                } else {
                    gone.append(listing)
                }
            }
            own += entries(of: place, with: rest, wasFromSchool: wasFromSchool)
        }
        decision.counts.gone += gone.count { !before.isNoLongerAsked($0.pupil, at: list.key) }
        var conflicts = 0
        let theirs = list.entries.map { entry in
            entry.mapListings { listing in
                guard let own = officersOwn(listing, on: known) else { return listing }
                conflicts += 1
                return own
            }
        }
        decision.counts.conflicts += conflicts
        return theirs + own
            + gone.sorted { sortKey($0) < sortKey($1) }.map { .oneToOne($0) }
    }

    private func entries(
        of place: Place, with rest: [Listing], wasFromSchool: Bool
    ) -> [OfficeHourPlan.Entry] {
        switch place.form {
        case .headcount, .pause: if wasFromSchool { return [] }
        case .oneToOne, .group: break
        }
        var left = place
        left.listings = rest
        return OfficeHourPlan.Entry(left)?.withoutSmallGroup ?? []
    }

    /// What the officer wrote about this place before any package did, where it is something else.
    private func officersOwn(_ listing: Listing, on known: OfficeHour) -> Listing? {
        guard before.schoolAsk(of: listing.pupil, at: known.key) == nil,
            let own = known.place(of: listing.pupil)?.listing, own != listing
        else { return nil }
        return own
    }

    private func sortKey(_ listing: Listing) -> String {
        register.pupils[listing.pupil]?.pupil.number.text ?? ""
    }

    func finish() -> PackageDecision {
        var decision = decision
        let record = before.record(
            of: origin, lists: package.lists.map(\.key.day), decision.counts, on: day)
        decision.events = [.importAccepted(record)] + changes
        return decision
    }
}
