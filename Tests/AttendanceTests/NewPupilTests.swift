import Attendance
import Testing

/// Who looks for new pupils: the school does, the officer does not (DOMAIN §4).
struct NewPupilTests {
    private static let pupil = ID<Pupil>(raw: 1)

    /// A pupil of a file with a whole school day away, twice, about whom nobody spoke.
    private func register(_ role: FolderRole, typedIn: Bool = false) throws -> Register {
        var register = Register()
        register.apply(.folderStarted(role: role, ownMunicipalities: [], on: day("2026-08-24")))
        register.apply(.schoolAdded(school()))
        let pupil = Pupil(
            number: try #require(PupilNumber("1")), name: PersonName(given: "Sem", family: "Bakker"),
            birthDate: nil, group: "H4a", municipality: "Dalerveld")
        register.apply(
            .pupilEnrolled(
                NewPupilTests.pupil, school: school().brin, pupil,
                source: typedIn ? nil : ImportNumber(1)))
        register.apply(
            .absencesRecorded(
                NewPupilTests.pupil, AbsenceRows(rows: ["2026-11-10 1-7", "2026-11-16 1-7"].map(row)),
                source: ImportNumber(2)))
        return register
    }

    private func signals(_ register: Register) throws -> [Signal] {
        let today = day("2026-11-20")
        let finder = try #require(register.signalFinder(for: school().brin, on: today))
        let file = try #require(register.pupils[NewPupilTests.pupil])
        return finder.signals(of: file, try #require(Overview(register, on: today)[file.id]))
    }

    @Test func `only a coordinator is told that nobody spoke with a pupil of a file`() throws {
        #expect(try signals(register(.coordinator)).contains(.notSpoken))
        #expect(try !signals(register(.leerplichtambtenaar)).contains(.notSpoken))
    }

    @Test func `an officer is told what the absence of a followed pupil looks like`() throws {
        #expect(try signals(register(.leerplichtambtenaar)).contains(.increasing(before: 0, now: 840)))
    }

    @Test func `a pupil whom the officer typed in, listed or reported is no new pupil`() throws {
        #expect(try signals(register(.leerplichtambtenaar, typedIn: true)).contains(.notSpoken))
        var reported = try register(.leerplichtambtenaar)
        reported.apply(
            .reportMade(
                NewPupilTests.pupil,
                Verzuimmelding(kind: .overig, end: nil, madeOn: day("2026-11-18"))))
        #expect(try signals(reported).contains(.notSpoken))
    }
}
