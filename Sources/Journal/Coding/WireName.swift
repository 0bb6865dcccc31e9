import Attendance

/// What each event is called in the files, for ever (FORMAT.md §9).
enum WireName: String, CaseIterable, JSONWord {
    case folderStarted = "folder.started"
    case ownMunicipalitiesChanged = "municipalities.changed"
    case schoolAdded = "school.added"
    case schoolChanged = "school.changed"
    case importAccepted = "import.accepted"
    case importTakenBack = "import.taken-back"
    case pupilEnrolled = "pupil.enrolled"
    case pupilChanged = "pupil.changed"
    case pupilMissing = "pupil.missing"
    /// Not JSON but `PackedAbsences`.
    case absencesRecorded = "absences.recorded"
    case keyCardWritten = "key-card.written"
    case correspondentConfirmed = "correspondent.confirmed"
    case packageMade = "package.made"
    case handedOver = "pupil.handed-over"
    case feedbackReceived = "feedback.received"
    case officeHourPlanned = "office-hour.planned"
    case placeAdded = "place.added"
    case pupilPlaced = "pupil.placed"
    case statusChanged = "status.changed"
    case takenOff = "pupil.taken-off"
    case restDelayed = "rest.delayed"
    case talkHeld = "talk.held"
    case talkPartRecorded = "talk.part-recorded"
    case talkPartCorrected = "talk.part-corrected"
    case agreementJudged = "agreement.judged"
    case reportMade = "report.made"
    case contactRecorded = "contact.recorded"
    case signalHandled = "signal.handled"
    case careRecorded = "care.recorded"
    case apartMarked = "apart.marked"
    case filterSaved = "filter.saved"
    case stepUndone = "step.undone"
    case stepRedone = "step.redone"
    case pupilErased = "pupil.erased"

    init(_ event: Event) {
        self =
            switch event {
            case .folderStarted: .folderStarted
            case .ownMunicipalitiesChanged: .ownMunicipalitiesChanged
            case .schoolAdded: .schoolAdded
            case .schoolChanged: .schoolChanged
            case .importAccepted: .importAccepted
            case .importTakenBack: .importTakenBack
            case .pupilEnrolled: .pupilEnrolled
            case .pupilChanged: .pupilChanged
            case .pupilMissing: .pupilMissing
            case .absencesRecorded: .absencesRecorded
            case .keyCardWritten: .keyCardWritten
            case .correspondentConfirmed: .correspondentConfirmed
            case .packageMade: .packageMade
            case .handedOver: .handedOver
            case .feedbackReceived: .feedbackReceived
            case .officeHourPlanned: .officeHourPlanned
            case .placeAdded: .placeAdded
            case .pupilPlaced: .pupilPlaced
            case .statusChanged: .statusChanged
            case .takenOff: .takenOff
            case .restDelayed: .restDelayed
            case .talkHeld: .talkHeld
            case .talkPartRecorded: .talkPartRecorded
            case .talkPartCorrected: .talkPartCorrected
            case .agreementJudged: .agreementJudged
            case .reportMade: .reportMade
            case .contactRecorded: .contactRecorded
            case .signalHandled: .signalHandled
            case .careRecorded: .careRecorded
            case .apartMarked: .apartMarked
            case .filterSaved: .filterSaved
            case .stepUndone: .stepUndone
            case .stepRedone: .stepRedone
            case .pupilErased: .pupilErased
            }
    }
}
