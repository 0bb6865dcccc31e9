extension Register {
    /// So many saves back; whoever reads a journal keeps as many as whoever wrote it (FORMAT.md §9.1).
    public static let mostUndoneSteps = 100

    /// The last change that can be undone.
    public var lastStep: Step? { history.done.last }

    /// The last change that was undone, and can be done again.
    public var lastUndoneStep: Step? { history.undone.last }

    /// That step, when it is kept: done or undone.
    public func step(_ number: Step.Number) -> Step? {
        (history.done + history.undone).first { $0.number == number }
    }

    /// What was said with this pupil in the one-to-one talk that was undone last.
    public func undoneTalkPart(of pupil: ID<Pupil>, at key: OfficeHour.Key) -> TalkPart? {
        var isAtOfficeHour = false
        for event in lastUndoneStep?.events ?? [] {
            switch event {
            case .talkHeld(let talk): isAtOfficeHour = talk.officeHour == key && !talk.isGroup
            case .talkPartRecorded(_, let part) where isAtOfficeHour && part.pupil == pupil: return part
            case _: continue
            }
        }
        return nil
    }

    /// Why `lastStep` is nil; nil when nothing was done yet.
    public var undoBarrier: UndoBarrier? { history.barrier }

    /// Folds in one event of a save, so that all of that save can be undone. Events of one save follow each other.
    public mutating func apply(_ event: Event, of number: Step.Number) {
        switch event {
        case .stepUndone(let step): undo(step)
        case .stepRedone(let step): redo(step)
        case .folderStarted, .ownMunicipalitiesChanged, .schoolAdded, .schoolChanged, .importAccepted,
            .importTakenBack, .pupilEnrolled,
            .pupilChanged, .pupilMissing, .absencesRecorded, .officeHourPlanned, .placeAdded, .pupilPlaced,
            .statusChanged, .takenOff, .talkHeld, .talkPartRecorded, .talkPartCorrected, .agreementJudged,
            .reportMade, .contactRecorded, .signalHandled, .careRecorded, .apartMarked, .restDelayed,
            .filterSaved, .pupilErased, .keyCardWritten, .correspondentConfirmed, .packageMade, .handedOver,
            .feedbackReceived:
            if history.begin(number, event) { remember(event) }
            apply(event)
        }
    }

    func decideUndo() throws(Refusal) -> [Event] {
        guard let step = lastStep else { throw .nothingToUndo(undoBarrier) }
        return [.stepUndone(step.number)]
    }

    func decideRedo() throws(Refusal) -> [Event] {
        guard let step = lastUndoneStep else { throw .nothingToRedo }
        return [.stepRedone(step.number)]
    }

    /// Only the last step is ever undone: where later ones are still there, the records that undid them are lost.
    private mutating func undo(_ number: Step.Number) {
        guard history.holds(number) else { return }
        while var step = history.takeDone() {
            exchange(&step.before)
            history.addUndone(step)
            if step.number == number { return }
        }
    }

    private mutating func redo(_ number: Step.Number) {
        guard history.holdsUndone(number) else { return }
        while var step = history.takeUndone() {
            exchange(&step.before)
            history.addDone(step)
            if step.number == number { return }
        }
    }

    /// Keeps how everything was that this event is about to change.
    private mutating func remember(_ event: Event) {
        var before = history.takeBefore()
        keep(event, in: &before)
        history.change { step in
            step.before = before
            step.events.append(event)
        }
    }

    private func keep(_ event: Event, in before: inout Step.Before) {
        switch event {
        case .ownMunicipalitiesChanged:
            if before.ownMunicipalities == nil { before.ownMunicipalities = ownMunicipalities }
        case .schoolAdded(let school), .schoolChanged(let school):
            if before.schools[school.brin] == nil {
                before.schools.updateValue(schools[school.brin], forKey: school.brin)
            }
        case .officeHourPlanned(let officeHour):
            before.keep(officeHours[officeHour.key], at: officeHour.key)
            for listing in officeHours[officeHour.key]?.places.flatMap(\.listings) ?? [] {
                before.keep(pupils[listing.pupil], of: listing.pupil)
            }
        case .placeAdded(let key, _), .pupilPlaced(let key, _, _), .statusChanged(let key, _, _, _),
            .restDelayed(let key, _, _):
            before.keep(officeHours[key], at: key)
        case .talkHeld(let talk): before.keep(talks[talk.id], talk.id)
        case .talkPartRecorded(let id, _), .talkPartCorrected(let id, _, _, _):
            before.keep(talks[id], id)
            if let key = talks[id]?.officeHour { before.keep(officeHours[key], at: key) }
        case .contactRecorded(let contact):
            if contact.pupil == nil, before.contacts == nil { before.contacts = contacts }
        case .filterSaved(let slot, _):
            if before.filters[slot] == nil { before.filters.updateValue(savedFilters[slot], forKey: slot) }
        case .pupilEnrolled, .pupilChanged, .agreementJudged, .reportMade, .signalHandled, .careRecorded,
            .apartMarked, .takenOff, .folderStarted,
            .importAccepted, .importTakenBack, .pupilMissing, .absencesRecorded, .stepUndone, .stepRedone,
            .pupilErased, .keyCardWritten, .correspondentConfirmed, .packageMade, .handedOver,
            .feedbackReceived:
            break
        }
        if let pupil = event.pupil { before.keep(pupils[pupil], of: pupil) }
    }
}

extension Step.Before {
    fileprivate mutating func keep(_ file: PupilFile?, of pupil: ID<Pupil>) {
        if pupils[pupil] == nil { pupils.updateValue(file, forKey: pupil) }
    }

    fileprivate mutating func keep(_ officeHour: OfficeHour?, at key: OfficeHour.Key) {
        if officeHours[key] == nil { officeHours.updateValue(officeHour, forKey: key) }
    }

    fileprivate mutating func keep(_ talk: Talk?, _ id: ID<Talk>) {
        if talks[id] == nil { talks.updateValue(talk, forKey: id) }
    }
}
