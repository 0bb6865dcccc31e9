import Attendance

/// Events with everything filled in, and with nothing that may be left out.
enum EventCodingSamples {
    static let pupil = ID<Pupil>(raw: 0x00ff_1234_5678_9abc_def0_1234_5678_9abc)
    static let talk = ID<Talk>(raw: 0xaaaa_bbbb_cccc_dddd_0000_1111_2222_3333)
    static let agreement = ID<Agreement>(raw: 1)
    static let contact = ID<Contact>(raw: .max)
    static let care = ID<CareSignal>(raw: 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef)
    static let instant = Instant(milliseconds: 1_795_507_200_123)
    static let officeHour = OfficeHour.Key(school: brin("01AB00"), day: day("2026-11-24"))

    static func day(_ text: String) -> Day { Day(text)! }  // Written out in this file.

    static func brin(_ text: String) -> BRIN { BRIN(text)! }  // Written out in this file.

    static func time(_ text: String) -> TimeOfDay { TimeOfDay(text)! }  // Written out in this file.

    static func number(_ text: String) -> PupilNumber { PupilNumber(text)! }  // Written out in this file.

    /// One of each event; these are what the examples hold.
    static let filled: [Event] = untilPackages + packages + fromOfficeHours

    private static let untilPackages: [Event] = [
        .folderStarted(
            role: .leerplichtambtenaar, ownMunicipalities: ["Amersfoort", "’s-Hertogenbosch"],
            on: day("2026-08-24")),
        .ownMunicipalitiesChanged(["Amersfoort", "Soest"], on: day("2026-11-24")),
        .schoolAdded(filledSchool), .schoolChanged(filledSchool),
        .importAccepted(
            ImportRecord(
                number: ImportNumber(7), school: brin("01AB00"), on: day("2026-11-23"),
                content: .absences(complete: day("2026-11-01")...day("2026-11-22")), counts: filledCounts)),
        .importTakenBack(ImportNumber(7), on: day("2026-11-24")),
        .pupilEnrolled(pupil, school: brin("01AB00"), filledPupil, source: ImportNumber(6)),
        .pupilChanged(pupil, filledPupil, source: ImportNumber(8)),
        .pupilMissing(pupil, since: day("2026-12-01"), source: ImportNumber(9)),
        .absencesRecorded(pupil, filledRows, source: ImportNumber(7)),
    ]

    private static let fromOfficeHours: [Event] = [
        .officeHourPlanned(
            OfficeHour(
                key: officeHour, start: time("09:05"), room: "B 1.12", officer: "mw. El Amrani",
                minutesPerPupil: 20,
                places: [
                    Place(number: 1, form: .oneToOne),
                    Place(number: 2, form: .group(name: "te laat havo 4", minutes: 45)),
                    Place(number: 3, form: .headcount(name: "brugklas", count: 6, minutes: 30)),
                    Place(number: 4, form: .pause(minutes: 15)),
                ])),
        .placeAdded(officeHour, Place(number: 5, form: .oneToOne)),
        .pupilPlaced(
            officeHour, place: 2,
            Listing(
                pupil: pupil, reason: "na een \"melding\" van de mentor", requestedBy: .school,
                ground: .overig(number: "M-2026-0012"), schoolActions: SchoolAction.allCases,
                parentsInformed: ParentsInformed(on: day("2026-11-10"), how: "brief", bothHolders: true),
                isWalkIn: true, status: .cancelled(reason: "schoolreis"))),
        .statusChanged(officeHour, place: 2, pupil, .spoken(talk)),
        .takenOff(
            pupil,
            TakenOff(
                officeHour: officeHour, why: .other("eerst \"de mentor\""), on: day("2026-11-23"))),
        .restDelayed(officeHour, from: 3, minutes: 30),
        .talkHeld(
            Talk(
                id: talk, officeHour: officeHour, place: 2,
                form: .group(shared: "op tijd komen\nen wat helpt"), minutes: 45)),
        .talkPartRecorded(talk, filledPart),
        .talkPartCorrected(
            talk, filledPart, why: "de \"notitie\" was van een ander", on: day("2026-11-25")),
        .agreementJudged(agreement, of: pupil, .partly, on: day("2026-12-08")),
        .reportMade(
            pupil,
            Verzuimmelding(
                kind: .zestienUur, end: day("2026-11-20"), madeOn: day("2026-11-25"), number: "D-99",
                status: .inProgress)),
        .contactRecorded(
            Contact(
                id: contact, kind: .supportTeam, on: day("2026-11-26"), school: brin("01AB00"), pupil: pupil,
                minutes: 25, count: 3, text: "overleg met het wijkteam")),
        .signalHandled(
            pupil,
            HandledStep(
                ladder: "4-8-12-16 uur", step: 2, on: day("2026-11-27"), by: .coordinator, amount: 540)),
        .careRecorded(
            pupil,
            CareSignal(
                id: care,
                steps: Dictionary(
                    uniqueKeysWithValues: CareSignal.Step.allCases.enumerated().map {
                        ($1, day("2026-11-2\($0)"))
                    }))),
        .apartMarked(pupil, ID(raw: 6), true),
        .filterSaved(
            .second,
            OverviewFilter(
                school: brin("01AB00"), group: "4H1", municipality: "Leusden", signal: .one(.oftenLate),
                levelFrom: .rising, isUnspoken: true, isOverdue: true, isMissing: true)),
        .stepUndone(Step.Number(4711)), .stepRedone(Step.Number(4711)),
        .pupilErased(erasure),
    ]

    private static let erasure: Erasure = {
        var destroyed = Erasure.Destroyed()
        (destroyed.places, destroyed.talks, destroyed.agreements) = (3, 2, 4)
        (destroyed.absences, destroyed.reports, destroyed.contacts, destroyed.steps) = (61, 1, 2, 1)
        var year = YearTally(YearTally.Key(school: brin("01AB00"), year: 2026))
        (year.pupils, year.oneToOne, year.inGroups, year.notCome) = (1, 1, 1, 1)
        (year.contacts, year.contactMinutes, year.reports) = (2, 40, 1)
        year.outcomes = [.followUpTalk: 1, .jeugdarts: 1]
        year.municipalities = ["Soest": 1]
        return Erasure(number: 3, on: day("2026-11-30"), destroyed: destroyed, tallies: [year])
    }()

    static let bare: [Event] = [
        .folderStarted(role: .coordinator, ownMunicipalities: [], on: day("2026-08-24")),
        .ownMunicipalitiesChanged([], on: day("2026-11-24")),
        .schoolAdded(bareSchool), .schoolChanged(bareSchool),
        .importAccepted(
            ImportRecord(
                number: ImportNumber(1), school: brin("99ZZ99"), on: day("2026-11-23"), content: .pupils,
                counts: ImportCounts())),
        .pupilEnrolled(pupil, school: brin("01AB00"), barePupil, source: nil),
        .pupilChanged(pupil, barePupil, source: nil),
        .absencesRecorded(pupil, AbsenceRows(), source: ImportNumber(.max)),
        .officeHourPlanned(OfficeHour(key: officeHour, start: time("00:00"))),
        .pupilPlaced(officeHour, place: 1, Listing(pupil: pupil, reason: "", requestedBy: .pupil)),
        .talkHeld(Talk(id: talk, officeHour: officeHour, place: 0, form: .oneToOne, minutes: nil)),
        .talkHeld(Talk(id: talk, officeHour: officeHour, place: 0, form: .group(shared: nil), minutes: nil)),
        .talkPartRecorded(talk, TalkPart(pupil: pupil)),
        .talkPartCorrected(talk, TalkPart(pupil: pupil), why: "x", on: day("2026-11-25")),
        .talkPartRecorded(talk, TalkPart(pupil: pupil, goal: Goal(count: 3, unit: .lesson))),
        .reportMade(pupil, Verzuimmelding(kind: .luxe, end: nil, madeOn: day("2026-11-25"))),
        .contactRecorded(Contact(id: contact, kind: .pleinactie, on: day("2026-11-26"))),
        .importAccepted(
            ImportRecord(
                number: ImportNumber(2), school: brin("99ZZ99"), on: day("2026-11-23"),
                content: .absences(complete: nil), counts: ImportCounts())),
        .pupilErased(
            Erasure(
                number: 1, on: day("2026-11-30"), destroyed: Erasure.Destroyed(),
                tallies: [YearTally(YearTally.Key(school: brin("99ZZ99"), year: 2025))])),
        .pupilErased(
            Erasure(number: 2, on: day("2026-11-30"), destroyed: Erasure.Destroyed(), tallies: [])),
    ]

    /// Every remaining case of the enums with something in them.
    static let variants: [Event] =
        [
            .schoolChanged(schoolWithLadders), .schoolChanged(schoolWithCareCard),
            .schoolChanged(schoolWithColumns),
        ] + planning + filters
        + [true, false].map { .talkPartRecorded(talk, TalkPart(pupil: pupil, textsSeen: $0)) }
        + statuses.map { .statusChanged(officeHour, place: 1, pupil, $0) }
        + grounds.map { ground in
            .pupilPlaced(
                officeHour, place: 1, Listing(pupil: pupil, reason: "x", requestedBy: .parent, ground: ground)
            )
        }

    /// With an end, a rhythm and marks, which earlier programs did not write.
    private static let planning: [Event] =
        [schoolWithRhythm, schoolWithShortRhythm].map { .schoolChanged($0) }
        + [
            .officeHourPlanned(
                OfficeHour(
                    key: officeHour, start: time("13:00"), until: time("15:30"),
                    places: [Place(number: 1, form: .oneToOne)])),
            .officeHourPlanned(OfficeHour(key: officeHour, start: time("00:00"), until: time("00:01"))),
            .apartMarked(pupil, ID(raw: .max), false),
            .handedOver(pupil, HandOver(source: ImportNumber(1), apart: [ID(raw: 6), ID(raw: 7)])),
        ]

    static let all = filled + bare + variants + otherPackages

    private static let filters: [Event] =
        [.filterSaved(.fourth, nil), .filterSaved(.first, OverviewFilter(signal: .any))]
        + Signal.Kind.allCases.map { .filterSaved(.third, OverviewFilter(signal: .one($0))) }
        + Level.allCases.map { .filterSaved(.third, OverviewFilter(levelFrom: $0)) }

    private static let statuses: [Listing.Status] = [
        .planned, .notCome, .ill, .moved(to: day("2026-12-01")), .moved(to: nil), .declined,
        .cancelled(reason: ""),
    ]

    private static let grounds: [Ground] = [
        .overig(number: nil), .ownRequest(by: .parent), .bureau(article: "art. 4"), .bureau(article: nil),
    ]

    /// In the order in which the format numbers them.
    private static let kinds: [AbsenceKind] = [
        .unauthorised, .unknown, .late, .sick, .sickHome, .medical, .leave, .luxury, .suspended, .sentOut,
    ]

    private static let filledSchool = School(
        brin: brin("01AB00"), name: "Het Nieuwe Lyceum", kind: .vo, region: .midden, unit: .clockHour,
        lessonMinutes: 45, freeDays: [day("2026-10-02")...day("2026-10-02")],
        holidays: [Holiday(name: "Herfstvakantie", days: day("2026-10-17")...day("2026-10-25"))],
        codes: CodeTable(
            [.init(code: "Zb", kind: .sickHome, from: day("2026-08-01"), through: day("2027-07-31"))]
                + kinds.enumerated().map { CodeTable.Rule(code: "k\($0)", kind: $1) }))

    /// Every word of a ladder at least once.
    private static let schoolWithLadders: School = {
        var school = filledSchool
        school.isProjecting = false
        let periods: [Ladder.Period] = [.lessonWeeks(4), .month, .term, .schoolYear]
        let steps = periods.flatMap { period in
            Ladder.Unit.allCases.map { unit in
                Ladder.Step(
                    unit: unit, count: 3, period: period, actor: .jeugdarts, action: "belt \"thuis\"",
                    reset: .handled, isByHand: true)
            }
        }
        let others = zip(Ladder.Actor.allCases, Ladder.Reset.allCases).map { actor, reset in
            Ladder.Step(
                unit: .hours, count: 8, period: .month, actor: actor, action: "spreekt", reset: reset)
        }
        school.ladders = [
            Ladder(
                name: "vol", from: day("2026-08-01"), through: day("2027-07-31"),
                terms: [day("2026-08-24"), day("2026-11-16")], graceDays: 42, steps: steps),
            Ladder(name: "kaal", steps: others),
        ]
        return school
    }()

    private static let schoolWithCareCard: School = {
        var school = bareSchool
        school.careContacts = [
            CareContact(name: "jeugdarts \"GGD\"", phone: "088-1234567"),
            CareContact(name: "achterwacht", phone: "tst. 12"),
        ]
        return school
    }()

    private static let schoolWithRhythm: School = {
        var school = bareSchool
        school.rhythm = Rhythm(
            weeks: 2, anchor: day("2026-11-24"), start: time("13:00"), until: time("15:30"), room: "B107",
            minutesPerPupil: 20, officer: "K. de Haan")
        return school
    }()

    private static let schoolWithShortRhythm: School = {
        var school = bareSchool
        school.rhythm = Rhythm(weeks: 26, anchor: day("2026-11-24"), start: time("09:00"))
        return school
    }()

    private static let schoolWithColumns: School = {
        var school = bareSchool
        for content in ColumnMap.Content.allCases {
            let headings = content.fields.map { ($0, "kop \"\($0)\"") }
            // All are there.
            school.remember(try! ColumnMap(content, Dictionary(uniqueKeysWithValues: headings)))
        }
        return school
    }()

    private static let bareSchool = School(
        brin: brin("99ZZ99"), name: "", kind: .mbo, region: .noord, unit: .lessonHour)

    private static let filledCounts: ImportCounts = {
        var counts = ImportCounts()
        counts.read = 28
        counts.new = 1
        counts.changed = 2
        counts.unchanged = 3
        counts.notKept = 4
        counts.refused = 5
        counts.withdrawn = 6
        return counts
    }()

    private static let filledPupil = Pupil(
        number: number("00123"), name: PersonName(given: "Zoë", infix: "van den", family: "Öztürk"),
        birthDate: day("2010-02-28"), group: "4H1", municipality: "Leusden", mentor: "dhr. Ł. Nowak",
        track: "havo", arrivedOn: day("2026-08-24"), exemptUntil: day("2027-07-31"), isQualified: false)

    private static let barePupil = Pupil(
        number: number("1"), name: PersonName(given: "", family: ""), birthDate: nil, group: "",
        municipality: "")

    private static let filledRows = AbsenceRows(
        rows: [
            AbsenceRow(
                day: day("2026-11-02"), firstHour: 1, lastHour: 20, mark: .unmapped, minutes: 300, text: 2),
            AbsenceRow(day: day("1969-12-31"), firstHour: 3, lastHour: 3, mark: .withdrawn, minutes: 0),
        ]
            + kinds.enumerated().map { index, kind in
                AbsenceRow(
                    day: day("2026-11-03"), firstHour: UInt8(index) + 1, lastHour: UInt8(index) + 1,
                    mark: .absent(kind), minutes: 50, text: 1)
            },
        texts: ["", "Wiskunde B", "ZH"])

    private static let filledPart = TalkPart(
        pupil: pupil, present: Attendee.allCases, ownWords: "Ik slaap slecht…", goesWell: "sport",
        goal: Goal(count: 4, outOf: 5, unit: .firstHour, per: .week, until: day("2026-12-18")),
        agreements: [
            Agreement(
                id: agreement, text: "elke dag om 8.00 uur opstaan", party: .pupil, due: day("2026-12-04"),
                repetition: .daily),
            Agreement(
                id: ID(raw: 2), text: "mentor belt", party: .school,
                state: .judged(.kept, on: day("2026-12-05"))),
        ],
        causes: Cause.allCases, outcome: .followUpTalk, followUp: day("2026-12-08"), note: "rustig gesprek",
        forSchool: "afspraken volgen", forHome: "op tijd naar bed", schoolMayKnow: true, homeMayKnow: false)
}
