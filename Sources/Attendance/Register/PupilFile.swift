/// Everything known of one pupil.
public struct PupilFile: Hashable, Sendable {
    public let id: ID<Pupil>
    public let school: BRIN
    /// What each source said, oldest first; taking an import back removes what it said.
    var sightings: [Sighting]
    public internal(set) var absences = AbsenceLedger()
    /// Where the pupil was put on a list, oldest first.
    public internal(set) var officeHours: [OfficeHour.Key] = []
    /// Lists that the pupil was taken off again, oldest first.
    public internal(set) var takenOff: [TakenOff] = []
    /// The last import when the pupil first came on each list; none when nothing had been read in.
    var listedAfter: [OfficeHour.Key: ImportNumber] = [:]
    public internal(set) var talks: [ID<Talk>] = []
    public internal(set) var agreements: [Agreement] = []
    public internal(set) var reports: [Verzuimmelding] = []
    public internal(set) var contacts: [Contact] = []
    /// Steps of ladders that were handled, oldest first.
    public internal(set) var handledSteps: [HandledStep] = []
    /// Oldest first.
    public internal(set) var careSignals: [CareSignal] = []

    /// Marks that stand with one other pupil each, whom the school wants apart from this one.
    public internal(set) var apart: Set<ID<Apart>> = []
    /// What packages of the school said, in the order in which they were opened.
    public internal(set) var handOvers: [HandOver] = []
    /// What packages of the officer said, in the order in which they were opened.
    public internal(set) var feedback: [ReceivedFeedback] = []

    struct Sighting: Hashable, Sendable {
        enum Fact: Hashable, Sendable {
            case seen(Pupil)
            case missing(since: Day)
        }

        /// Nil: typed in.
        var source: ImportNumber?
        var fact: Fact
    }

    init(id: ID<Pupil>, school: BRIN, pupil: Pupil, source: ImportNumber?) {
        self.id = id
        self.school = school
        sightings = [Sighting(source: source, fact: .seen(pupil))]
        self.pupil = pupil
    }

    /// As the newest source gives them.
    public private(set) var pupil: Pupil
    /// Since when the pupil is no longer in the school's file; nil while they are.
    public private(set) var missingSince: Day?

    mutating func add(_ sighting: Sighting) {
        sightings.append(sighting)
        refresh()
    }

    /// Whether nobody else ever named this pupil: a file that misses a pupil does not.
    func isKnownOnly(from source: ImportNumber) -> Bool {
        sightings.allSatisfy { sighting in
            switch sighting.fact {
            case .seen: sighting.source == source
            case .missing: true
            }
        }
    }

    mutating func removeSightings(from source: ImportNumber) {
        sightings.removeAll { $0.source == source }
        refresh()
    }

    private mutating func refresh() {
        missingSince = nil
        for sighting in sightings {
            switch sighting.fact {
            case .seen(let pupil):
                self.pupil = pupil
                missingSince = nil
            case .missing(let day):
                missingSince = missingSince ?? day
            }
        }
    }

    /// Whether only the school's file has spoken of this pupil so far.
    var isUntouched: Bool {
        officeHours.isEmpty && takenOff.isEmpty && talks.isEmpty && agreements.isEmpty && reports.isEmpty
            && contacts.isEmpty
            && handledSteps.isEmpty && careSignals.isEmpty && handOvers.isEmpty && feedback.isEmpty
            && apart.isEmpty
    }

    /// Whether nobody typed this pupil in, listed, met or reported them.
    var isOnlyInFiles: Bool { isUntouched && sightings.allSatisfy { $0.source != nil } }

    /// False for a pupil who was only ever typed in.
    var wasInAFile: Bool { sightings.contains { $0.source != nil } }

    /// What a formal warning needs (DOMAIN §5).
    var hasNumberedReport: Bool { reports.contains { $0.number != nil && $0.status != .withdrawn } }

    public var openAgreements: [Agreement] { agreements.filter { $0.state == .open } }
}
