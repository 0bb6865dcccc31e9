extension Register {
    func decide(
        _ draft: TalkDraft, using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        guard let officeHour = officeHours[draft.officeHour] else {
            throw .officeHourUnknown(draft.officeHour)
        }
        try checkForm(of: draft)
        if let minutes = draft.minutes, !(0...480).contains(minutes) { throw .minutesOutOfRange(minutes) }

        var events: [Event] = []
        var nextPlace = officeHour.nextPlaceNumber
        var seen: Set<ID<Pupil>> = []
        var places: [ID<Pupil>: Int] = [:]
        for pupil in draft.pupils {
            let id = pupil.part.pupil
            guard seen.insert(id).inserted else { throw .pupilTwice(number(of: id)) }
            try check(pupil, isGroup: draft.form != .oneToOne)
            if let (place, listing) = officeHour.place(of: id) {
                if case .spoken = listing.status { throw .alreadySpoken(number(of: id)) }
                places[id] = place.number
            } else {
                guard draft.isWalkIn else { throw .pupilNotListed(number(of: id), draft.officeHour.day) }
                let listing = Listing(pupil: id, reason: "", requestedBy: .pupil, isWalkIn: true)
                events.append(.placeAdded(draft.officeHour, Place(number: nextPlace, form: .oneToOne)))
                events.append(.pupilPlaced(draft.officeHour, place: nextPlace, listing))
                places[id] = nextPlace
                nextPlace += 1
            }
        }

        let spoken = draft.pupils.filter { $0.attendance == .spoken }
        if let first = spoken.first ?? draft.pupils.first, !spoken.isEmpty || draft.form != .oneToOne {
            guard !spoken.isEmpty else { throw .nobodySpoken }
            let talk = Talk(
                id: ID(using: &generator), officeHour: draft.officeHour, place: places[first.part.pupil] ?? 0,
                form: draft.form, minutes: draft.minutes)
            events.append(.talkHeld(talk))
            for pupil in spoken {
                var part = pupil.part
                part.agreements = pupil.agreements.map { new in
                    Agreement(
                        id: ID(using: &generator), text: new.text, party: new.party, due: new.due,
                        repetition: new.repetition)
                }
                events.append(.talkPartRecorded(talk.id, part))
            }
        }
        for pupil in draft.pupils {
            guard case .absent(let status) = pupil.attendance, let place = places[pupil.part.pupil] else {
                continue
            }
            if case .cancelled(let reason) = status { try TextRules.require(reason, .cancelReason) }
            events.append(.statusChanged(draft.officeHour, place: place, pupil.part.pupil, status))
        }
        return events
    }

    private func checkForm(of draft: TalkDraft) throws(Refusal) {
        let count = draft.pupils.count
        switch draft.form {
        case .oneToOne:
            guard count == 1 else { throw .oneToOneNeedsOnePupil(count) }
        case .group(let shared):
            guard count <= Place.largestGroup else { throw .groupTooLarge(count) }
            guard count >= 2 else { throw .groupTooSmall(count) }
            guard let shared else { return }
            try TextRules.check(shared, .shared, limit: TextRules.noteLimit)
            let names = draft.pupils.compactMap { pupils[$0.part.pupil]?.pupil.name }
            if let word = TextRules.name(of: names, in: shared) { throw .nameInSharedPart(word: word) }
        }
    }

    private func check(_ draft: TalkDraft.PupilDraft, isGroup: Bool) throws(Refusal) {
        let part = draft.part
        let limit = TextRules.noteLimit
        if isGroup {
            guard part.causes.isEmpty else { throw .causesInGroup }
            guard part.ownWords == nil else { throw .ownWordsInGroup }
        }
        try TextRules.check(part.ownWords, .ownWords, limit: limit)
        try TextRules.check(part.goesWell, .goesWell, limit: limit)
        try TextRules.check(part.note, .note, limit: limit)
        try TextRules.check(part.forSchool, .forSchool, limit: limit)
        try TextRules.check(part.forHome, .forHome, limit: limit)
        for agreement in draft.agreements { try TextRules.require(agreement.text, .agreement) }
        if part.outcome == .formalWarning, pupils[part.pupil]?.reports.isEmpty != false {
            throw .warningNeedsReport(number(of: part.pupil))
        }
        if hasEndedWriting(for: part.pupil) { throw .writingEnded(number(of: part.pupil)) }
    }

    /// True once the officer went on outside this program (Wpg, DOMAIN §5).
    public func hasEndedWriting(for pupil: ID<Pupil>) -> Bool {
        pupils[pupil]?.talks.contains { id in
            talks[id]?.parts.contains { $0.pupil == pupil && $0.outcome == .beyondThisProgram } ?? false
        } ?? false
    }
}
