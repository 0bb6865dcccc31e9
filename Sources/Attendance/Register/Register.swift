/// Everything that is known after replaying every event so far.
public struct Register: Sendable {
    public private(set) var role: FolderRole?
    /// Municipalities the officer works for; empty = not said.
    public internal(set) var ownMunicipalities: [String] = []
    public internal(set) var schools: [BRIN: School] = [:]
    public internal(set) var pupils: [ID<Pupil>: PupilFile] = [:]
    public internal(set) var officeHours: [OfficeHour.Key: OfficeHour] = [:]
    public internal(set) var talks: [ID<Talk>: Talk] = [:]
    public private(set) var imports: [ImportNumber: ImportRecord] = [:]
    public private(set) var importsTakenBack: Set<ImportNumber> = []
    /// How the newest key card of this folder calls us; nil before there is one.
    public private(set) var keyCardName: String?
    /// Whose keys were confirmed here.
    public private(set) var correspondents: [ID<Correspondent>: Correspondent] = [:]
    /// Oldest first.
    public private(set) var madePackages: [MadePackage] = []
    /// Contacts without a pupil; the others stand in the pupil's file.
    public internal(set) var contacts: [Contact] = []
    public internal(set) var savedFilters: [FilterSlot: OverviewFilter] = [:]
    /// By the number of the receipt.
    public internal(set) var erasures: [Int: Erasure] = [:]

    var calendars: [BRIN: SchoolCalendar] = [:]
    var numbers: [BRIN: NumberIndex] = [:]
    var agreementOwners: [ID<Agreement>: ID<Pupil>] = [:]
    var history = History()

    public init() {}

    /// Folds one event in, for good. Never refuses: what is in the journal has happened.
    public mutating func apply(_ event: Event) {
        switch event {
        case .folderStarted(let role, let municipalities, _):
            self.role = role
            ownMunicipalities = municipalities
        case .ownMunicipalitiesChanged(let municipalities, _): ownMunicipalities = municipalities
        case .schoolAdded(let school), .schoolChanged(let school):
            schools[school.brin] = school
            calendars[school.brin] = SchoolCalendar(school: school)
        case .importAccepted(let record):
            imports[record.number] = record
        case .importTakenBack(let number, _):
            takeBack(number)

        case .pupilEnrolled(let id, let school, let pupil, let source):
            pupils[id] = PupilFile(id: id, school: school, pupil: pupil, source: source)
            numbers[school, default: NumberIndex()].insert(pupil.number, id)
        case .pupilChanged(let id, let pupil, let source):
            pupils[id]?.add(PupilFile.Sighting(source: source, fact: .seen(pupil)))
        case .pupilMissing(let id, let day, let source):
            pupils[id]?.add(PupilFile.Sighting(source: source, fact: .missing(since: day)))
        case .absencesRecorded(let id, let rows, let source):
            pupils[id]?.absences.record(rows, from: source)

        case .keyCardWritten(let name):
            keyCardName = name
        case .correspondentConfirmed(let correspondent):
            correspondents[correspondent.id] = correspondent
        case .packageMade(let package):
            madePackages.append(package)
        case .handedOver(let id, let handOver):
            pupils[id]?.handOvers.append(handOver)
        case .feedbackReceived(let id, let feedback):
            pupils[id]?.feedback.append(feedback)

        case .officeHourPlanned(let officeHour):
            plan(officeHour)
        case .placeAdded(let key, let place):
            officeHours[key]?.places.append(place)
        case .pupilPlaced(let key, let place, let listing):
            update(key, place: place) { $0.listings.append(listing) }
            if pupils[listing.pupil]?.officeHours.contains(key) == false {
                pupils[listing.pupil]?.officeHours.append(key)
            }
            // A list that is asked for again is the same list.
            if let last = imports.keys.max(), pupils[listing.pupil]?.listedAfter[key] == nil {
                pupils[listing.pupil]?.listedAfter[key] = last
            }
        case .statusChanged(let key, let place, let pupil, let status):
            setStatus(key, place: place, pupil, status)

        case .takenOff(let pupil, let taken):
            pupils[pupil]?.takenOff.append(taken)

        case .restDelayed(let key, let place, let minutes):
            update(key, place: place) { $0.delay += minutes }

        case .talkHeld(let talk):
            talks[talk.id] = talk
        case .talkPartRecorded(let id, let part):
            record(part, in: id)
        case .talkPartCorrected(let id, let part, let why, let day):
            correct(part, in: id, why: why, on: day)
        case .agreementJudged(let agreement, let pupil, let verdict, let day):
            guard let index = pupils[pupil]?.agreements.firstIndex(where: { $0.id == agreement }) else {
                return
            }
            pupils[pupil]?.agreements[index].state = .judged(verdict, on: day)
        case .reportMade(let pupil, let report):
            record(report, of: pupil)
        case .signalHandled(let pupil, let mark):
            pupils[pupil]?.handledSteps.append(mark)
        case .careRecorded(let pupil, let signal):
            record(signal, of: pupil)
        case .apartMarked(let pupil, let apart, let isWanted):
            if isWanted {
                pupils[pupil]?.apart.insert(apart)
            } else {
                pupils[pupil]?.apart.remove(apart)
            }
        case .filterSaved(let slot, let filter):
            savedFilters[slot] = filter
        case .pupilErased(let erasure):
            erasures[erasure.number] = erasure
        case .contactRecorded(let contact):
            if let pupil = contact.pupil {
                pupils[pupil]?.contacts.append(contact)
            } else {
                contacts.append(contact)
            }
        // They are about a save, and without its number nothing knows which: see `apply(_:of:)`.
        case .stepUndone, .stepRedone: break
        }
    }

    /// Puts a pupil's absences as they were after events that were kept together instead of one by one; nothing
    /// for a pupil who is not there.
    public mutating func restore(_ ledger: AbsenceLedger, of pupil: ID<Pupil>) {
        pupils[pupil]?.absences = ledger
    }

    private mutating func takeBack(_ number: ImportNumber) {
        importsTakenBack.insert(number)
        guard let record = imports[number] else { return }
        // Of the keys only: as long as a copy of a file lives, a change would copy its whole ledger.
        let there = Array(pupils.keys).filter { pupils[$0]?.school == record.school }
        switch record.content {
        case .absences: for id in there { pupils[id]?.absences.takeBack(number) }
        case .pupils: for id in there { takeBackSightings(from: number, of: id) }
        case .package: takeBackPackage(number, of: there)
        }
    }

    private mutating func takeBackSightings(from number: ImportNumber, of id: ID<Pupil>) {
        if pupils[id]?.isKnownOnly(from: number) == true {
            remove(id)
        } else {
            pupils[id]?.removeSightings(from: number)
        }
    }

    mutating func remove(_ id: ID<Pupil>) {
        guard let file = pupils.removeValue(forKey: id) else { return }
        numbers[file.school]?.remove(file.pupil.number, id)
    }

    /// Takes the pupil out of everything, as if no record of theirs had ever been read. What is not theirs stays:
    /// the list, the talk and its shared part, the parts of others.
    public mutating func forget(_ id: ID<Pupil>) {
        guard let file = pupils[id] else { return }
        remove(id)
        for talk in file.talks {
            talks[talk]?.parts.removeAll { $0.pupil == id }
            talks[talk]?.corrections.removeAll { $0.before.pupil == id }
        }
        for key in file.officeHours {
            for index in officeHours[key]?.places.indices ?? 0..<0 {
                officeHours[key]?.places[index].listings.removeAll { $0.pupil == id }
            }
        }
        for agreement in file.agreements { agreementOwners[agreement.id] = nil }
        history.close(.pupilErased)
    }

    private mutating func plan(_ officeHour: OfficeHour) {
        for listing in officeHours[officeHour.key]?.places.flatMap(\.listings) ?? [] {
            pupils[listing.pupil]?.officeHours.removeAll { $0 == officeHour.key }
        }
        officeHours[officeHour.key] = officeHour
    }

    private mutating func update(_ key: OfficeHour.Key, place number: Int, _ change: (inout Place) -> Void) {
        guard let index = officeHours[key]?.places.firstIndex(where: { $0.number == number }) else { return }
        change(&officeHours[key]!.places[index])  // Present: the index came from it.
    }

    private mutating func setStatus(
        _ key: OfficeHour.Key, place: Int, _ pupil: ID<Pupil>, _ status: Listing.Status
    ) {
        update(key, place: place) { place in
            for index in place.listings.indices where place.listings[index].pupil == pupil {
                place.listings[index].status = status
            }
        }
    }

    /// A report that was recorded before gets its new number or status.
    private mutating func record(_ report: Verzuimmelding, of pupil: ID<Pupil>) {
        if let index = pupils[pupil]?.reports.firstIndex(where: { $0.isSame(as: report) }) {
            pupils[pupil]?.reports[index] = report
        } else {
            pupils[pupil]?.reports.append(report)
        }
    }

    private mutating func record(_ signal: CareSignal, of pupil: ID<Pupil>) {
        if let index = pupils[pupil]?.careSignals.firstIndex(where: { $0.id == signal.id }) {
            pupils[pupil]?.careSignals[index] = signal
        } else {
            pupils[pupil]?.careSignals.append(signal)
        }
    }

    private mutating func record(_ part: TalkPart, in id: ID<Talk>) {
        guard let talk = talks[id] else { return }
        talks[id]?.parts.append(part)
        pupils[part.pupil]?.talks.append(id)
        pupils[part.pupil]?.agreements += part.agreements
        for agreement in part.agreements { agreementOwners[agreement.id] = part.pupil }
        let place = officeHours[talk.officeHour]?.place(of: part.pupil)?.place.number ?? talk.place
        setStatus(talk.officeHour, place: place, part.pupil, .spoken(id))
    }
}

extension Register {
    public func calendar(of school: BRIN) -> SchoolCalendar? { calendars[school] }

    public func school(_ brin: BRIN) throws(Refusal) -> School {
        guard let school = schools[brin] else { throw .schoolUnknown(brin) }
        return school
    }

    /// By number as written; a number that lost its leading zeros is found when one pupil fits.
    public func pupil(number: String, school: BRIN) throws(Refusal) -> PupilFile {
        _ = try self.school(school)
        switch numbers[school]?.find(number) ?? .none {
        case .one(let id):
            guard let file = pupils[id] else { throw .pupilUnknown(number: number, school: school) }
            return file
        case .none, .several: throw .pupilUnknown(number: number, school: school)
        }
    }

    func file(of pupil: ID<Pupil>) throws(Refusal) -> PupilFile {
        guard let file = pupils[pupil] else { throw .pupilGone(pupil) }
        return file
    }

    func match(_ number: String, at school: BRIN) -> NumberIndex.Match {
        numbers[school]?.find(number) ?? .none
    }

    public func owner(of agreement: ID<Agreement>) -> ID<Pupil>? { agreementOwners[agreement] }

    /// The agreement whose id begins with what was typed.
    public func agreement(startingWith prefix: String) throws(Refusal) -> ID<Agreement> {
        let found = agreementOwners.keys.filter { $0.description.hasPrefix(prefix.lowercased()) }
        guard !prefix.isEmpty, let first = found.first else { throw .agreementUnknown(prefix) }
        guard found.count == 1 else { throw .agreementAmbiguous(prefix, candidates: found.count) }
        return first
    }

    public var nextImportNumber: ImportNumber {
        ImportNumber((imports.keys.map(\.value).max() ?? 0) + 1)
    }

    /// Office hours of one day, by school.
    public func officeHours(on day: Day) -> [OfficeHour] {
        officeHours.values.filter { $0.key.day == day }.sorted { $0.key < $1.key }
    }
}
