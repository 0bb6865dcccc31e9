extension Register {
    /// The packages that were opened here and not taken back.
    public var openedPackages: [(number: ImportNumber, origin: PackageOrigin, lists: [Day])] {
        imports.values.compactMap { record in
            guard case .package(let origin, let lists) = record.content,
                !importsTakenBack.contains(record.number)
            else { return nil }
            return (record.number, origin, lists)
        }
    }

    public func correspondent(_ id: ID<Correspondent>) throws(Refusal) -> Correspondent {
        guard let found = correspondents[id] else { throw .correspondentUnknown(id) }
        return found
    }

    /// The counter of the next package that is made here for this school.
    public func nextPackageCounter(of school: BRIN) -> UInt64 {
        (madePackages.filter { $0.school == school }.map(\.counter).max() ?? 0) + 1
    }

    func packageOrigin(of number: ImportNumber) -> PackageOrigin? {
        guard case .package(let origin, _) = imports[number]?.content else { return nil }
        return origin
    }

    /// The newest package of the school whose lists include that day.
    func newestPackage(covering key: OfficeHour.Key) -> (number: ImportNumber, origin: PackageOrigin)? {
        openedPackages.filter { $0.origin.school == key.school && $0.lists.contains(key.day) }
            .max { $0.origin.precedes($1.origin) }.map { ($0.number, $0.origin) }
    }

    /// The pupil's place on that list as the school asked for it last; nil where it never did.
    public func schoolAsk(of pupil: ID<Pupil>, at key: OfficeHour.Key) -> Listing? {
        newest(of: pupil) { origin, handOver in
            origin.school == key.school ? handOver.asks.first { $0.day == key.day }?.listing : nil
        }
    }

    /// What the newest package says that says something of it.
    private func newest<Value>(
        of pupil: ID<Pupil>, _ value: (PackageOrigin, HandOver) -> Value?
    ) -> Value? {
        let said = pupils[pupil]?.handOvers.compactMap { handOver -> (PackageOrigin, Value)? in
            guard let origin = packageOrigin(of: handOver.source), let value = value(origin, handOver)
            else { return nil }
            return (origin, value)
        }
        return said?.max { $0.0.precedes($1.0) }?.1
    }

    /// Whether the school asked for this talk, and no longer does; the place stays, marked.
    public func isNoLongerAsked(_ pupil: ID<Pupil>, at key: OfficeHour.Key) -> Bool {
        guard schoolAsk(of: pupil, at: key) != nil, let newest = newestPackage(covering: key),
            let handOvers = pupils[pupil]?.handOvers
        else { return false }
        return !handOvers.contains { handOver in
            handOver.source == newest.number && handOver.asks.contains { $0.day == key.day }
        }
    }

    /// What the newest package says of how it went since the talk.
    public func recheck(of pupil: ID<Pupil>) -> Recheck? {
        newest(of: pupil) { _, handOver in handOver.recheck }
    }

    /// What the officer lets the school know of each spreekuur, by day.
    ///
    /// Each package tells all of its last `daysTold` days: what the newest no longer says of one of those is not told
    /// any more, because it was a mistake or the pupil rather has that it stays with the officer.
    public func feedback(of pupil: ID<Pupil>) -> [Feedback] {
        let received = (pupils[pupil]?.feedback ?? []).compactMap { received in
            packageOrigin(of: received.source).map { (origin: $0, received: received) }
        }
        guard !received.isEmpty else { return [] }
        let opened = openedPackages
        var newest: [Day: (origin: PackageOrigin, feedback: Feedback)] = [:]
        for (origin, received) in received {
            let day = received.feedback.day
            let isWithdrawn = opened.contains {
                $0.origin.sender == origin.sender && $0.origin.school == origin.school
                    && $0.origin.tells(of: day)
                    && origin.precedes($0.origin)
            }
            if isWithdrawn { continue }
            if let known = newest[day], !known.origin.precedes(origin) { continue }
            newest[day] = (origin, received.feedback)
        }
        return newest.values.map(\.feedback).sorted { $0.day < $1.day }
    }
}

extension PackageOrigin {
    /// Whether the other is newer: by the day it was made, then by its counter; a total order, so that the order in
    /// which packages arrive makes no difference.
    func precedes(_ other: PackageOrigin) -> Bool {
        (made, counter, id) < (other.made, other.counter, other.id)
    }

    /// Whether a package of the officer says all there is to tell of that day.
    fileprivate func tells(of day: Day) -> Bool { Register.daysTold(on: made).contains(day) }
}
