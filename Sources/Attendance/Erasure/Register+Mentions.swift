extension Register {
    /// Where the pupil's name still stands in texts of others and of nobody, by day: these stay when the pupil
    /// is erased.
    public func mentions(of pupil: ID<Pupil>) -> [NameMention] {
        guard let name = pupils[pupil]?.pupil.name else { return [] }
        var found: [NameMention] = []
        forEachText(of: { $0 != pupil }) { text, kind, day, owner in
            if let mention = NameMention(of: name, in: text, kind, on: day, owner: owner) {
                found.append(mention)
            }
        }
        return found.sorted {
            ($0.on, $0.owner?.number.text ?? "", $0.text) < ($1.on, $1.owner?.number.text ?? "", $1.text)
        }
    }

    /// Everything that was typed about the pupils of `isIncluded`, and about nobody.
    private func forEachText(
        of isIncluded: (ID<Pupil>) -> Bool,
        _ visit: (String, NameMention.Kind, Day, NameMention.Owner?) -> Void
    ) {
        func add(_ text: String?, _ kind: NameMention.Kind, _ day: Day, of pupil: ID<Pupil>? = nil) {
            guard let text, pupil.map(isIncluded) ?? true else { return }
            let owner = pupil.flatMap { pupils[$0] }.map {
                NameMention.Owner(number: $0.pupil.number, school: $0.school)
            }
            visit(text, kind, day, owner)
        }
        for contact in contacts { add(contact.text, .contact, contact.on) }
        for file in pupils.values {
            for contact in file.contacts { add(contact.text, .contact, contact.on, of: file.id) }
            for taken in file.takenOff {
                if case .other(let words) = taken.why { add(words, .takenOffReason, taken.on, of: file.id) }
            }
            for ask in file.handOvers.flatMap(\.asks) {
                add(ask.listing.reason, .reason, ask.day, of: file.id)
                add(ask.listing.parentsInformed?.how, .parentsInformed, ask.day, of: file.id)
            }
            for feedback in file.feedback.map(\.feedback) {
                add(feedback.told, .told, feedback.day, of: file.id)
                for promise in feedback.promises { add(promise.text, .agreement, feedback.day, of: file.id) }
            }
        }
        for officeHour in officeHours.values {
            for place in officeHour.places {
                switch place.form {
                case .group(let name, _), .headcount(let name, _, _):
                    add(name, .groupName, officeHour.key.day)
                case .oneToOne, .pause: break
                }
                for listing in place.listings {
                    add(listing.reason, .reason, officeHour.key.day, of: listing.pupil)
                    add(listing.parentsInformed?.how, .parentsInformed, officeHour.key.day, of: listing.pupil)
                    if case .cancelled(let reason) = listing.status {
                        add(reason, .cancelReason, officeHour.key.day, of: listing.pupil)
                    }
                }
            }
        }
        for talk in talks.values {
            let day = talk.officeHour.day
            if case .group(let shared) = talk.form { add(shared, .shared, day) }
            for correction in talk.corrections {
                add(correction.why, .correction, correction.on, of: correction.before.pupil)
            }
            // Also what stood there before a correction: it is kept.
            for part in talk.parts + talk.corrections.map(\.before) {
                add(part.ownWords, .ownWords, day, of: part.pupil)
                add(part.goesWell, .goesWell, day, of: part.pupil)
                add(part.note, .note, day, of: part.pupil)
                add(part.forSchool, .forSchool, day, of: part.pupil)
                add(part.forHome, .forHome, day, of: part.pupil)
                for agreement in part.agreements { add(agreement.text, .agreement, day, of: part.pupil) }
            }
        }
    }
}
