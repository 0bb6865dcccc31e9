import Attendance

/// Events of handing over, with everything filled in and with nothing that may be left out.
extension EventCodingSamples {
    static let packages: [Event] = [
        .keyCardWritten(name: "Het Baken \"VO\""),
        .correspondentConfirmed(
            Correspondent(
                id: ID(raw: 2), name: "K. de Haan \"RBL\"", role: .leerplichtambtenaar,
                keys: [0x00, 0xFF, 0x1A], confirmedOn: day("2026-11-20"))),
        .packageMade(
            MadePackage(
                id: ID(raw: 3), recipient: ID(raw: 2), school: brin("01AB00"), counter: 4,
                made: day("2026-11-23"), pupils: 12)),
        .handedOver(
            pupil,
            HandOver(
                source: ImportNumber(8),
                asks: [
                    HandOver.Ask(
                        day: day("2026-11-24"),
                        listing: Listing(
                            pupil: pupil, reason: "neemt toe", requestedBy: .school, doubtsIllness: true))
                ],
                recheck: Recheck(
                    number: number("00123"),
                    weeks: [
                        Recheck.Week(
                            monday: day("2026-11-16"), minutes: 120, timesLate: 2, hasReport: true)
                    ], hasLeft: false))),
        .feedbackReceived(
            pupil,
            ReceivedFeedback(
                source: ImportNumber(9),
                feedback: Feedback(
                    day: day("2026-11-24"), outcome: .moved(to: day("2026-12-08")), isWalkIn: true,
                    promises: [
                        Feedback.Promise(
                            text: "mentor belt", due: day("2026-12-01"), repetition: .weekly)
                    ], told: "graag een rustige plek"))),
    ]

    static let otherPackages: [Event] =
        [
            .handedOver(pupil, HandOver(source: ImportNumber(1))),
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(3), school: brin("01AB00"), on: day("2026-11-23"),
                    content: .package(origin, lists: [day("2026-11-24"), day("2026-12-08")]),
                    counts: ImportCounts())),
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(4), school: brin("01AB00"), on: day("2026-11-23"),
                    content: .package(origin, lists: []), counts: ImportCounts())),
            .absencesRecorded(
                pupil,
                AbsenceRows(rows: [
                    AbsenceRow(
                        day: day("2026-11-03"), firstHour: 1, lastHour: 2, mark: .absent(.authorised),
                        minutes: 50)
                ]), source: ImportNumber(7)),
            .pupilPlaced(
                officeHour, place: 1,
                Listing(pupil: pupil, reason: "x", requestedBy: .school, doubtsIllness: true)),
        ]
        + [Feedback.Outcome.spoken, .notCome, .ill, .moved(to: nil), .declined, .cancelled].map {
            .feedbackReceived(
                pupil,
                ReceivedFeedback(
                    source: ImportNumber(1), feedback: Feedback(day: day("2026-11-24"), outcome: $0))
            )
        }

    private static let origin = PackageOrigin(
        id: ID(raw: 5), sender: ID(raw: 2), school: brin("01AB00"), counter: 6, made: day("2026-11-23"),
        validThrough: day("2027-01-22"), contentHash: Array(0..<32))
}
