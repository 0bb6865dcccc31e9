import Attendance
import Testing

/// Packages that come late, twice and out of order: both officers end with the same picture.
struct PackageOrderTests {
    private static let lists = ["2026-11-24", "2026-12-08", "2027-01-12"].map {
        OfficeHour.Key(school: People.brin, day: day($0))
    }
    private static let madeOn = ["2026-11-09", "2026-11-16", "2026-11-16", "2026-11-20", "2026-11-24"].map(
        day)

    /// What an officer sees, without identities and the order of those who are no longer asked for.
    private struct Picture: Equatable {
        var pupils: [Pupil] = []
        var lessons: [[MissedLesson]] = []
        var asked: [[String]] = []
        var gone: [[String]] = []
        var school: School?

        init(_ story: Story) {
            let register = story.register
            let files = register.pupils.values.sorted { $0.pupil.number < $1.pupil.number }
            pupils = files.map(\.pupil)
            lessons = files.map { $0.absences.lessons(codes: CodeTable()) }
            school = register.schools[People.brin]
            for key in PackageOrderTests.lists {
                let listings = register.officeHours[key]?.places.flatMap(\.listings) ?? []
                func numbers(gone isGone: Bool) -> [String] {
                    listings.filter { register.isNoLongerAsked($0.pupil, at: key) == isGone }
                        .compactMap { register.pupils[$0.pupil]?.pupil.number.text }
                }
                asked.append(numbers(gone: false))
                gone.append(numbers(gone: true).sorted())
            }
        }
    }

    /// A school that goes on: rows, classes and lists change between its packages.
    private func packages(_ chance: inout SeededGenerator) throws -> [(SchoolPackage, PackageOrigin)] {
        var school = HandoverDesks.schoolsDesk()
        var made: [(SchoolPackage, PackageOrigin)] = []
        for (place, today) in PackageOrderTests.madeOn.enumerated() {
            let counter = UInt64(place + 1)
            for person in People.all where chance.chance(oneIn: 2) {
                let date = today - Int.random(in: 0...14, using: &chance)
                let kind =
                    ["unauthorised", "unknown", "late", "sick"].randomElement(using: &chance) ?? "late"
                let hour = Int.random(in: 1...8, using: &chance)
                school = school.withAbsences(
                    person.id, ["\(date) \(hour) 50 \(kind)"], source: UInt32(counter))
                if chance.chance(oneIn: 3) {
                    var pupil = try #require(school.register.pupils[person.id]).pupil
                    pupil.group = "\(counter)B"
                    school = school.after([.pupilChanged(person.id, pupil, source: nil)])
                }
            }
            for key in PackageOrderTests.lists where chance.chance(oneIn: 2) || key.day == lists(0).day {
                let listed = People.all.filter { _ in chance.chance(oneIn: 2) }.shuffled(using: &chance)
                guard !listed.isEmpty else { continue }
                school = school.after(
                    .planOfficeHour(
                        OfficeHourPlan(
                            key: key, start: time("09:00"),
                            entries: listed.map { .oneToOne(People.listing($0.id, "reden \(counter)")) })))
            }
            guard let package = try? school.package(on: today) else { continue }
            made.append((package, HandoverDesks.origin(counter, made: "\(today)")))
        }
        return made
    }

    private func lists(_ place: Int) -> OfficeHour.Key { PackageOrderTests.lists[place] }

    @Test(arguments: 0..<60)
    func `every order ends in the same`(seed: Int) throws {
        var chance = SeededGenerator(seed: UInt64(seed))
        let packages = try packages(&chance)
        var inOrder = HandoverDesks.officersDesk()
        for (package, origin) in packages { inOrder = try inOrder.opened(package, origin) }
        var shuffled = HandoverDesks.officersDesk()
        for (package, origin) in (packages + packages).shuffled(using: &chance) {
            shuffled = try shuffled.opened(package, origin)
        }
        #expect(!packages.isEmpty)
        #expect(Picture(shuffled) == Picture(inOrder))
    }
}
