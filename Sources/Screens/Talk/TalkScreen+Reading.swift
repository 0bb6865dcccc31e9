import Attendance
import TextUI

extension TalkScreen {
    func spoken(_ situation: Situation) -> [String] {
        guard let file = situation.pupil(pupil) else { return [MissingPupilText.sentence] }
        let listing = situation.register.officeHours[officeHour]?.place(of: pupil)?.listing
        let reason = listing.map { ", \($0.reasonOrWalkIn)" } ?? ""
        var lines = ["Gesprek met \(situation.name(of: file)), \(file.pupil.group)\(reason)"]
        if let count = situation.overview[pupil]?.standing.count {
            lines.append("Ongeoorloofd in 4 lesweken: \(count.spoken(situation.unit(of: file.school)))")
        }
        let last = LastTalk(of: file, situation.register)?.lines
        lines += last.map { ["Vorig gesprek: \($0[0])"] + $0.dropFirst() } ?? ["Dit is het eerste gesprek."]
        lines += file.openAgreementsByDue.map { "Afgesproken: \($0.text) (\($0.terms))" }
        return lines
    }
}

extension TalkForm.Name: SpokenName {
    var spoken: String? {
        switch self {
        case .goalCount: "Doel, hoe vaak per week"
        case .goalOutOf: "Doel, van hoe vaak"
        case .goalUnit: "Doel, wat telt"
        case .goalUntil: "Doel, tot wanneer"
        case .agreement(let row): "Afspraak \(row + 1), wat"
        case .party(let row): "Afspraak \(row + 1), wie"
        case .due(let row): "Afspraak \(row + 1), uiterlijk"
        case .schoolMayKnow: "Mag school het weten"
        case .homeMayKnow: "Mag thuis het weten"
        case .textsSeen: "Gezien: las de leerling deze teksten"
        case .minutes: "Duur in minuten; leeg is zoals de klok telt"
        case .note: "Notitie; blijft bij leerplicht, leerling of ouder kan dit opvragen"
        case .forSchool: "Tekst voor school"
        case .forHome: "Tekst voor thuis"
        case .fixed, .earlierText, .earlier, .ownWords, .goesWell, .causes, .outcome, .followUp, .present,
            .why, .save:
            nil
        }
    }
}

extension GroupTalkForm.Name: SpokenName {
    var spoken: String? {
        switch self {
        case .attendance: "aanwezig"
        case .agreement: "afspraak"
        case .party: "wie"
        case .outcome: "uitkomst"
        case .minutes: "Duur in minuten; leeg is zoals de klok telt"
        case .fixed, .shared, .earlierText, .earlier, .add, .save: nil
        }
    }
}
