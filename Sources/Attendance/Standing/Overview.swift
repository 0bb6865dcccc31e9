/// The standing of every pupil on one day, in the order of who needs attention first.
///
/// Derived from the register and never kept: when the data improve, a flag goes and leaves no trace
/// (DOMAIN §1.13).
public struct Overview: Sendable {
    public struct Row: Sendable, Identifiable {
        public let id: ID<Pupil>
        public let standing: Standing
        /// The last talk or contact of any kind.
        public let lastContact: Day?
        /// The first place on a list or follow-up from today on.
        public let nextMoment: Day?
        public let overdueAgreements: Int
        /// Those and the open ones that are due on the day itself.
        public let dueAgreements: Int
        /// Why the pupil stands where they do.
        public let reason: Reason
        /// Of the pupil's name, as `PersonName.sortKey` has it.
        public let sortKey: String
        /// The day on which 16 hours are reached at this pace, by `Projection`; nil too where it is switched off.
        public let projection: Day?
        /// The ladders of the pupil's school that hold that day: where the pupil stands on them is counted
        /// when it is looked at, for it takes a pass for every step.
        public let ladders: [Ladder]
    }

    public let day: Day
    /// False where nobody wants an estimate of what is to come; a school may still want none.
    public let isProjecting: Bool
    public private(set) var rows: [Row] = []
    private var positions: [ID<Pupil>: Int] = [:]
    private var schools: [BRIN: SchoolBasis] = [:]

    /// What the rows of one school rest on, looked up once for each.
    private struct SchoolBasis: Sendable {
        let basis: CountBasis
        let isProjecting: Bool
        let ladders: [Ladder]
    }

    public init(_ register: Register, on day: Day, isProjecting: Bool = true) {
        self.day = day
        self.isProjecting = isProjecting
        recount(register)
    }

    public subscript(pupil: ID<Pupil>) -> Row? { positions[pupil].map { rows[$0] } }

    /// The pupil's place in `rows`; nil for one who is not there.
    public func position(of pupil: ID<Pupil>) -> Int? { positions[pupil] }

    /// Whether an estimate is wanted here at all, and by this school.
    public func isProjecting(for school: BRIN) -> Bool { schools[school]?.isProjecting ?? false }

    /// Pupils for whom the school still has to report that 16 hours were reached.
    public var dueReports: Int {
        rows.count { row in
            if case .reportDue(let report) = row.reason { !report.is18 } else { false }
        }
    }

    public var dueAgreements: Int { rows.reduce(0) { $0 + $1.dueAgreements } }

    /// Recounts the pupils these events are about; everyone when a school or an import changed.
    public mutating func refresh(after events: [Event], _ register: Register) {
        var touched: Set<ID<Pupil>> = []
        for event in events {
            switch event {
            case .folderStarted, .ownMunicipalitiesChanged, .talkHeld, .placeAdded, .restDelayed,
                .importAccepted, .filterSaved, .keyCardWritten, .correspondentConfirmed, .packageMade:
                break
            case .stepUndone(let number), .stepRedone(let number):
                guard let step = register.step(number), !step.isAboutSchools else {
                    recount(register)
                    return
                }
                touched.formUnion(step.pupils)
            case .schoolAdded, .schoolChanged, .importTakenBack, .officeHourPlanned, .pupilErased:
                recount(register)
                return
            case .pupilEnrolled, .pupilChanged, .pupilMissing, .absencesRecorded, .pupilPlaced,
                .statusChanged, .talkPartRecorded, .talkPartCorrected, .agreementJudged, .reportMade,
                .contactRecorded,
                .signalHandled, .careRecorded, .apartMarked, .handedOver, .feedbackReceived, .takenOff:
                break
            }
            if let pupil = event.pupil { touched.insert(pupil) }
            touched.formUnion(register.pupilsMoved(by: event))
        }
        guard !touched.isEmpty else { return }
        rows.removeAll { touched.contains($0.id) }
        rows += touched.compactMap { row(for: $0, register) }
        sort()
    }

    private mutating func recount(_ register: Register) {
        schools = register.schools.mapValues { school in
            SchoolBasis(
                basis: CountBasis(school: school, today: day),
                isProjecting: isProjecting && school.isProjecting,
                ladders: school.ladders.filter { $0.holds(on: day) })
        }
        let counting = self
        rows = Array(register.pupils.keys).mapInParallel { counting.row(for: $0, register) }.compactMap { $0 }
        sort()
    }

    private mutating func sort() {
        // Places and not rows are moved about: a row is some hundreds of bytes.
        let order = rows.indices.sorted { rows[$0].precedes(rows[$1]) }
        rows = order.map { rows[$0] }
        positions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.id, $0) })
    }

    private func row(for id: ID<Pupil>, _ register: Register) -> Row? {
        guard let file = register.pupils[id], let school = schools[file.school] else { return nil }
        let standing = file.standing(on: school.basis)
        let overdue = file.agreements.count { $0.isOverdue(on: day) }
        let dueToday = file.agreements.count { $0.state == .open && $0.due == day }
        let lastContact = register.lastContact(with: file, on: day)
        let nextMoment = register.nextMoment(of: file, from: day)
        let isWaiting = nextMoment == nil && !register.hasEndedWriting(for: id)
        return Row(
            id: id, standing: standing, lastContact: lastContact, nextMoment: nextMoment,
            overdueAgreements: overdue, dueAgreements: overdue + dueToday,
            reason: Reason(
                file, standing, overdueAgreements: overdue, waitsSince: isWaiting ? lastContact : nil,
                on: school.basis),
            sortKey: file.pupil.name.sortKey, projection: school.isProjecting ? standing.projection.day : nil,
            ladders: school.ladders)
    }
}

extension Overview.Row {
    fileprivate func precedes(_ other: Overview.Row) -> Bool {
        if reason.rank != other.reason.rank { return reason.rank < other.reason.rank }
        if standing.count.minutes != other.standing.count.minutes {
            return standing.count.minutes > other.standing.count.minutes
        }
        return (sortKey, id) < (other.sortKey, other.id)
    }
}

extension PupilFile {
    /// How the pupil stands on the basis' day.
    public func standing(on basis: CountBasis) -> Standing {
        Standing(
            absences, arrivedOn: pupil.arrivedOn, birthDate: pupil.birthDate,
            madeReports: madeReportEnds, on: basis)
    }
}

extension Register {
    func lastContact(with file: PupilFile, on day: Day) -> Day? {
        let talked = file.talks.compactMap { talks[$0]?.officeHour.day }
        let heard = feedback(of: file.id).filter { $0.outcome == .spoken }.map(\.day)
        return (talked + file.contacts.map(\.on) + heard).filter { $0 <= day }.max()
    }

    /// Whoever may get a place, or lose one, by what happened with another on a list that has an end.
    fileprivate func pupilsMoved(by event: Event) -> [ID<Pupil>] {
        let key: OfficeHour.Key? =
            switch event {
            case .statusChanged(let key, _, _, _), .restDelayed(let key, _, _), .placeAdded(let key, _): key
            case .talkPartRecorded(let talk, _): talks[talk]?.officeHour
            case _: nil
            }
        guard let key, let officeHour = officeHours[key], officeHour.until != nil else { return [] }
        return officeHour.places.flatMap(\.listings).filter { $0.status == .planned }.map(\.pupil)
    }

    func nextMoment(of file: PupilFile, from day: Day) -> Day? {
        let listed = file.officeHours.filter { officeHours[$0]?.expects(file.id) ?? false }.map(\.day)
        let followUps = file.talks.compactMap { id in
            talks[id]?.parts.first { $0.pupil == file.id }?.followUp
        }
        return (listed + followUps).filter { $0 >= day }.min()
    }

    /// The first list from that day on that the pupil stands on, with a place or without, and is not yet spoken or
    /// away.
    func nextList(of file: PupilFile, from day: Day) -> Day? {
        file.officeHours.filter { key in
            key.day >= day && officeHours[key]?.place(of: file.id)?.listing.status == .planned
        }.map(\.day).min()
    }
}
