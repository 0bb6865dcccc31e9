import Attendance
import Testing

/// Invented people at an invented school, on Tuesday 24 November 2026.
enum People {
    static let brin = school().brin
    static let today = day("2026-11-24")
    static let key = OfficeHour.Key(school: brin, day: today)

    static let sanne: ID<Pupil> = identity(1)
    static let daan: ID<Pupil> = identity(2)
    static let zoe: ID<Pupil> = identity(3)

    /// Sanne de Vries 100010, Daan Bakker 100017, Zoë Öztürk 100024, then eight of one class.
    static let all: [(id: ID<Pupil>, pupil: Pupil)] =
        [
            (sanne, pupil("100010", "Sanne", "Vries", infix: "de")),
            (daan, pupil("100017", "Daan", "Bakker")),
            (zoe, pupil("100024", "Zoë", "Öztürk")),
        ]
        + zip(1..., ["Finn", "Mila", "Noah", "Tess", "Bram", "Yara", "Luuk", "Lotte"]).map { index, given in
            (identity(UInt128(10 + index)), pupil("20000\(index)", given, "Visser"))
        }

    static let classmates = all.dropFirst(3).map(\.id)

    static func pupil(
        _ number: String, _ given: String, _ family: String, infix: String = "", group: String = "2B",
        arrivedOn: Day? = nil
    ) -> Pupil {
        Pupil(
            number: pupilNumber(number), name: PersonName(given: given, infix: infix, family: family),
            birthDate: day("2012-05-03"), group: group, municipality: "Dalerveld", arrivedOn: arrivedOn)
    }

    /// The folder, the school and everyone typed in.
    static func open(_ role: FolderRole = .coordinator) -> Story {
        given(
            [
                .folderStarted(role: role, ownMunicipalities: ["Dalerveld"], on: day("2026-08-24")),
                .schoolAdded(school()),
            ] + all.map { .pupilEnrolled($0.id, school: brin, $0.pupil, source: nil) })
    }

    /// The list of today with these entries, from 13:00.
    static func plan(_ entries: OfficeHourPlan.Entry..., on key: OfficeHour.Key = key) -> OfficeHourPlan {
        OfficeHourPlan(key: key, start: time("13:00"), entries: entries)
    }

    /// A list of today with Sanne at place 1 and Daan at place 2.
    static func withList() -> Story {
        open().after(.planOfficeHour(plan(.oneToOne(listing(sanne)), .oneToOne(listing(daan)))))
    }

    static func listing(_ pupil: ID<Pupil>, _ reason: String = "verzuim neemt toe") -> Listing {
        Listing(pupil: pupil, reason: reason, requestedBy: .school)
    }

    static func talk(
        _ pupil: ID<Pupil> = sanne, agreements: [NewAgreement] = [], isWalkIn: Bool = false,
        _ change: (inout TalkPart) -> Void = { _ in }
    ) -> Command {
        var part = TalkPart(pupil: pupil)
        change(&part)
        return .recordTalk(
            TalkDraft(
                officeHour: key, form: .oneToOne, minutes: 14, isWalkIn: isWalkIn,
                pupils: [TalkDraft.PupilDraft(part: part, agreements: agreements)]))
    }

    static func groupTalk(
        _ pupils: [ID<Pupil>], shared: String? = nil, isWalkIn: Bool = false,
        _ change: (inout TalkPart) -> Void = { _ in }
    ) -> Command {
        .recordTalk(
            TalkDraft(
                officeHour: key, form: .group(shared: shared), isWalkIn: isWalkIn,
                pupils: pupils.map { pupil in
                    var part = TalkPart(pupil: pupil)
                    change(&part)
                    return TalkDraft.PupilDraft(part: part)
                }))
    }
}

func pupilNumber(_ text: String) -> PupilNumber {
    guard let number = PupilNumber(text) else { preconditionFailure("\(text) is no pupil number") }
    return number
}

func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure("\(text) is no time") }
    return time
}

func brin(_ text: String) -> BRIN {
    guard let brin = BRIN(text) else { preconditionFailure("\(text) is no BRIN") }
    return brin
}
