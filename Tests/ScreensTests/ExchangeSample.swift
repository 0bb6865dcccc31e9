import Attendance
import Screens

/// The school and the officer of the sample, each with a register of their own, and what goes between them.
struct ExchangeSample {
    static let school = Correspondent(
        id: ID(raw: 1), name: "Het Baken, Dalerveld", role: .coordinator, keys: [1],
        confirmedOn: day("2026-09-01"))
    static let officer = Correspondent(
        id: ID(raw: 2), name: "K. de Haan", role: .leerplichtambtenaar, keys: [2],
        confirmedOn: day("2026-09-02"))
    static let key = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08"))
    static let nour = ID<Pupil>(raw: 90)

    var school: SampleOffice
    var officer: SampleOffice

    init() {
        school = SampleOffice(role: .coordinator)
        officer = SampleOffice()
        school.perform(.nameKeyCard("Het Baken, Dalerveld"))
        school.perform(.confirmCorrespondent(ExchangeSample.officer))
        officer.perform(.confirmCorrespondent(ExchangeSample.school))
    }

    static func plan(_ places: [(ID<Pupil>, String)]) -> Command {
        .planOfficeHour(
            OfficeHourPlan(
                key: key, start: time("13:00"),
                entries: places.map {
                    .oneToOne(Listing(pupil: $0.0, reason: $0.1, requestedBy: .school))
                }))
    }

    static func origin(_ counter: UInt64, from sender: Correspondent) -> PackageOrigin {
        PackageOrigin(
            id: ID(raw: UInt128(counter) << 8 | sender.id.raw), sender: sender.id,
            school: SampleOffice.school, counter: counter, made: SampleOffice.today,
            validThrough: SampleOffice.today + MadePackage.daysValid, contentHash: [])
    }

    /// What the officer would do with the school's lists as they are now.
    func list(_ counter: UInt64) throws -> PackagePreview {
        let package = try school.register.schoolPackage(of: SampleOffice.school, on: SampleOffice.today)
        let origin = ExchangeSample.origin(counter, from: ExchangeSample.school)
        var numbers = FixedNumbers(after: 5000)
        let decision = try officer.register.decide(
            package, from: origin, on: SampleOffice.today, using: &numbers)
        return PackagePreview(.list, from: ExchangeSample.school.name, origin, decision)
    }

    /// What the school would do with the officer's feedback as it is now.
    func feedback(_ counter: UInt64) throws -> PackagePreview {
        let package = try officer.register.officerPackage(for: SampleOffice.school, on: SampleOffice.today)
        let origin = ExchangeSample.origin(counter, from: ExchangeSample.officer)
        let decision = try school.register.decide(package, from: origin, on: SampleOffice.today)
        return PackagePreview(.feedback, from: ExchangeSample.officer.name, origin, decision)
    }

    /// Of a second package: somebody new, another class, another reason than the officer's, and nobody asks for Daan
    /// any more.
    static func secondList() throws -> (desk: Desk, preview: PackagePreview) {
        var sample = ExchangeSample()
        sample.school.perform(plan([(SampleOffice.daan, "vaak weg"), (SampleOffice.emre, "ziek, twijfel")]))
        for event in try sample.list(1).events { sample.officer.apply(event) }
        sample.officer.perform(
            plan([
                (SampleOffice.daan, "vaak weg"), (SampleOffice.emre, "ziek, twijfel"),
                (SampleOffice.yara, "moeder belde"),
            ]))
        guard let number = PupilNumber("400001"),
            let noor = sample.school.register.pupils[SampleOffice.noor]?.pupil
        else { preconditionFailure("written out in the sample") }
        sample.school.apply(
            .pupilEnrolled(
                nour, school: SampleOffice.school,
                Pupil(
                    number: number, name: PersonName(given: "Nour", family: "Haddad"), birthDate: nil,
                    group: "H1a", municipality: "Dalerveld"), source: nil))
        var moved = noor
        moved.group = "B1c"
        sample.school.apply(.pupilChanged(SampleOffice.noor, moved, source: nil))
        sample.school.perform(
            plan([
                (SampleOffice.yara, "mist steeds de gymles op donderdag"),
                (SampleOffice.emre, "ziek, twijfel"), (nour, "6 keer te laat"),
                (SampleOffice.noor, "niet gesproken"),
            ]))
        return (Desk(sample.officer), try sample.list(2))
    }
}
