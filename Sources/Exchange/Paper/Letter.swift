import Attendance

/// What one letter to or about one pupil says.
///
/// It holds only what may be on paper: the estimate, signals, notes, causes and own words are not even here.
public struct Letter: PaperValues {
    public let kind: LetterKind
    public let pupil: ID<Pupil>
    public let number: PupilNumber
    let name: PersonName
    let group: String
    let mentor: String?
    let school: String
    let writtenOn: Day
    let settings: LetterSettings
    let sender: String
    let retention: String
    let age: AgeGroup
    let alsoForParents: Bool
    let place: LetterPlace
    let facts: LetterFacts?
    let talk: LetterTalk?

    func value(named name: String) -> PaperValue? {
        LetterName(rawValue: name).flatMap { kind.holds($0) ? value(of: $0) : nil }
    }

    func value(of name: LetterName) -> PaperValue {
        switch name {
        case .fullName: .text(self.name.full)
        case .givenName: .text(self.name.given)
        case .group: .text(group)
        case .mentor: .text(mentor)
        case .school: .text(school)
        case .date: .text(writtenOn.spelledDate)
        case .sender: .text(sender)
        case .officer: .text(place.officer)
        case .officerFunction: .text(settings.officerFunction)
        case .organisation: .text(settings.organisation)
        case .contact: .text(settings.contact)
        case .retention: .text(retention)
        case .isUnder16: .flag(age == .under16)
        case .is16Or17: .flag(age == .from16)
        case .isAdult: .flag(age == .adult)
        case .isOfUnknownAge: .flag(age == .unknown)
        case .alsoForParents: .flag(alsoForParents)

        case .day: .text(place.day.spelled)
        case .time: .text(place.time?.description)
        case .minutes: .text(String(place.minutes))
        case .room: .text(place.room)
        case .isGroup: .flag(place.isGroup)
        case .missedOn: .text(place.missedOn?.spelled)
        case .lastTalkOn: .text(place.lastTalkOn?.spelled)
        case .isOwnRequest: .flag(place.isOwnRequest)
        case .parentsInformedOn: .text(place.parentsInformedOn?.spelledDate)
        case .isSpoken: .flag(talk != nil)
        case .forHome: .text(talk?.forHome)

        case .hasFacts: .flag(facts != nil)
        case .from: .text(facts?.period.lowerBound.spelledDate)
        case .through: .text(facts?.period.upperBound.spelledDate)
        case .wholeDays: .text(facts.map { String($0.wholeDays) })
        case .lessonDays: .text(facts.map { String($0.lessonDays) })
        case .missed: .text(facts?.missed)
        case .unknown: .text(facts?.unknown)
        case .timesLate: .text(facts?.timesLate.map(String.init))

        case .goesWell: .text(talk?.goesWell)
        case .goal: .text(talk?.goal?.inLetter)
        case .agreements: .entries(talk?.agreements.map { PaperAgreement($0) } ?? [])
        case .followUp: .text(talk?.followUp?.spelled)
        case .outcome: .text(talk?.outcome?.inLetter)
        }
    }
}
