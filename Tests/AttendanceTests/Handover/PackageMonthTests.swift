import Attendance
import Testing

/// Months drawn from a seed, with packages both ways that come late, twice and out of order: once all have come, both
/// sides have the same picture of what both may know.
struct PackageMonthTests {
    private static let talkDays = ["2026-11-10", "2026-11-24", "2026-12-08"].map(day)

    /// What is under way to one side.
    private struct Post<Package> {
        private var sent: [(package: Package, origin: PackageOrigin)] = []

        var isEmpty: Bool { sent.isEmpty }

        mutating func send(_ package: Package, _ origin: PackageOrigin) { sent.append((package, origin)) }

        /// Any of them; it may come again.
        func any(_ chance: inout SeededGenerator) -> (package: Package, origin: PackageOrigin)? {
            sent.randomElement(using: &chance)
        }

        /// All of them and some twice, in any order.
        func all(_ chance: inout SeededGenerator) -> [(package: Package, origin: PackageOrigin)] {
            (sent + sent.filter { _ in chance.chance(oneIn: 3) }).shuffled(using: &chance)
        }
    }

    private struct Month {
        var chance: SeededGenerator
        var today = day("2026-11-02")
        var school = HandoverDesks.schoolsDesk()
        var officer = HandoverDesks.officersDesk()
        var toOfficer = Post<SchoolPackage>()
        var toSchool = Post<OfficerPackage>()
        private var counters: [FolderRole: UInt64] = [:]

        init(seed: Int) { chance = SeededGenerator(seed: UInt64(seed)) }

        private mutating func number(_ range: ClosedRange<Int>) -> Int {
            Int.random(in: range, using: &chance)
        }

        private func key(_ day: Day) -> OfficeHour.Key { OfficeHour.Key(school: People.brin, day: day) }

        private mutating func origin(of sender: Correspondent) -> PackageOrigin {
            counters[sender.role, default: 0] += 1
            return HandoverDesks.origin(counters[sender.role] ?? 0, from: sender, made: "\(today)")
        }

        mutating func step() throws {
            switch number(0...9) {
            case 0...1: today = today + 1
            case 2: importRows()
            case 3: makeList()
            case 4: try makeSchoolPackage()
            case 5: try makeOfficerPackage()
            case 6: try deliverToOfficer()
            case 7: try deliverToSchool()
            default: talk()
            }
        }

        /// What a file brings: hours of the last two weeks, which may correct what was said of them.
        private mutating func importRows() {
            for person in People.all where chance.chance(oneIn: 2) {
                let words = ["unauthorised", "unknown", "late", "sick", "leave"]
                let rows = (0..<number(1...5)).map { _ in
                    "\(today - number(0...14)) \(number(1...8)) 50 \(words[number(0...4)])"
                }
                school = school.withAbsences(person.id, rows, source: UInt32(number(1...99)))
            }
        }

        private mutating func makeList() {
            guard let date = PackageMonthTests.talkDays.filter({ $0 >= today }).randomElement(using: &chance)
            else { return }
            let listed = People.all.filter { _ in chance.chance(oneIn: 2) }.shuffled(using: &chance)
            guard !listed.isEmpty else { return }
            school = school.after(
                .planOfficeHour(
                    OfficeHourPlan(
                        key: key(date), start: time("09:00"),
                        entries: listed.map { .oneToOne(People.listing($0.id, "reden \(today)")) })))
        }

        mutating func makeSchoolPackage() throws {
            guard let package = try? school.package(on: today) else { return }  // No list to come.
            toOfficer.send(package, origin(of: HandoverDesks.coordinator))
        }

        mutating func makeOfficerPackage() throws {
            guard let package = try? officer.register.officerPackage(for: People.brin, on: today) else {
                return  // Nothing became of anything yet, or the school is not known.
            }
            let origin = origin(of: HandoverDesks.officer)
            toSchool.send(package, origin)
            officer = officer.after([
                .packageMade(
                    MadePackage(
                        id: origin.id, recipient: HandoverDesks.coordinator.id, school: People.brin,
                        counter: origin.counter, made: today, pupils: package.results.count))
            ])
        }

        private mutating func deliverToOfficer() throws {
            guard let (package, origin) = toOfficer.any(&chance) else { return }
            officer = try officer.opened(package, origin, on: today)
        }

        private mutating func deliverToSchool() throws {
            guard let (package, origin) = toSchool.any(&chance) else { return }
            school = try school.opened(package, origin, on: today)
        }

        /// Somebody on the newest list that was is spoken, does not come, or it was a mistake.
        private mutating func talk() {
            let were = PackageMonthTests.talkDays.filter { $0 <= today }
            guard let date = were.randomElement(using: &chance),
                let place = officer.register.officeHours[key(date)]?.places.randomElement(using: &chance),
                let listing = place.listings.first
            else { return }
            switch (listing.status, number(0...3)) {
            case (.planned, 0...1):
                officer = officer.after(
                    .recordTalk(
                        TalkDraft(
                            officeHour: key(date), form: .oneToOne,
                            pupils: [
                                TalkDraft.PupilDraft(
                                    part: TalkPart(
                                        pupil: listing.pupil, note: "GEHEIM", forSchool: "woord van \(today)",
                                        schoolMayKnow: [nil, true, false][number(0...2)]))
                            ])))
            case (.planned, 2): set(.notCome, listing, place, date)
            case (.planned, _): set(.ill, listing, place, date)
            case (.spoken, _): break
            case (.notCome, _), (.ill, _), (.moved, _), (.declined, _), (.cancelled, _):
                set(.planned, listing, place, date)
            }
        }

        private mutating func set(
            _ status: Listing.Status, _ listing: Listing, _ place: Place, _ date: Day
        ) {
            officer = officer.after(.setStatus(key(date), place: place.number, listing.pupil, status))
        }

        /// The last of both is made, and all that was ever sent comes.
        mutating func end() throws {
            try makeSchoolPackage()
            for (package, origin) in toOfficer.all(&chance) {
                officer = try officer.opened(package, origin, on: today)
            }
            try makeOfficerPackage()
            for (package, origin) in toSchool.all(&chance) {
                school = try school.opened(package, origin, on: today)
            }
        }
    }

    private struct Hour: Hashable {
        var day: Day
        var hour: UInt8
        var bin: AbsenceKind.Bin
    }

    private func hours(_ file: PupilFile) -> [Hour] {
        file.absences.lessons(codes: CodeTable()).compactMap { lesson in
            guard case .absent(let kind) = lesson.reason else { return nil }
            return Hour(day: lesson.day, hour: lesson.hour, bin: kind.bin)
        }
    }

    @Test(arguments: 0..<150)
    func `both sides end with the same picture`(seed: Int) throws {
        var month = Month(seed: seed)
        for _ in 0..<90 { try month.step() }
        try month.end()
        let (school, officer) = (month.school, month.officer)

        // Of whoever is on a list that is to come, both count the same hours.
        if let last = try? school.package(on: month.today) {
            for handed in last.pupils {
                let number = handed.pupil.number.text
                #expect(try hours(officer.file(number)) == hours(school.file(number)), "\(number)")
                #expect(try officer.file(number).pupil == school.file(number).pupil)
            }
            // Both have the same list; whoever the school took off is marked.
            for list in last.lists {
                let asked = officer.register.officeHours[list.key]?.places.flatMap(\.listings)
                    .map(\.pupil).filter { !officer.register.isNoLongerAsked($0, at: list.key) }
                #expect(
                    Set((asked ?? []).compactMap { officer.register.pupils[$0]?.pupil.number })
                        == Set(
                            list.entries.flatMap(\.listings).compactMap {
                                school.register.pupils[$0.pupil]?.pupil.number
                            }))
            }
        }
        // What became of it stands at the school exactly as the officer tells it now.
        var told: [PupilNumber: [Feedback]] = [:]
        if let last = try? officer.register.officerPackage(for: People.brin, on: month.today) {
            for result in last.results { told[result.number, default: []].append(result.feedback) }
        }
        for file in school.register.pupils.values {
            #expect(school.register.feedback(of: file.id) == told[file.pupil.number] ?? [])
        }
    }

    @Test func `those months have talks, lists and packages that come`() throws {
        var (talks, feedback, lists) = (0, 0, 0)
        for seed in 0..<30 {
            var month = Month(seed: seed)
            for _ in 0..<90 { try month.step() }
            try month.end()
            talks += month.officer.register.talks.count
            feedback += month.school.register.pupils.values.map {
                month.school.register.feedback(of: $0.id).count
            }
            .reduce(0, +)
            lists += month.officer.register.officeHours.count
        }
        #expect(talks > 40 && feedback > 60 && lists > 30, "\(talks) \(feedback) \(lists)")
    }
}
