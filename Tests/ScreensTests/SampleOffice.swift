import Attendance
import Screens

/// An invented school on Tuesday 24 November 2026 at 13:42, in the middle of an office hour.
///
/// On the list: Sem (spoken), Yara, the group "op tijd", a pause, Emre and Noor. Daan and Lotte were on
/// the list of two weeks earlier and were not spoken.
struct SampleOffice {
    static let today = day("2026-11-24")
    static let clock = Model.Clock(today: today, now: time("13:42"))
    static let school = brin("00XX00")
    static let key = OfficeHour.Key(school: school, day: today)
    static let earlierKey = OfficeHour.Key(school: school, day: day("2026-11-10"))

    /// Sem Bakker, H4a: 3 lesuur, 1 unknown, 11 times late; spoken today.
    static let sem = ID<Pupil>(raw: 1)
    /// Yara de Vries, H3b: 11 lesuur and rising, no ground, two open agreements of which one overdue.
    static let yara = ID<Pupil>(raw: 2)
    /// Emre Yılmaz, V2a: 1 lesuur, twice ill.
    static let emre = ID<Pupil>(raw: 3)
    /// Noor van den Berg, B1a: 12 lesuur and 1 unknown, parents not informed, lives elsewhere.
    static let noor = ID<Pupil>(raw: 4)
    /// Daan Smit: did not come two weeks ago; a report is due on 26 November.
    static let daan = ID<Pupil>(raw: 5)
    /// Lotte Visser: was ill two weeks ago; no longer in the school's file.
    static let lotte = ID<Pupil>(raw: 6)
    /// Amina, Bram, Fleur, Linh, Łukasz and Zoë.
    static let group = (11...16).map { ID<Pupil>(raw: $0) }
    /// In the school, on no list: Finn, Mila.
    static let others = (21...22).map { ID<Pupil>(raw: $0) }

    private(set) var register = Register()
    private var numbers = FixedNumbers()

    init(role: FolderRole = .leerplichtambtenaar) {
        start(role: role)
        recordAbsences()
        holdEarlierOfficeHour()
        planToday()
        holdTalkWithSem()
    }

    var model: Model { Model(register: register, clock: SampleOffice.clock) }

    var situation: Situation {
        Situation(register: register, today: SampleOffice.clock.today, now: SampleOffice.clock.now)
    }

    /// Carries a command out; the sample may not ask what is refused.
    mutating func perform(_ command: Command) {
        do throws(Refusal) {
            for event in try register.decide(command, using: &numbers) { register.apply(event) }
        } catch {
            preconditionFailure("the sample asks only what is allowed, not \(error)")
        }
    }

    mutating func apply(_ event: Event) { register.apply(event) }

    private mutating func start(role: FolderRole) {
        perform(.startFolder(role: role, ownMunicipalities: ["Dalerveld"], on: day("2026-08-24")))
        perform(
            .addSchool(
                School(brin: SampleOffice.school, name: "Het Baken, Dalerveld", kind: .vo, region: .noord)))
        enrol(SampleOffice.sem, "100010", "Sem", "", "Bakker", "H4a", born: "2010-05-03")
        enrol(SampleOffice.yara, "100017", "Yara", "de", "Vries", "H3b", born: "2011-09-14")
        enrol(SampleOffice.emre, "100024", "Emre", "", "Yılmaz", "V2a", born: "2012-11-30")
        enrol(
            SampleOffice.noor, "100031", "Noor", "van den", "Berg", "B1a", born: "2014-02-11",
            municipality: "Westerveen")
        enrol(SampleOffice.daan, "100038", "Daan", "", "Smit", "H5b", born: "2009-01-20")
        enrol(SampleOffice.lotte, "100045", "Lotte", "", "Visser", "H4c", born: "2010-10-02")
        let members = [
            ("Amina", "", "El Idrissi", "H2a"), ("Bram", "", "Jansen", "H2a"),
            ("Fleur", "van der", "Meer", "H2b"), ("Linh", "", "Nguyễn", "V3a"),
            ("Łukasz", "", "Kowalski", "B3c"), ("Zoë", "", "Öztürk", "H2b"),
        ]
        for (index, (given, infix, family, group)) in members.enumerated() {
            enrol(
                SampleOffice.group[index], "2000\(10 + index)", given, infix, family, group,
                born: "2012-06-15")
        }
        enrol(SampleOffice.others[0], "300001", "Finn", "", "Hendriks", "V4b", born: "2010-03-08")
        enrol(SampleOffice.others[1], "300002", "Mila", "van", "Dijk", "V4b", born: "2010-12-24")
        apply(.pupilMissing(SampleOffice.lotte, since: day("2026-11-16"), source: ImportNumber(2)))
    }

    private mutating func enrol(
        _ id: ID<Pupil>, _ number: String, _ given: String, _ infix: String, _ family: String,
        _ group: String,
        born: String, municipality: String = "Dalerveld"
    ) {
        guard let number = PupilNumber(number) else { preconditionFailure("\(number) is no number") }
        let pupil = Pupil(
            number: number, name: PersonName(given: given, infix: infix, family: family),
            birthDate: day(born), group: group, municipality: municipality, mentor: "P. Postma")
        apply(.pupilEnrolled(id, school: SampleOffice.school, pupil, source: ImportNumber(1)))
    }

    private mutating func recordAbsences() {
        record(
            SampleOffice.sem, ["2026-11-06 3-3", "2026-11-13 7-8"], unknown: ["2026-11-20 5-5"],
            late: (9...13).map { "2026-11-\($0 < 10 ? "0" : "")\($0) 1-1" }
                + ["2026-09-03 1-1", "2026-09-10 1-1", "2026-09-17 1-1", "2026-10-01 1-1", "2026-11-02 1-1"]
                + ["2026-11-19 1-1"])
        record(
            SampleOffice.yara,
            ["2026-09-24 1-2", "2026-10-06 1-1", "2026-10-29 1-1", "2026-11-03 1-1", "2026-11-05 1-2"]
                + ["2026-11-12 1-1", "2026-11-16 1-2", "2026-11-18 1-2", "2026-11-23 1-1", "2026-11-24 1-1"],
            late: ["2026-09-08 1-1", "2026-10-20 1-1"])
        record(
            SampleOffice.emre, ["2026-11-04 8-8"],
            sick: ["2026-11-09 1-8", "2026-11-10 1-8", "2026-11-11 1-8", "2026-11-19 1-8", "2026-11-20 1-8"])
        record(
            SampleOffice.noor, ["2026-11-02 1-4", "2026-11-10 5-8", "2026-11-17 1-4"],
            unknown: ["2026-11-20 3-3"])
        record(
            SampleOffice.daan, ["2026-11-03 1-4", "2026-11-05 1-4", "2026-11-12 1-4", "2026-11-19 1-4"])
        record(SampleOffice.lotte, ["2026-11-03 6-7"])
        for pupil in SampleOffice.group {
            record(
                pupil, [],
                late: ["2026-10-27 1-1", "2026-11-03 1-1", "2026-11-10 1-1", "2026-11-17 1-1"]
                    + ["2026-11-20 1-1", "2026-11-24 1-1"])
        }
    }

    private mutating func record(
        _ pupil: ID<Pupil>, _ unauthorised: [String], unknown: [String] = [], late: [String] = [],
        sick: [String] = []
    ) {
        let rows =
            unauthorised.map { row($0, .unauthorised) } + unknown.map { row($0, .unknown) }
            + late.map { row($0, .late, minutes: 10) } + sick.map { row($0, .sick) }
        apply(.absencesRecorded(pupil, AbsenceRows(rows: rows), source: ImportNumber(1)))
    }

    private mutating func holdEarlierOfficeHour() {
        let key = SampleOffice.earlierKey
        let listings = [
            Listing(pupil: SampleOffice.yara, reason: "1e uur", requestedBy: .school),
            Listing(pupil: SampleOffice.daan, reason: "spijbelt hele ochtenden", requestedBy: .school),
            Listing(pupil: SampleOffice.lotte, reason: "mist gym", requestedBy: .school),
        ]
        perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: key, start: time("13:00"), room: "B107", officer: "K. de Haan",
                    entries: listings.map { .oneToOne($0) })))
        let part = TalkPart(
            pupil: SampleOffice.yara, ownWords: "ik kom 's ochtends niet op gang", causes: [.planning],
            outcome: .followUpTalk, followUp: SampleOffice.today)
        let agreements = [
            NewAgreement(text: "elke dag om 8.15 uur binnen", party: .pupil, due: day("2026-11-17")),
            NewAgreement(
                text: "mentor belt naar huis bij een gemist eerste uur", party: .school,
                due: day("2026-12-01")),
        ]
        perform(
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne, minutes: 14,
                    pupils: [TalkDraft.PupilDraft(part: part, agreements: agreements)])))
        perform(.setStatus(key, place: 2, SampleOffice.daan, .notCome))
        perform(.setStatus(key, place: 3, SampleOffice.lotte, .ill))
    }

    private mutating func planToday() {
        let informed = ParentsInformed(on: day("2026-11-18"), how: "brief")
        let overig = Ground.overig(number: "12345")
        let entries: [OfficeHourPlan.Entry] = [
            .oneToOne(
                Listing(
                    pupil: SampleOffice.sem, reason: "11× te laat", requestedBy: .school, ground: overig,
                    schoolActions: [.mentorSpoke, .parentsTold], parentsInformed: informed)),
            .oneToOne(
                Listing(
                    pupil: SampleOffice.yara, reason: "neemt toe · 1e uur", requestedBy: .school,
                    schoolActions: [.mentorSpoke], parentsInformed: informed)),
            .group(
                name: "op tijd", minutes: 45,
                SampleOffice.group.map {
                    Listing(
                        pupil: $0, reason: "6-9-12 keer te laat", requestedBy: .school,
                        ground: .bureau(article: "4.2"), schoolActions: [.mentorSpoke],
                        parentsInformed: informed)
                }),
            .pause(minutes: 15),
            .oneToOne(
                Listing(
                    pupil: SampleOffice.emre, reason: "ziek, twijfel", requestedBy: .school, ground: overig,
                    schoolActions: [.mentorSpoke], parentsInformed: informed)),
            .oneToOne(
                Listing(
                    pupil: SampleOffice.noor, reason: "niet gesproken", requestedBy: .school, ground: overig,
                    schoolActions: [.mentorSpoke])),
        ]
        perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: SampleOffice.key, start: time("13:00"), room: "B107", officer: "K. de Haan",
                    entries: entries)))
    }

    private mutating func holdTalkWithSem() {
        let part = TalkPart(pupil: SampleOffice.sem, causes: [.transport], outcome: .agreementsOnly)
        let agreement = NewAgreement(
            text: "een bus eerder nemen", party: .pupil, due: day("2026-12-01"), repetition: .daily)
        perform(
            .recordTalk(
                TalkDraft(
                    officeHour: SampleOffice.key, form: .oneToOne, minutes: 12,
                    pupils: [TalkDraft.PupilDraft(part: part, agreements: [agreement])])))
    }
}

/// Identities in the order in which they are drawn: the same in every run.
struct FixedNumbers: RandomNumberGenerator {
    private var last: UInt64

    init(after last: UInt64 = 1000) { self.last = last }

    mutating func next() -> UInt64 {
        last += 1
        return last
    }
}

/// A day of a test; the test stops where no calendar has it.
func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
}

func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure("\(text) is no time") }
    return time
}

func brin(_ text: String) -> BRIN {
    guard let brin = BRIN(text) else { preconditionFailure("\(text) is no BRIN") }
    return brin
}

/// A row from `2026-11-09 1-8`: day, first and last lesson hour.
func row(_ text: String, _ kind: AbsenceKind, minutes: UInt16 = 50) -> AbsenceRow {
    let words = text.split(separator: " ").map(String.init)
    let hours = words[1].split(separator: "-").compactMap { UInt8($0) }
    return AbsenceRow(
        day: day(words[0]), firstHour: hours[0], lastHour: hours[1], mark: .absent(kind), minutes: minutes)
}
