extension Register {
    /// What happens when this is asked: the events to keep, or why not. The generator draws the identities
    /// of what is made.
    public func decide(
        _ command: Command, using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        switch command {
        case .startFolder(let role, let municipalities, let day):
            guard self.role == nil else { throw .folderAlreadyStarted }
            for municipality in municipalities { try TextRules.require(municipality, .municipality) }
            return [.folderStarted(role: role, ownMunicipalities: municipalities, on: day)]
        case .changeOwnMunicipalities(let municipalities, let day):
            for municipality in municipalities { try TextRules.require(municipality, .municipality) }
            return municipalities == ownMunicipalities
                ? [] : [.ownMunicipalitiesChanged(municipalities, on: day)]
        case .addSchool(let school):
            guard schools[school.brin] == nil else { throw .schoolExists(school.brin) }
            try check(school)
            return [.schoolAdded(school)]
        case .changeSchool(let school):
            let known = try self.school(school.brin)
            try check(school)
            return known == school ? [] : [.schoolChanged(school)]
        case .addPupil(let school, let pupil):
            return try addPupil(pupil, school: school, using: &generator)
        case .takeBackImport(let number, let day):
            return try takeBack(number, on: day)
        case .nameKeyCard(let name):
            try TextRules.require(name, .correspondentName)
            return name == keyCardName ? [] : [.keyCardWritten(name: name)]
        case .confirmCorrespondent(let correspondent):
            try TextRules.require(correspondent.name, .correspondentName)
            return correspondents[correspondent.id] == correspondent
                ? [] : [.correspondentConfirmed(correspondent)]
        case .planOfficeHour(let plan):
            return try decide(plan)
        case .takeOff(let pupils, let key, let why, let day):
            return try takeOff(pupils, from: key, why, on: day)
        case .addWalkIn(let key, let listing):
            return try addWalkIn(listing, to: key)
        case .keepApart(let one, let other, let isWanted):
            return try keepApart(one, other, isWanted, using: &generator)
        case .setStatus(let key, let place, let pupil, let status):
            return try changeStatus(key, place: place, pupil, to: status)
        case .delayRest(let key, let place, let minutes): return try delay(key, from: place, by: minutes)
        case .recordTalk(let draft):
            return try decide(draft, using: &generator)
        case .judgeAgreement(let agreement, let verdict, let day):
            guard let owner = owner(of: agreement) else { throw .agreementUnknown(agreement.description) }
            return [.agreementJudged(agreement, of: owner, verdict, on: day)]
        case .recordReport(let pupil, let report):
            _ = try file(of: pupil)
            try TextRules.check(report.number, .number, limit: TextRules.labelLimit)
            return [.reportMade(pupil, report)]
        case .recordContact(let contact):
            try check(contact)
            return [.contactRecorded(contact)]
        case .handleStep(let pupil, let ladder, let step, let actor, let day):
            return try handle(step, of: ladder, for: pupil, by: actor, on: day)
        case .recordCare(let pupil, let id, let steps):
            return try recordCare(id, steps, for: pupil, using: &generator)
        case .saveFilter(let slot, let filter):
            let kept = filter.flatMap { $0.isEmpty ? nil : $0 }
            if let school = kept?.school { _ = try self.school(school) }
            try TextRules.check(kept?.group, .group, limit: TextRules.labelLimit)
            try TextRules.check(kept?.municipality, .municipality)
            return savedFilters[slot] == kept ? [] : [.filterSaved(slot, kept)]
        case .correctTalk(let talk, let part, let agreements, let why, let day):
            return try correct(talk, part, agreements, why: why, on: day, using: &generator)
        case .all(let commands):
            var register = self
            var events: [Event] = []
            for command in commands {
                let new = try register.decide(command, using: &generator)
                for event in new { register.apply(event) }
                events += new
            }
            return events
        case .undo: return try decideUndo()
        case .redo: return try decideRedo()
        }
    }

    func check(_ school: School) throws(Refusal) {
        try TextRules.require(school.name, .schoolName)
        guard (1...300).contains(school.lessonMinutes) else { throw .minutesOutOfRange(school.lessonMinutes) }
        for holiday in school.holidays { try TextRules.check(holiday.name, .holidayName) }
        for rule in school.codes.rules {
            try TextRules.require(rule.code, .code, limit: TextRules.labelLimit)
        }
        for contact in school.careContacts {
            try TextRules.require(contact.name, .careName, limit: TextRules.labelLimit)
            try TextRules.require(contact.phone, .carePhone, limit: TextRules.labelLimit)
        }
        if let rhythm = school.rhythm { try check(rhythm) }
        for columns in [school.pupilColumns, school.absenceColumns] {
            for heading in columns?.headings.values ?? [:].values {
                try TextRules.require(heading, .columnHeading)
            }
        }
        var names: Set<String> = []
        for ladder in school.ladders {
            guard ladder.fault == nil, names.insert(ladder.name).inserted else {
                throw .ladderFaulty(ladder.name)
            }
        }
    }

    private func check(_ rhythm: Rhythm) throws(Refusal) {
        guard Rhythm.weeksAllowed.contains(rhythm.weeks) else { throw .weeksOutOfRange(rhythm.weeks) }
        guard rhythm.anchor.weekday.isSchoolDay else { throw .noLessonsThatDay(rhythm.anchor, .weekend) }
        guard (1...120).contains(rhythm.minutesPerPupil) else {
            throw .minutesOutOfRange(rhythm.minutesPerPupil)
        }
        if let until = rhythm.until, until <= rhythm.start { throw .endsBeforeStart(until) }
        try TextRules.check(rhythm.room, .room)
        try TextRules.check(rhythm.officer, .officer)
    }

    private func check(_ contact: Contact) throws(Refusal) {
        try TextRules.check(contact.text, .contactText, limit: TextRules.noteLimit)
        if let school = contact.school { _ = try self.school(school) }
        if let minutes = contact.minutes, !(0...1440).contains(minutes) { throw .minutesOutOfRange(minutes) }
        guard let pupil = contact.pupil else { return }
        let file = try file(of: pupil)
        if hasEndedWriting(for: pupil) { throw .writingEnded(file.pupil.number) }
    }

    private func addPupil(
        _ pupil: Pupil, school: BRIN, using generator: inout some RandomNumberGenerator
    ) throws(Refusal) -> [Event] {
        _ = try self.school(school)
        guard match(pupil.number.text, at: school) == .none else { throw .pupilExists(pupil.number) }
        try check(pupil)
        return [.pupilEnrolled(ID(using: &generator), school: school, pupil, source: nil)]
    }

    func check(_ pupil: Pupil) throws(Refusal) {
        try TextRules.check(pupil.name.given, .givenName)
        try TextRules.check(pupil.name.infix, .infix, limit: TextRules.labelLimit)
        try TextRules.require(pupil.name.family, .familyName)
        try TextRules.check(pupil.group, .group, limit: TextRules.labelLimit)
        try TextRules.check(pupil.municipality, .municipality)
        try TextRules.check(pupil.mentor, .mentor)
        try TextRules.check(pupil.track, .track)
    }

    private func takeBack(_ number: ImportNumber, on day: Day) throws(Refusal) -> [Event] {
        guard let record = imports[number] else { throw .importUnknown(number) }
        guard !importsTakenBack.contains(number) else { throw .importAlreadyTakenBack(number) }
        switch record.content {
        // Of a package, who has more known of them stays.
        case .absences, .package: break
        case .pupils:
            // Pupils whom only this file brought would vanish: not when more is known of them.
            let inUse = pupils.values.count { file in
                file.school == record.school && file.isKnownOnly(from: number)
                    && (!file.isUntouched || file.absences.hasLiveEntries)
            }
            guard inUse == 0 else { throw .importInUse(number, pupils: inUse) }
        }
        return [.importTakenBack(number, on: day)]
    }
}
