/// What one action of a person changed: all of it is undone together, or nothing.
public struct Step: Sendable {
    /// Names one save of this journal, for ever: the sequence of its first record.
    public struct Number: Hashable, Comparable, Sendable {
        public let value: UInt64

        public init(_ value: UInt64) { self.value = value }

        public static func < (left: Number, right: Number) -> Bool { left.value < right.value }
    }

    public let number: Number
    /// What was recorded, in order: the sentence that says what was undone is made of it.
    public internal(set) var events: [Event] = []
    /// How everything it touched was before it; once it is undone, how it was after it.
    var before = Before()

    init(_ number: Number) { self.number = number }

    /// Every pupil about whom it changed something.
    public var pupils: Set<ID<Pupil>> { Set(before.pupils.keys) }

    /// Whether it changed what everybody's counting rests on.
    var isAboutSchools: Bool { !before.schools.isEmpty }

    /// Parts of the register; nil where there was nothing.
    struct Before: Sendable {
        var ownMunicipalities: [String]?
        var schools: [BRIN: School?] = [:]
        var pupils: [ID<Pupil>: PupilFile?] = [:]
        var officeHours: [OfficeHour.Key: OfficeHour?] = [:]
        var talks: [ID<Talk>: Talk?] = [:]
        var contacts: [Contact]?
        var filters: [FilterSlot: OverviewFilter?] = [:]
    }
}

/// Why the last change cannot be undone.
public enum UndoBarrier: Hashable, Sendable {
    case folderStarted
    /// An import is taken back as a whole, by its number.
    case importAccepted(ImportNumber)
    case importTakenBack(ImportNumber)
    /// A hand-over cannot be called back.
    case packageMade
    /// It is a file outside, and may have been given away.
    case keyCardWritten
    /// Who was heard on the phone was heard.
    case correspondentConfirmed
    /// With a number it stands at DUO: there it is withdrawn, and that is recorded.
    case numberedReport
    /// What was done before may be about the erased pupil.
    case pupilErased
    /// More was done since than is kept to undo.
    case tooLongAgo
}

extension Event {
    /// Nil for what can be undone.
    var undoBarrier: UndoBarrier? {
        switch self {
        case .folderStarted: .folderStarted
        case .importAccepted(let record): .importAccepted(record.number)
        case .importTakenBack(let number, _): .importTakenBack(number)
        case .pupilErased: .pupilErased
        case .packageMade: .packageMade
        case .keyCardWritten: .keyCardWritten
        case .correspondentConfirmed: .correspondentConfirmed
        case .handedOver(_, let handOver): .importAccepted(handOver.source)
        case .feedbackReceived(_, let feedback): .importAccepted(feedback.source)
        case .absencesRecorded(_, _, let source), .pupilMissing(_, _, let source): .importAccepted(source)
        case .pupilEnrolled(_, _, _, let source), .pupilChanged(_, _, let source):
            source.map { .importAccepted($0) }
        case .reportMade(_, let report): report.number == nil ? nil : .numberedReport
        case .ownMunicipalitiesChanged, .schoolAdded, .schoolChanged, .officeHourPlanned, .placeAdded,
            .pupilPlaced,
            .statusChanged, .takenOff, .talkHeld, .talkPartRecorded, .talkPartCorrected, .agreementJudged,
            .contactRecorded, .signalHandled, .careRecorded, .apartMarked, .restDelayed, .filterSaved,
            .stepUndone,
            .stepRedone:
            nil
        }
    }
}
