/// Why a pupil whom only a package brought stays when that is taken back.
public enum StayingReason: Hashable, Sendable {
    case talk
    /// Who did not come, was ill or was moved.
    case status
    /// A list that is not of the package.
    case otherList
    case report, contact, step, care
    /// Another import said something of them too.
    case otherImport
}

extension Register {
    /// The pupils whom only that package brought: who goes with it when it is taken back, and who stays and why; by
    /// number.
    public func broughtOnly(
        by number: ImportNumber
    ) -> (going: [ID<Pupil>], staying: [(pupil: ID<Pupil>, why: StayingReason)]) {
        guard let record = imports[number], case .package(_, let days) = record.content else {
            return ([], [])
        }
        let lists = Set(days.map { OfficeHour.Key(school: record.school, day: $0) })
        let files = pupils.values.filter { $0.school == record.school && $0.isKnownOnly(from: number) }
            .sorted { ($0.pupil.number, $0.id) < ($1.pupil.number, $1.id) }
        var going: [ID<Pupil>] = []
        var staying: [(pupil: ID<Pupil>, why: StayingReason)] = []
        for file in files {
            if let why = reasonToStay(file, without: number, lists) {
                staying.append((file.id, why))
            } else {
                going.append(file.id)
            }
        }
        return (going, staying)
    }

    private func reasonToStay(
        _ file: PupilFile, without number: ImportNumber, _ lists: Set<OfficeHour.Key>
    ) -> StayingReason? {
        if !file.talks.isEmpty || !file.agreements.isEmpty { return .talk }
        if !file.reports.isEmpty { return .report }
        if !file.contacts.isEmpty { return .contact }
        if !file.handledSteps.isEmpty { return .step }
        if !file.careSignals.isEmpty { return .care }
        if !lists.isSuperset(of: file.officeHours) { return .otherList }
        let isPlanned = file.officeHours.allSatisfy { key in
            officeHours[key]?.places.flatMap(\.listings).filter { $0.pupil == file.id }
                .allSatisfy { $0.status == .planned } ?? true
        }
        if !isPlanned { return .status }
        let isAlone =
            file.handOvers.allSatisfy { $0.source == number } && file.feedback.isEmpty
            && file.absences.entries.allSatisfy { $0.importNumber == number }
        return isAlone ? nil : .otherImport
    }

    /// What the package said goes, and with it whoever only it brought. Who stays keeps name and number: nobody else
    /// gave them.
    mutating func takeBackPackage(_ number: ImportNumber, of all: [ID<Pupil>]) {
        let (going, staying) = broughtOnly(by: number)
        for id in going {
            for key in pupils[id]?.officeHours ?? [] { takeOff(id, key) }
            remove(id)
        }
        let kept = Set(staying.map(\.pupil))
        for id in all {
            pupils[id]?.absences.takeBack(number)
            pupils[id]?.handOvers.removeAll { $0.source == number }
            pupils[id]?.feedback.removeAll { $0.source == number }
            if !kept.contains(id) { pupils[id]?.removeSightings(from: number) }
        }
    }

    /// A place with nobody left goes, a group of one becomes a talk with one, and so does a list without anybody.
    private mutating func takeOff(_ pupil: ID<Pupil>, _ key: OfficeHour.Key) {
        guard var officeHour = officeHours[key] else { return }
        officeHour.places = officeHour.places.compactMap { place in
            guard place.listings.contains(where: { $0.pupil == pupil }) else { return place }
            var place = place
            place.listings.removeAll { $0.pupil == pupil }
            if place.listings.count == 1 { place.form = .oneToOne }
            return place.listings.isEmpty ? nil : place
        }
        let isEmpty = officeHour.places.allSatisfy(\.listings.isEmpty)
        officeHours[key] = isEmpty ? nil : officeHour
    }
}
