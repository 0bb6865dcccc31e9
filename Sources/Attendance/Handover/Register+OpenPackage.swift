extension Register {
    /// Holds a package of the school against what is known: all of it or nothing.
    ///
    /// Opened before: nothing happens. Older than what was opened: only what no newer one speaks of is taken over, so
    /// that both orders end in the same.
    public func decide(
        _ package: SchoolPackage, from origin: PackageOrigin, on day: Day,
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> PackageDecision {
        guard !(try isKnown(origin, sentBy: .coordinator, to: .leerplichtambtenaar, on: day)) else {
            return knownPackage
        }
        guard package.school.brin == origin.school else { throw .packageOfOtherSchool(package.school.brin) }
        var opening = SchoolPackageOpening(package, origin, in: self, on: day)
        try opening.takeSchool()
        try opening.takePupils(using: &generator)
        opening.takeRechecks()
        for list in package.lists { try opening.take(list) }
        return opening.finish()
    }

    /// Holds a package of the officer against what is known here.
    public func decide(
        _ package: OfficerPackage, from origin: PackageOrigin, on day: Day
    ) throws(Refusal) -> PackageDecision {
        guard !(try isKnown(origin, sentBy: .leerplichtambtenaar, to: .coordinator, on: day)) else {
            return knownPackage
        }
        guard package.school == origin.school else { throw .packageOfOtherSchool(package.school) }
        _ = try school(package.school)
        var decision = PackageDecision()
        decision.isOlder = isOlder(origin)
        let number = nextImportNumber
        var changes: [Event] = []
        for result in package.results {
            try result.feedback.check()
            guard let id = pupilID(exactly: result.number, at: package.school) else {
                decision.counts.unknown += 1
                continue
            }
            let received = ReceivedFeedback(source: number, feedback: result.feedback)
            changes.append(.feedbackReceived(id, received))
            decision.counts.results += 1
        }
        decision.events = [.importAccepted(record(of: origin, lists: [], decision.counts, on: day))] + changes
        return decision
    }

    private var knownPackage: PackageDecision {
        var decision = PackageDecision()
        decision.isKnown = true
        return decision
    }

    /// True for the same package again; throws for one that may not be opened here.
    private func isKnown(
        _ origin: PackageOrigin, sentBy sender: FolderRole, to receiver: FolderRole, on day: Day
    ) throws(Refusal) -> Bool {
        guard try correspondent(origin.sender).role == sender, role == receiver else {
            throw .packageWrongWay
        }
        for known in openedPackages where known.origin.sender == origin.sender {
            let isSame = known.origin == origin
            if isSame { return true }
            let isReused = known.origin.school == origin.school && known.origin.counter == origin.counter
            if known.origin.id == origin.id || isReused { throw .packageReused }
        }
        guard origin.made <= day else { throw .packageFromFuture(origin.made) }
        guard origin.validThrough >= day else { throw .packageExpired(origin.validThrough) }
        return false
    }

    func isOlder(_ origin: PackageOrigin) -> Bool {
        openedPackages.contains {
            $0.origin.sender == origin.sender && $0.origin.school == origin.school
                && origin.precedes($0.origin)
        }
    }

    /// Exactly this number: leading zeros belong to it.
    func pupilID(exactly number: PupilNumber, at school: BRIN) -> ID<Pupil>? {
        guard case .one(let id) = match(number.text, at: school), pupils[id]?.pupil.number == number
        else { return nil }
        return id
    }

    func record(
        of origin: PackageOrigin, lists: [Day], _ counts: PackageCounts, on day: Day
    ) -> ImportRecord {
        var rows = ImportCounts()
        rows.new = counts.new + counts.results
        rows.changed = counts.changed
        rows.unchanged = counts.unchanged
        rows.notKept = counts.unknown
        rows.read = rows.new + rows.changed + rows.unchanged + rows.notKept
        return ImportRecord(
            number: nextImportNumber, school: origin.school, on: day,
            content: .package(origin, lists: lists), counts: rows)
    }
}

extension Feedback {
    fileprivate func check() throws(Refusal) {
        try TextRules.check(told, .forSchool, limit: TextRules.noteLimit)
        guard promises.count <= Register.mostAgreements else { throw .tooManyAgreements(promises.count) }
        for promise in promises { try TextRules.require(promise.text, .agreement) }
    }
}
