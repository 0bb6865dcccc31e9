/// Everything that can happen: this is the catalogue, and the journal holds nothing else.
///
/// Facts only: no totals, no flags. A correction is a new event.
public enum Event: Hashable, Sendable {
    /// The first event of every data folder, once.
    case folderStarted(role: FolderRole, ownMunicipalities: [String], on: Day)
    /// All of them, in place of what was said before.
    case ownMunicipalitiesChanged([String], on: Day)
    case schoolAdded(School)
    case schoolChanged(School)
    /// Stands before the events of that import.
    case importAccepted(ImportRecord)
    case importTakenBack(ImportNumber, on: Day)

    /// `source` nil: typed in.
    case pupilEnrolled(ID<Pupil>, school: BRIN, Pupil, source: ImportNumber?)
    case pupilChanged(ID<Pupil>, Pupil, source: ImportNumber?)
    /// Not in the school's newest file of pupils.
    case pupilMissing(ID<Pupil>, since: Day, source: ImportNumber)
    case absencesRecorded(ID<Pupil>, AbsenceRows, source: ImportNumber)

    /// Under this name somebody else was given our key card; the six words go with it.
    case keyCardWritten(name: String)
    case correspondentConfirmed(Correspondent)
    case packageMade(MadePackage)
    /// What a package of the school said of one pupil.
    case handedOver(ID<Pupil>, HandOver)
    /// What a package of the officer said of one pupil.
    case feedbackReceived(ID<Pupil>, ReceivedFeedback)

    /// Replaces the list of that school and day; the pupils follow as `pupilPlaced`, so that a record
    /// of the journal never holds two pupils.
    case officeHourPlanned(OfficeHour)
    /// A place for a walk-in, behind the others.
    case placeAdded(OfficeHour.Key, Place)
    case pupilPlaced(OfficeHour.Key, place: Int, Listing)
    case statusChanged(OfficeHour.Key, place: Int, ID<Pupil>, Listing.Status)
    /// Before the talk; the list without the pupil stands before it.
    case takenOff(ID<Pupil>, TakenOff)
    /// That place, and with it all after it, begins later.
    case restDelayed(OfficeHour.Key, from: Int, minutes: Int)

    /// The shared part; the pupils' parts follow.
    case talkHeld(Talk)
    case talkPartRecorded(ID<Talk>, TalkPart)
    /// The part as it should have been; what it was stays in the history.
    case talkPartCorrected(ID<Talk>, TalkPart, why: String, on: Day)
    case agreementJudged(ID<Agreement>, of: ID<Pupil>, Agreement.Verdict, on: Day)
    case reportMade(ID<Pupil>, Verzuimmelding)
    case contactRecorded(Contact)
    /// Somebody did what a step of a ladder asks; more absence re-arms it.
    case signalHandled(ID<Pupil>, HandledStep)
    /// The steps of one signal as they now are: what was said of it before no longer holds.
    case careRecorded(ID<Pupil>, CareSignal)
    /// That this pupil is to be kept apart from the one with whom the same stands, or no longer.
    case apartMarked(ID<Pupil>, ID<Apart>, Bool)
    /// A filter of the overview under its key; nil takes it away.
    case filterSaved(FilterSlot, OverviewFilter?)

    /// What that save changed is as it was before it. Always the last one that still stood.
    case stepUndone(Step.Number)
    case stepRedone(Step.Number)
    /// Of nobody: whose it was is known no more, only what they counted for.
    case pupilErased(Erasure)
}

extension Event {
    /// The one pupil it is about, under whose key the journal seals it.
    public var pupil: ID<Pupil>? {
        switch self {
        case .folderStarted, .ownMunicipalitiesChanged, .schoolAdded, .schoolChanged, .importAccepted,
            .importTakenBack,
            .officeHourPlanned, .placeAdded, .restDelayed, .talkHeld, .filterSaved, .stepUndone, .stepRedone,
            .pupilErased, .keyCardWritten, .correspondentConfirmed, .packageMade:
            nil
        case .pupilEnrolled(let pupil, _, _, _), .pupilChanged(let pupil, _, _),
            .pupilMissing(let pupil, _, _), .absencesRecorded(let pupil, _, _),
            .statusChanged(_, _, let pupil, _), .agreementJudged(_, let pupil, _, _),
            .handedOver(let pupil, _), .feedbackReceived(let pupil, _), .takenOff(let pupil, _),
            .reportMade(let pupil, _), .signalHandled(let pupil, _), .careRecorded(let pupil, _),
            .apartMarked(let pupil, _, _):
            pupil
        case .pupilPlaced(_, _, let listing): listing.pupil
        case .talkPartRecorded(_, let part), .talkPartCorrected(_, let part, _, _): part.pupil
        case .contactRecorded(let contact): contact.pupil
        }
    }
}
