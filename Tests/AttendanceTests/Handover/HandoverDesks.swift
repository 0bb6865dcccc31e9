import Attendance
import Testing

/// A school's coordinator and an officer, each with a register of their own.
enum HandoverDesks {
    static let coordinator = correspondent(1, "Het Baken", .coordinator)
    static let officer = correspondent(2, "K. de Haan", .leerplichtambtenaar)

    static func correspondent(_ number: UInt128, _ name: String, _ role: FolderRole) -> Correspondent {
        Correspondent(
            id: identity(number), name: name, role: role, keys: [UInt8(number)],
            confirmedOn: day("2026-09-01"))
    }

    /// Knows the school's keys, and nothing else yet.
    static func officersDesk() -> Story {
        given(
            .folderStarted(
                role: .leerplichtambtenaar, ownMunicipalities: ["Dalerveld"], on: day("2026-08-24")),
            .correspondentConfirmed(coordinator))
    }

    /// The whole school of `People`, and the officer's keys.
    static func schoolsDesk() -> Story { People.open().after(.confirmCorrespondent(officer)) }

    static func origin(
        _ counter: UInt64, from sender: Correspondent = coordinator, made: String = "2026-11-24",
        id: UInt128? = nil
    ) -> PackageOrigin {
        PackageOrigin(
            id: identity(id ?? UInt128(counter) << 8 | sender.id.raw), sender: sender.id, school: People.brin,
            counter: counter, made: day(made), validThrough: day(made) + MadePackage.daysValid,
            contentHash: [UInt8(truncatingIfNeeded: counter)])
    }
}

extension Story {
    /// What the school hands over of its lists from that day on.
    func package(on today: Day = People.today) throws -> SchoolPackage {
        try register.schoolPackage(of: People.brin, on: today)
    }

    func opening(
        _ package: SchoolPackage, _ origin: PackageOrigin, on today: Day = People.today
    ) throws(Refusal) -> PackageDecision {
        var identities = CountedIdentities(after: 100 * (register.pupils.count + 1))
        return try register.decide(package, from: origin, on: today, using: &identities)
    }

    func opened(
        _ package: SchoolPackage, _ origin: PackageOrigin, on today: Day = People.today
    ) throws -> Story {
        after(try opening(package, origin, on: today).events)
    }

    func opened(
        _ package: OfficerPackage, _ origin: PackageOrigin, on today: Day = People.today
    ) throws -> Story {
        after(try register.decide(package, from: origin, on: today).events)
    }

    func file(_ number: String) throws -> PupilFile {
        try register.pupil(number: number, school: People.brin)
    }

    /// With these absences, as a file of the school brought them.
    func withAbsences(_ pupil: ID<Pupil>, _ rows: [String], source: UInt32 = 1) -> Story {
        after([
            .absencesRecorded(
                pupil, AbsenceRows(rows: rows.map(row)), source: ImportNumber(source))
        ])
    }

    /// The numbers on a list, in the order of the day.
    func listed(on key: OfficeHour.Key = People.key) -> [String] {
        register.officeHours[key]?.places.flatMap(\.listings).compactMap {
            register.pupils[$0.pupil]?.pupil.number.text
        } ?? []
    }
}
