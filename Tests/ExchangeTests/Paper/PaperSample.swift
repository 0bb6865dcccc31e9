import Attendance

@testable import Exchange

/// A school on 20 November 2026 with pupils of every age, a spreekuur that was and one that comes.
struct PaperSample {
    static let today = JSONSample.day("2026-11-20")
    static let past = OfficeHour.Key(school: JSONSample.baken, day: JSONSample.day("2026-11-10"))
    static let next = JSONSample.tuesday
    /// 14, 14 and 14.
    static let sem = JSONSample.sem
    static let noor = JSONSample.noor
    static let emre = JSONSample.emre
    /// 17, and 18 on the day before the next spreekuur.
    static let yara = ID<Pupil>(raw: 38)
    static let ageless = ID<Pupil>(raw: 45)
    static let secrets = ["GEHEIMWOORD", "GEHEIMNOTITIE", "planning"]

    var sample = JSONSample()
    var register: Register { sample.register }
    var settings = LetterSettings()

    init(role: FolderRole = .leerplichtambtenaar) throws {
        sample.register.apply(.folderStarted(role: role, ownMunicipalities: [], on: PaperSample.today))
        sample.enrol(
            PaperSample.yara, "100038", PersonName(given: "Yara", family: "Bos"), "V5a", born: "2008-11-23")
        sample.register.apply(
            .pupilEnrolled(
                PaperSample.ageless, school: JSONSample.baken,
                Pupil(
                    number: PupilNumber("100045")!,  // Well-formed.
                    name: PersonName(given: "Ali", family: "Demir"), birthDate: nil, group: "K1a",
                    municipality: "Westerwolde"), source: nil))
        sample.absent(PaperSample.sem, .unauthorised, "2026-11-17", hours: 1...4)
        sample.absent(PaperSample.sem, .unknown, "2026-11-09", hours: 1...2)
        sample.absent(PaperSample.sem, .late, "2026-11-12", minutes: 10)
        try plan(
            PaperSample.past, [.oneToOne(listing(PaperSample.sem)), .oneToOne(listing(PaperSample.noor))])
        try plan(
            PaperSample.next,
            [
                .oneToOne(listing(PaperSample.sem)), .oneToOne(listing(PaperSample.noor)),
                .pause(minutes: 10),
                .group(
                    name: "op tijd", minutes: 45, [listing(PaperSample.emre), listing(PaperSample.yara)]),
                .oneToOne(listing(PaperSample.ageless)),
            ])
    }

    func listing(_ pupil: ID<Pupil>) -> Listing {
        Listing(
            pupil: pupil, reason: "neemt toe", requestedBy: .school, schoolActions: [.mentorSpoke],
            parentsInformed: pupil == PaperSample.sem
                ? ParentsInformed(on: JSONSample.day("2026-11-06")) : nil)
    }

    mutating func plan(
        _ key: OfficeHour.Key, _ entries: [OfficeHourPlan.Entry], until: TimeOfDay? = nil
    ) throws {
        try sample.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: key, start: .midnight.advanced(byMinutes: 780), until: until, room: "B107",
                    officer: "K. de Haan", entries: entries)))
    }

    /// With a note, own words and a cause that may be on no paper.
    mutating func talk(
        with pupil: ID<Pupil> = sem, at key: OfficeHour.Key = past, outcome: TalkOutcome = .followUpTalk,
        agreement: String = "elke dag om 8.15 uur binnen", homeMayKnow: Bool? = nil,
        schoolMayKnow: Bool? = nil, isWalkIn: Bool = false
    ) throws {
        let part = TalkPart(
            pupil: pupil, ownWords: "GEHEIMWOORD", goesWell: "Je gaat graag naar gym.",
            goal: Goal(count: 4, outOf: 5, unit: .firstHour, until: JSONSample.day("2026-12-18")),
            causes: [.planning], outcome: outcome, followUp: JSONSample.day("2026-11-24"),
            note: "GEHEIMNOTITIE", forSchool: "Sem wil een vaste plek.", forHome: "Help met de wekker.",
            schoolMayKnow: schoolMayKnow, homeMayKnow: homeMayKnow)
        try sample.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne, minutes: 14, isWalkIn: isWalkIn,
                    pupils: [
                        TalkDraft.PupilDraft(
                            part: part,
                            agreements: [
                                NewAgreement(
                                    text: agreement, party: .pupil, due: JSONSample.day("2026-12-01"),
                                    repetition: .daily),
                                NewAgreement(text: "mentor belt naar huis", party: .school),
                            ])
                    ])), seed: 100)
    }

    func letter(
        _ kind: LetterKind, to pupil: ID<Pupil> = sem, at key: OfficeHour.Key, on today: Day = today
    ) throws -> Letter {
        guard let file = register.pupils[pupil], let officeHour = register.officeHours[key] else {
            throw Missing()
        }
        return try Letter(kind, to: file, at: officeHour, register, settings, on: today)
    }

    func text(
        _ kind: LetterKind, to pupil: ID<Pupil> = sem, at key: OfficeHour.Key, as form: PaperForm = .text
    ) throws -> String {
        try PaperTemplates().write([letter(kind, to: pupil, at: key)], kind, as: form)
    }

    func refusal(_ kind: LetterKind, to pupil: ID<Pupil> = sem, at key: OfficeHour.Key) -> LetterRefusal? {
        do {
            _ = try letter(kind, to: pupil, at: key)
            return nil
        } catch { return error as? LetterRefusal }
    }

    private struct Missing: Error {}
}
