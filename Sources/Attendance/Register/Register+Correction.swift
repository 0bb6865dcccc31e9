extension Register {
    func correct(
        _ id: ID<Talk>, _ part: TalkPart, _ new: [NewAgreement], why: String, on day: Day,
        using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        guard let talk = talks[id], let known = talk.parts.first(where: { $0.pupil == part.pupil }) else {
            throw .talkUnknown
        }
        try TextRules.require(why, .correctionReason)
        let file = try file(of: part.pupil)
        let stays = Set(known.agreements.map(\.id))
        for agreement in part.agreements {
            guard stays.contains(agreement.id) else { throw .agreementNotInTalk }
            try TextRules.require(agreement.text, .agreement)
        }
        guard part.agreements.count + new.count <= Register.mostAgreements else {
            throw .tooManyAgreements(part.agreements.count + new.count)
        }
        // That this very talk ended the writing may be what has to be corrected.
        if known.outcome != .beyondThisProgram, hasEndedWriting(for: part.pupil) {
            throw .writingEnded(file.pupil.number)
        }
        try check(part, new, of: file, form: talk.form, on: talk.officeHour.day)
        var part = part
        part.agreements += new.map { Agreement($0, using: &generator) }
        return part == known ? [] : [.talkPartCorrected(id, part, why: why, on: day)]
    }

    mutating func correct(_ part: TalkPart, in id: ID<Talk>, why: String, on day: Day) {
        guard let index = talks[id]?.parts.firstIndex(where: { $0.pupil == part.pupil }),
            let before = talks[id]?.parts[index]
        else { return }
        talks[id]?.parts[index] = part
        talks[id]?.corrections.append(TalkCorrection(before: before, why: why, on: day))
        let earlier = Set(before.agreements.map(\.id))
        var agreements = pupils[part.pupil]?.agreements ?? []
        let place = agreements.firstIndex { earlier.contains($0.id) } ?? agreements.count
        // What was judged since stays judged.
        let states = Dictionary(agreements.map { ($0.id, $0.state) }) { _, last in last }
        agreements.removeAll { earlier.contains($0.id) }
        agreements.insert(
            contentsOf: part.agreements.map { agreement in
                var agreement = agreement
                agreement.state = states[agreement.id] ?? agreement.state
                return agreement
            }, at: place)
        pupils[part.pupil]?.agreements = agreements
        for id in earlier { agreementOwners[id] = nil }
        for agreement in part.agreements { agreementOwners[agreement.id] = part.pupil }
    }
}

extension Agreement {
    /// As typed, with an identity of its own.
    init(_ new: NewAgreement, using generator: inout some RandomNumberGenerator) {
        self.init(
            id: ID(using: &generator), text: new.text, party: new.party, due: new.due,
            repetition: new.repetition)
    }
}
