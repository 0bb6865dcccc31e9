/// Why something cannot be done, as facts; the Dutch sentences stand with the screens.
public enum Refusal: Error, Hashable, Sendable {
    case folderAlreadyStarted
    case schoolUnknown(BRIN)
    case schoolExists(BRIN)
    case pupilUnknown(number: String, school: BRIN)
    /// Asked about a pupil who is not, or no longer, in this register.
    case pupilGone(ID<Pupil>)
    case pupilExists(PupilNumber)
    case importUnknown(ImportNumber)
    case importAlreadyTakenBack(ImportNumber)
    /// Pupils it brought are on a list or have later data.
    case importInUse(ImportNumber, pupils: Int)

    case correspondentUnknown(ID<Correspondent>)
    /// A list is for an officer, feedback for a coordinator.
    case packageWrongWay
    case packageExpired(Day)
    case packageFromFuture(Day)
    /// Its identity or its counter was used before, for something else.
    case packageReused
    /// Of a school other than its header says.
    case packageOfOtherSchool(BRIN)

    case officeHourUnknown(OfficeHour.Key)
    case officeHourBegun(OfficeHour.Key)
    case noLessonsThatDay(Day, NoLessons)
    case listEmpty
    case pastMidnight
    /// Of an office hour.
    case endsBeforeStart(TimeOfDay)
    case minutesOutOfRange(Int)
    /// Of a rhythm.
    case weeksOutOfRange(Int)
    case groupTooLarge(Int)
    case groupTooSmall(Int)
    /// The school wants these two apart.
    case keptApart(PupilNumber, PupilNumber)
    /// A package of the school said so, and only the school can take it back.
    case apartBySchool
    case pupilTwice(PupilNumber)
    case pupilAlreadyListed(PupilNumber)
    case pupilNotListed(PupilNumber, Day)
    case statusSettled(PupilNumber)
    /// The school wants the ground of every place beforehand.
    case groundMissing(PupilNumber)
    /// *Gesproken* follows from a talk, and cannot be set by hand.
    case talkNotRecorded(PupilNumber)
    /// At that place, or any more: nobody could come later.
    case nobodyWaits(Day)
    /// Moved to a day that is not after the list's own.
    case movedBack(Day)

    case alreadySpoken(PupilNumber)
    case oneToOneNeedsOnePupil(Int)
    case sharedTextOneToOne
    case causesInGroup
    case ownWordsInGroup
    /// A participant's name stands in the shared part of a group talk.
    case nameInSharedPart(word: String)
    case warningNeedsReport(PupilNumber)
    case writingEnded(PupilNumber)
    case nobodySpoken
    /// An agreement, goal or follow-up for a day before the talk.
    case dayBeforeTalk(Day)
    case tooManyAgreements(Int)

    /// Or its ladder does not hold that day.
    case ladderStepUnknown(ladder: String, step: Int)
    case ladderStepNotReached(ladder: String, step: Int)
    /// `Ladder.fault` says what, or another ladder has its name.
    case ladderFaulty(String)

    /// A signal without a step says nothing.
    case careStepMissing
    case careSignalUnknown

    case talkUnknown
    /// Of the part of a talk that was to be corrected.
    case agreementNotInTalk
    /// Nil: nothing was done yet.
    case nothingToUndo(UndoBarrier?)
    case nothingToRedo

    case agreementUnknown(String)
    case agreementAmbiguous(String, candidates: Int)
    case textMissing(Field)
    case textTooLong(Field, limit: Int)
    case textHasControlCharacter(Field)
}

/// A place where a person types text.
public enum Field: Hashable, Sendable {
    case schoolName, holidayName, code
    case givenName, infix, familyName, group, municipality, mentor, track, number
    case reason, ground, parentsHow, room, officer, groupName, cancelReason, takenOffReason
    case ownWords, goesWell, agreement, note, forSchool, forHome, shared, contactText, correctionReason
    case careName, carePhone, correspondentName, columnHeading
}
