import Attendance
import Testing

/// Two pupils whom the school does not want in one group.
struct ApartTests {
    private let sanne = People.listing(People.sanne)
    private let daan = People.listing(People.daan)
    private let zoe = People.listing(People.zoe)
    private static let mark: ID<Apart> = identity(7)

    private func apart(_ story: Story = People.open()) -> Story {
        story.after([
            .apartMarked(People.sanne, Self.mark, true), .apartMarked(People.daan, Self.mark, true),
        ])
    }

    private func group(_ listings: Listing...) -> Command {
        .planOfficeHour(People.plan(.group(name: "op tijd", minutes: 45, listings)))
    }

    private static let refusal = Refusal.keptApart(pupilNumber("100010"), pupilNumber("100017"))

    @Test func `each of the two gets the same mark, and it is taken back from both`() {
        let events = People.open().events(of: .keepApart(People.sanne, People.daan, true))
        guard case .apartMarked(People.sanne, let mark, true) = events.first else {
            Issue.record("other events: \(events)")
            return
        }
        #expect(events == [.apartMarked(People.sanne, mark, true), .apartMarked(People.daan, mark, true)])
        apart().keepsNothing(of: .keepApart(People.daan, People.sanne, true))
        apart().when(
            .keepApart(People.daan, People.sanne, false),
            keeps: .apartMarked(People.daan, Self.mark, false), .apartMarked(People.sanne, Self.mark, false))
        People.open().keepsNothing(of: .keepApart(People.daan, People.sanne, false))
    }

    @Test func `a group with both is refused, and each with another is not`() {
        apart().when(group(sanne, daan), isRefused: Self.refusal)
        apart().when(group(zoe, sanne, daan), isRefused: Self.refusal)
        #expect(!apart().events(of: group(sanne, zoe)).isEmpty)
        #expect(!apart().events(of: .planOfficeHour(People.plan(.oneToOne(sanne), .oneToOne(daan)))).isEmpty)
    }

    @Test func `the group is offered without one of them`() {
        let all = OfficeHourPlan.Entry.group(name: "op tijd", minutes: 45, [sanne, daan, zoe])
        #expect(
            apart().register.keepingApart(all) == [
                .group(name: "op tijd", minutes: 45, [sanne, zoe]), .oneToOne(daan),
            ])
        #expect(
            apart().register.keepingApart(.group(name: "op tijd", minutes: 45, [sanne, daan])) == [
                .oneToOne(sanne), .oneToOne(daan),
            ])
    }

    @Test func `nobody is kept apart from themselves or from somebody of another school`() {
        People.open().when(
            .keepApart(People.sanne, People.sanne, true), isRefused: .pupilTwice(pupilNumber("100010")))
        let other = School(brin: brin("00YY00"), name: "Zuiderlicht", kind: .vo, region: .noord)
        let stranger: ID<Pupil> = identity(99)
        let story = People.open().after([
            .schoolAdded(other),
            .pupilEnrolled(stranger, school: other.brin, People.pupil("1", "Kai", "Bos"), source: nil),
        ])
        story.when(
            .keepApart(People.sanne, stranger, true),
            isRefused: .pupilUnknown(number: "1", school: People.brin))
    }

    @Test func `once one of them is erased nothing is left of it`() {
        var register = apart().register
        #expect(register.apart(from: People.sanne) == [People.daan])
        register.forget(People.daan)
        #expect(register.apart(from: People.sanne).isEmpty)
    }

    @Test func `it can be undone`() {
        var desk = UndoTests.Desk()
        desk.ask(.keepApart(People.sanne, People.daan, true))
        #expect(desk.register.areApart(People.daan, People.sanne))
        desk.ask(.undo)
        #expect(!desk.register.areApart(People.daan, People.sanne))
        desk.ask(.redo)
        #expect(desk.register.areApart(People.daan, People.sanne))
    }

    @Test func `it goes to the officer, whose groups are refused likewise`() throws {
        let list = Command.planOfficeHour(People.plan(.oneToOne(sanne), .oneToOne(daan), .oneToOne(zoe)))
        let school = HandoverDesks.schoolsDesk().after(list)
        let said = try apart(school).package()
        #expect(said.apart.count == 1)
        let officer = try HandoverDesks.officersDesk().opened(said, HandoverDesks.origin(1))
        let one = try officer.file("100010").id
        let other = try officer.file("100017").id
        officer.when(group(People.listing(one), People.listing(other)), isRefused: Self.refusal)
        officer.when(.keepApart(one, other, false), isRefused: .apartBySchool)
        let later = try officer.opened(school.package(), HandoverDesks.origin(2))
        #expect(!later.register.areApart(one, other))
        // In the other order both end in the same.
        let reversed = try HandoverDesks.officersDesk()
            .opened(school.package(), HandoverDesks.origin(2)).opened(said, HandoverDesks.origin(1))
        #expect(!reversed.register.areApart(one, other))
    }

    @Test func `a package with a group of both is not made: the school puts it right first`() throws {
        let school = HandoverDesks.schoolsDesk().after(group(sanne, daan))
        #expect(throws: Self.refusal) { try apart(school).package() }
    }

    @Test func `a group of the officer is taken apart by the package that says so`() throws {
        let list = Command.planOfficeHour(People.plan(.oneToOne(sanne), .oneToOne(daan), .oneToOne(zoe)))
        let school = HandoverDesks.schoolsDesk().after(list)
        let first = try HandoverDesks.officersDesk().opened(school.package(), HandoverDesks.origin(1))
        let one = try first.file("100010").id
        let other = try first.file("100017").id
        let grouped = first.after(group(People.listing(one), People.listing(other)))
        let said = try apart(school).package()
        let opened = try grouped.opened(said, HandoverDesks.origin(2))
        let places = opened.register.officeHours[People.key]?.places ?? []
        #expect(!places.contains { Set($0.listings.map(\.pupil)).isSuperset(of: [one, other]) })
    }
}
