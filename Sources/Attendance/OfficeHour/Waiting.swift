/// A pupil of an earlier list whom nobody has spoken since, and who stands on no later list (DOMAIN §5).
public struct Waiting: Hashable, Sendable {
    public enum Why: Hashable, Sendable {
        case notPlaced
        case notCome
        /// Not for the first time since the last talk: the school first tells the parents.
        case notComeAgain
        case ill
        case moved
        /// The day went by without a mark.
        case unmarked
    }

    public let listing: Listing
    /// The list the pupil stood on last.
    public let last: OfficeHour.Key
    public let why: Why
    /// Why the pupil does not come on a new list until somebody chooses so; nil where nothing stands in the way.
    public let obstacle: Obstacle?

    public enum Obstacle: Hashable, Sendable {
        /// A second time not come: the school tells the parents first.
        case parentsFirst
        /// 16 hours were reached and no report is made: placing is an explicit choice (DOMAIN §4).
        case reportFirst
        /// The school wants one beforehand.
        case groundMissing
    }

    public var pupil: ID<Pupil> { listing.pupil }

    /// Whether the pupil comes on a new list without anybody choosing.
    public var goesAlong: Bool { obstacle == nil }

    /// As it stood, for a new day: of that the parents do not know yet.
    public var again: Listing {
        var again = listing
        again.status = .planned
        again.isWalkIn = false
        again.parentsInformed = nil
        return again
    }
}

extension Register {
    /// Who waits for a list of this school, whoever waits longest first; with a day, for a list of that day.
    ///
    /// At the school a list of which nothing came back yet says nothing: who was there is not known.
    public func waiting(at school: BRIN, for day: Day? = nil, on today: Day) -> [Waiting] {
        let found = officeHours.values
            .filter { officeHour in
                officeHour.key.school == school && day.map { officeHour.key.day < $0 } ?? true
                    && !isUnheard(officeHour, on: today)
            }
            .sorted { $0.key < $1.key }
            .flatMap { officeHour in
                unspoken(of: officeHour, for: day, on: today).map {
                    (key: officeHour.key, $0.listing, $0.why)
                }
            }
        // A count rests on the whole calendar of the school: made only where somebody waits, and once for all of them.
        guard !found.isEmpty, let school = schools[school] else { return [] }
        let basis = CountBasis(school: school, today: today)
        return found.map { key, listing, why in
            Waiting(
                listing: listing, last: key, why: why,
                obstacle: obstacle(to: listing, why, requiresGround: school.requiresGround, on: basis))
        }
    }

    /// Lists of this school that went by and of which the officer has told nothing yet.
    public func unheardLists(at school: BRIN, on today: Day) -> [OfficeHour.Key] {
        officeHours.values.filter { $0.key.school == school && isUnheard($0, on: today) }.map(\.key).sorted()
    }

    private func isUnheard(_ officeHour: OfficeHour, on today: Day) -> Bool {
        role == .coordinator && officeHour.key.day < today
            && !officeHour.places.flatMap(\.listings).contains { outcome(of: $0, at: officeHour.key) != nil }
    }

    private func unspoken(
        of officeHour: OfficeHour, for day: Day?, on today: Day
    ) -> [(listing: Listing, why: Waiting.Why)] {
        let key = officeHour.key
        let unplaced = Set(officeHour.unplaced.map(\.pupil))
        return officeHour.places.flatMap(\.listings).compactMap { listing in
            guard let file = pupils[listing.pupil], file.officeHours.max() == key,
                officeHour.place(of: file.id)?.listing.status == listing.status,
                !hasEndedWriting(for: file.id), !isSpoken(file, since: key)
            else { return nil }
            let why: Waiting.Why
            switch outcome(of: listing, at: key) {
            case .spoken, .declined, .cancelled: return nil
            case .notCome: why = timesNotCome(file) > 1 ? .notComeAgain : .notCome
            case .ill: why = .ill
            case .moved(let to):
                if let day, let to, to > day { return nil }
                why = .moved
            case nil where unplaced.contains(file.id): why = .notPlaced
            case nil where key.day < today: why = .unmarked
            case nil: return nil
            }
            return (listing, why)
        }
    }

    private func obstacle(
        to listing: Listing, _ why: Waiting.Why, requiresGround: Bool, on basis: CountBasis
    ) -> Waiting.Obstacle? {
        if why == .notComeAgain { return .parentsFirst }
        if let file = pupils[listing.pupil],
            file.unmadeReports(in: file.standing(on: basis), on: basis.today).contains(where: { !$0.is18 })
        {
            return .reportFirst
        }
        return requiresGround && listing.ground == nil ? .groundMissing : nil
    }

    /// How often the pupil did not come since the last talk.
    public func timesNotCome(_ file: PupilFile) -> Int {
        var times = 0
        for key in file.officeHours.sorted().reversed() {
            guard let listing = officeHours[key]?.place(of: file.id)?.listing else { continue }
            switch outcome(of: listing, at: key) {
            case .spoken: return times
            case .notCome: times += 1
            case .ill, .moved, .declined, .cancelled, nil: continue
            }
        }
        return times
    }

    /// As it stands here, else as the officer told it; nil where nothing is known.
    public func outcome(of listing: Listing, at key: OfficeHour.Key) -> Feedback.Outcome? {
        Feedback.Outcome(listing.status)
            ?? feedback(of: listing.pupil).first { $0.day == key.day }?.outcome
    }

    private func isSpoken(_ file: PupilFile, since key: OfficeHour.Key) -> Bool {
        file.talks.contains { talks[$0].map { $0.officeHour.day >= key.day } ?? false }
            || feedback(of: file.id).contains { $0.outcome == .spoken && $0.day >= key.day }
    }
}
