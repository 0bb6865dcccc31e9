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
            let file = try file(of: id)
            let number = file.pupil.number
            guard file.school == draft.officeHour.school else {
                throw .pupilUnknown(number: number.text, school: draft.officeHour.school)
            }
            guard seen.insert(id).inserted else { throw .pupilTwice(number) }
            try check(pupil, of: file, in: draft)
            if let (place, listing) = officeHour.place(of: id) {
                if case .spoken = listing.status { throw .alreadySpoken(number) }
                places[id] = place.number
            } else {
                // Who did not come did not walk in either.
                guard draft.isWalkIn, pupil.attendance == .spoken else {
                    throw .pupilNotListed(number, draft.officeHour.day)
                }
                let listing = Listing(pupil: id, reason: "", requestedBy: .pupil, isWalkIn: true)
                events.append(.placeAdded(draft.officeHour, Place(number: nextPlace, form: .oneToOne)))
                events.append(.pupilPlaced(draft.officeHour, place: nextPlace, listing))
                places[id] = nextPlace
                nextPlace += 1
            }
        }

        let spoken = draft.pupils.filter { $0.attendance == .spoken }
        guard !spoken.isEmpty || draft.form == .oneToOne else { throw .nobodySpoken }
        if let first = spoken.first {
            let talk = Talk(
                id: ID(using: &generator), officeHour: draft.officeHour, place: places[first.part.pupil] ?? 0,
                form: draft.form, minutes: draft.minutes)
            events.append(.talkHeld(talk))
            for pupil in spoken {
                var part = pupil.part
                part.agreements = pupil.agreements.map { Agreement($0, using: &generator) }
                events.append(.talkPartRecorded(talk.id, part))
            }
        }
        for pupil in draft.pupils {
            let id = pupil.part.pupil
            guard case .absent(let status) = pupil.attendance, let place = places[id] else { continue }
            events += try changeStatus(draft.officeHour, place: place, id, to: status)
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

    private func check(
        _ pupil: TalkDraft.PupilDraft, of file: PupilFile, in draft: TalkDraft
    ) throws(Refusal) {
        guard pupil.agreements.count <= Register.mostAgreements else {
            throw .tooManyAgreements(pupil.agreements.count)
        }
        try check(pupil.part, pupil.agreements, of: file, form: draft.form, on: draft.officeHour.day)
        if hasEndedWriting(for: pupil.part.pupil) { throw .writingEnded(file.pupil.number) }
    }

    /// What may be said in a talk of that form and day.
    func check(
        _ part: TalkPart, _ agreements: [NewAgreement], of file: PupilFile, form: Talk.Form, on talkDay: Day
    ) throws(Refusal) {
        let limit = TextRules.noteLimit
        if form != .oneToOne {
            guard part.causes.isEmpty else { throw .causesInGroup }
            guard part.ownWords == nil else { throw .ownWordsInGroup }
        }
        try TextRules.check(part.ownWords, .ownWords, limit: limit)
        try TextRules.check(part.goesWell, .goesWell, limit: limit)
        try TextRules.check(part.note, .note, limit: limit)
        try TextRules.check(part.forSchool, .forSchool, limit: limit)
        try TextRules.check(part.forHome, .forHome, limit: limit)
        for agreement in agreements { try TextRules.require(agreement.text, .agreement) }
        for day in [part.followUp, part.goal?.until] + agreements.map(\.due) + part.agreements.map(\.due) {
            if let day, day < talkDay { throw .dayBeforeTalk(day) }
        }
        if part.outcome == .formalWarning, !file.hasNumberedReport {
            throw .warningNeedsReport(file.pupil.number)
        }
    }

    /// In one talk with one pupil: more is a mistake, and a record of the journal is finite.
    public static let mostAgreements = 50

    /// True once the officer went on outside this program (Wpg, DOMAIN §5).
    public func hasEndedWriting(for pupil: ID<Pupil>) -> Bool {
        pupils[pupil]?.talks.contains { id in
            talks[id]?.parts.contains { $0.pupil == pupil && $0.outcome == .beyondThisProgram } ?? false
        } ?? false
    }
}
