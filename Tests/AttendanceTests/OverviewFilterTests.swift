import Attendance
import Testing

/// Sanne has 12 lesuur and rising; Daan was seen; everyone else is calm.
struct OverviewFilterTests {
    private let story = People.open().after(
        .recordContact(
            Contact(id: identity(1), kind: .corridor, on: day("2026-11-20"), pupil: People.daan))
    ).after([
        .absencesRecorded(
            People.sanne, AbsenceRows(rows: [row("2026-11-16 1-8"), row("2026-11-17 1-4")]),
            source: ImportNumber(1))
    ])

    private func found(_ filter: OverviewFilter, in story: Story? = nil) -> Set<String> {
        let register = (story ?? self.story).register
        let overview = Overview(register, on: People.today)
        let found = overview.rows.compactMap { row -> String? in
            guard let file = register.pupils[row.id],
                let finder = register.signalFinder(for: file.school, on: People.today),
                filter.matches(
                    file, row, signals: Set(finder.signals(of: file, row).map(\.kind)), on: People.today)
            else { return nil }
            return file.pupil.name.given
        }
        return Set(found)
    }

    @Test func `what asks nothing finds everyone`() {
        #expect(OverviewFilter().isEmpty)
        #expect(found(OverviewFilter()).count == People.all.count)
    }

    @Test func `each wish narrows, and together they must all hold`() {
        #expect(found(OverviewFilter(levelFrom: .near)) == ["Sanne"])
        #expect(found(OverviewFilter(levelFrom: .reached)).isEmpty)
        #expect(!found(OverviewFilter(isUnspoken: true)).contains("Daan"))
        #expect(found(OverviewFilter(levelFrom: .near, isUnspoken: true)) == ["Sanne"])
        #expect(found(OverviewFilter(group: "2B")).count == People.all.count)
        #expect(found(OverviewFilter(group: "2b")).isEmpty)
        #expect(found(OverviewFilter(municipality: "Elders")).isEmpty)
        #expect(found(OverviewFilter(isOverdue: true)).isEmpty)
    }

    @Test func `a signal of any kind, or of one`() {
        #expect(found(OverviewFilter(signal: .any)) == ["Sanne"])
        #expect(found(OverviewFilter(signal: .one(.increasing))) == ["Sanne"])
        #expect(found(OverviewFilter(signal: .one(.luxury))).isEmpty)
    }

    @Test func `who is no longer in the file, and whose promise is late`() {
        let gone = story.after([
            .pupilMissing(People.zoe, since: People.today, source: ImportNumber(2))
        ])
        #expect(found(OverviewFilter(isMissing: true), in: gone) == ["Zoë"])
        #expect(found(OverviewFilter(signal: .one(.missingFromFile)), in: gone) == ["Zoë"])
    }

    @Test func `signals are not asked for where the rest already says no`() throws {
        let register = story.register
        let file = try #require(register.pupils[People.sanne])
        let row = try #require(Overview(register, on: People.today)[People.sanne])
        var asked = 0
        func signals() -> Set<Signal.Kind> {
            asked += 1
            return []
        }
        let elsewhere = OverviewFilter(municipality: "Elders", signal: .any)
        let isFound = elsewhere.matches(file, row, signals: signals(), on: People.today)
        #expect(!isFound)
        #expect(asked == 0)
    }

    @Test func `a saved filter stays until another or nothing takes its place`() {
        let mine = OverviewFilter(group: "2B", isUnspoken: true)
        People.open().when(.saveFilter(.second, mine), keeps: .filterSaved(.second, mine))
        let saved = People.open().after(.saveFilter(.second, mine))
        #expect(saved.register.savedFilters == [.second: mine])
        saved.keepsNothing(of: .saveFilter(.second, mine))
        saved.when(.saveFilter(.second, OverviewFilter()), keeps: .filterSaved(.second, nil))
        #expect(saved.after(.saveFilter(.second, nil)).register.savedFilters.isEmpty)
        People.open().keepsNothing(of: .saveFilter(.first, nil))
    }

    @Test func `a filter for a school that is not there, or with hostile text, is refused`() throws {
        let elsewhere = try #require(BRIN("99ZZ99"))
        People.open().when(
            .saveFilter(.first, OverviewFilter(school: elsewhere)), isRefused: .schoolUnknown(elsewhere))
        People.open().when(
            .saveFilter(.first, OverviewFilter(group: "2B\u{1b}[2J")),
            isRefused: .textHasControlCharacter(.group))
        let long = String(repeating: "x", count: 41)
        People.open().when(
            .saveFilter(.first, OverviewFilter(group: long)), isRefused: .textTooLong(.group, limit: 40))
    }
}
