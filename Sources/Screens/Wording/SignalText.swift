import Attendance
import TextUI

extension Signal {
    /// In one sentence, with its numbers and without a judgement; it follows other words on a line.
    public func sentence(_ unit: CountingUnit) -> String {
        switch self {
        case .luxury(let day, let lessons):
            "luxeverzuim: \(lessons.text("les", "lessen")) vanaf \(day.brief); de school meldt dit meteen"
        case .possibleLuxury(let day, let holiday, let isSick):
            "\(isSick ? "ziek" : "ongeoorloofd afwezig") op \(day.brief), naast de \(holiday.asNoun): vraag ernaar"
        case .longAbsence(let from, let through):
            "vermoedelijk langdurig verzuim: elke lesdag ongeoorloofd, \(from.brief) tot en met \(through.brief)"
        case .monthsAbsent(let from, _):
            "vermoedelijk thuiszitter: langer dan 3 maanden niet op school, sinds \(from.dated)"
        case .frequentlySick(let reports):
            "\(reports) keer ziek gemeld in 12 lesweken: eerst een gesprek op school, dan de jeugdarts"
        case .longSick(let days):
            "\(days) schooldagen achter elkaar ziek: eerst een gesprek op school, dan de jeugdarts"
        case .sickHours(let minutes): "dit schooljaar \(unit.text(minutes: minutes)) ziek"
        case .increasing(let before, let now):
            "loopt op: van \(unit.text(minutes: before)) naar \(unit.text(minutes: now)) per 4 lesweken"
        case .improving(let before, let now):
            "gaat beter: van \(unit.text(minutes: before)) naar \(unit.text(minutes: now)) per 4 lesweken"
        case .firstHour(let lessons, let all):
            "mist vooral het eerste uur: \(lessons) van de \(all) lessen in 8 lesweken"
        case .oneSubject(let subject, let lessons, let all):
            "mist vooral \(subject): \(lessons) van de \(all) lessen in 8 lesweken"
        case .fixedWeekday(let weekday, let days, let all):
            "mist vooral op \(weekday.text): \(days) van de \(all) dagen in 8 lesweken"
        case .oftenLate(let times): "\(times) keer te laat in 8 lesweken"
        case .notSpoken: "veel verzuim en dit schooljaar nog niet gesproken"
        case .missingFromFile(let day): "niet meer in het bestand sinds \(day.brief)"
        case .newcomer(let day): "net in Nederland (ISK): tot en met \(day.brief) nog geen melding"
        case .exempt(let day): "vrijgesteld tot en met \(day.dated)"
        case .outsideDuty(let ended): ended.text
        }
    }
}

extension Signal {
    /// Only what cannot wait stands out.
    var role: Role {
        switch self {
        case .luxury, .longAbsence, .monthsAbsent, .missingFromFile: .warning
        case .improving: .good
        case .newcomer, .exempt, .outsideDuty: .muted
        case .possibleLuxury, .frequentlySick, .longSick, .sickHours, .increasing, .firstHour, .oneSubject,
            .fixedWeekday, .oftenLate, .notSpoken:
            .text
        }
    }

    /// Whether the remarks beside a list already say it in their own words.
    var isRemarked: Bool {
        switch self {
        case .missingFromFile, .exempt: true
        case .luxury, .possibleLuxury, .longAbsence, .monthsAbsent, .frequentlySick, .longSick, .sickHours,
            .increasing, .improving, .firstHour, .oneSubject, .fixedWeekday, .oftenLate, .notSpoken,
            .newcomer, .outsideDuty:
            false
        }
    }
}

extension LegalDuty.Ended {
    var text: String {
        switch self {
        case .adult: "18 jaar of ouder: niet leerplichtig"
        case .qualified: "heeft een startkwalificatie: niet leerplichtig"
        case .track: "niet kwalificatieplichtig (praktijkonderwijs of vso-zml)"
        case .tooYoung: "nog niet leerplichtig"
        }
    }
}

extension Day.Weekday {
    public var text: String {
        switch self {
        case .monday: "maandag"
        case .tuesday: "dinsdag"
        case .wednesday: "woensdag"
        case .thursday: "donderdag"
        case .friday: "vrijdag"
        case .saturday: "zaterdag"
        case .sunday: "zondag"
        }
    }
}

extension String {
    /// A holiday's name within a sentence: "herfstvakantie".
    fileprivate var asNoun: String { prefix(1).lowercased() + dropFirst() }
}
