import Attendance

extension Letter {
    /// The letter as it may be written on `today` about a pupil's place on one list.
    public init(
        _ kind: LetterKind, to file: PupilFile, at officeHour: OfficeHour, _ register: Register,
        _ settings: LetterSettings, on today: Day
    ) throws(LetterRefusal) {
        let number = file.pupil.number
        let key = officeHour.key
        guard let (place, listing) = officeHour.place(of: file.id) else {
            throw .nobodyPlanned(number, key.day)
        }
        guard kind.followsTalk || listing.status != .planned || !officeHour.unplaced.contains(listing) else {
            throw .notPlaced(number, key.day)
        }
        let part = register.part(of: file, at: key)
        // The older of both days: who turns 18 in between is an adult when it is read.
        let age = AgeGroup(file.pupil, on: max(today, key.day))
        let homeMayKnow = part?.homeMayKnow == true
        try Letter.check(kind, listing, part, age, homeMayKnow, of: file, on: key.day)
        guard !register.hasEndedWriting(for: file.id) else { throw .writingEnded(number) }

        self.kind = kind
        pupil = file.id
        self.number = number
        name = file.pupil.name
        group = file.pupil.group
        mentor = file.pupil.mentor
        school = register.schools[file.school]?.name ?? file.school.text
        writtenOn = today
        self.settings = settings
        self.age = age
        alsoForParents =
            switch age {
            case .under16, .from16: !listing.isWalkIn || homeMayKnow
            case .adult, .unknown: false
            }
        self.place = LetterPlace(
            listing, place, officeHour, missedOn: register.missedDay(of: file, before: key.day),
            lastTalkOn: register.lastTalkDay(of: file, before: key.day))
        facts = register.schools[file.school].flatMap {
            LetterFacts(of: file, on: CountBasis(school: $0, today: today))
        }
        talk = part.map { LetterTalk($0, homeMayKnow: homeMayKnow) }
        sender = settings.sender ?? register.sender(officeHour, settings, school: school)
        retention =
            settings.retention
            ?? Retention.words(file, listing.ground, lastTalk: key.day)
        if let word = register.otherName(in: texts, about: file.id, at: key) {
            throw .namesAnother(number, word: word)
        }
    }

    /// Everything somebody typed that this kind of letter can show.
    private var texts: [String] {
        var texts: [String?] = []
        if kind.holds(.goesWell) { texts.append(talk?.goesWell) }
        if kind.holds(.agreements) { texts += talk?.agreements.map(\.text) ?? [] }
        if kind.holds(.forHome) { texts.append(talk?.forHome) }
        return texts.compactMap { $0 }
    }

    private static func check(
        _ kind: LetterKind, _ listing: Listing, _ part: TalkPart?, _ age: AgeGroup, _ homeMayKnow: Bool,
        of file: PupilFile, on day: Day
    ) throws(LetterRefusal) {
        let number = file.pupil.number
        switch kind {
        case .invitation:
            guard listing.status == .planned else { throw .nobodyPlanned(number, day) }
        case .noteToParents:
            guard listing.status == .planned || part != nil else { throw .nobodyPlanned(number, day) }
            guard !listing.isWalkIn || homeMayKnow else { throw .homeMayNotKnow(number) }
            switch age {
            case .under16, .from16: break
            case .adult: guard homeMayKnow else { throw .adultWithoutConsent(number) }
            case .unknown: throw .ageUnknown(number)
            }
        case .agreementCard, .afterTalk:
            guard part != nil else { throw .noTalk(number, day) }
        case .kennisgeving:
            guard let part else { throw .noTalk(number, day) }
            guard part.outcome == .kennisgeving else { throw .outcomeIsOther(number) }
        }
    }
}

extension Register {
    /// The last list before that day, if the pupil did not come.
    fileprivate func missedDay(of file: PupilFile, before day: Day) -> Day? {
        guard let last = file.officeHours.filter({ $0.day < day }).max(),
            officeHours[last]?.place(of: file.id)?.listing.status == .notCome
        else { return nil }
        return last.day
    }

    fileprivate func lastTalkDay(of file: PupilFile, before day: Day) -> Day? {
        file.talks.compactMap { talks[$0]?.officeHour.day }.filter { $0 < day }.max()
    }

    fileprivate func sender(
        _ officeHour: OfficeHour, _ settings: LetterSettings, school: String
    ) -> String {
        switch role {
        case .coordinator: "de verzuimcoördinator van \(school)"
        case .leerplichtambtenaar, nil:
            officeHour.officer.map { "\($0), \(settings.officerFunction)" } ?? settings.officerFunction
        }
    }
}
