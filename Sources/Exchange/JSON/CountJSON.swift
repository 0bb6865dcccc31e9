import Attendance

/// `teller NUMMER --json`: the 16-hour count explained, lesson by lesson (DOMAIN §1.15).
public enum CountJSON {
    public static func document(
        _ explanation: CountExplanation, of file: PupilFile, at school: School, on day: Day
    ) -> JSONValue {
        let count = explanation.count
        return .joined(
            ["versie": 1, "datum": .day(day)], file.identity,
            [
                "teller": count.json(unit: school.unit),
                "meldingen": count.explainedReportsJSON(of: file),
                "geteld": .array(explanation.counted.map { .object($0.json) }),
                "onbekend": .array(explanation.unknown.map { .object($0.json) }),
                "onbekende_codes": .array(explanation.unmapped.map { .object($0.json) }),
                "net_erbuiten": .array(explanation.outside.map(\.json)),
                "niet_geteld": .array(explanation.setAside.map(\.json)),
                "regels": .array(CountRule.rules(for: school).map(\.json)),
            ])
    }
}

extension MissedLesson {
    fileprivate var json: JSONObject {
        JSONObject(joining: [
            ["datum": .day(day), "lesuur": .integer(Int(hour)), "minuten": .integer(minutes)], reason.members,
            ["vak": .text(subject)],
        ])
    }
}

extension CountExplanation.CountedLesson {
    /// `telt` = the minutes it adds to the count; `lesweek` = the ISO week, for holidays leave gaps that show.
    fileprivate var json: JSONObject {
        JSONObject(joining: [
            lesson.json, ["telt": .integer(minutes), "lesweek": .string(lesson.day.isoWeekText)],
        ])
    }
}

extension CountExplanation.OutsideLesson {
    fileprivate var json: JSONValue {
        switch why {
        case .beforePeriod: .joined(lesson.json, ["waarom": "voor_de_vier_lesweken", "opnieuw_vanaf": .null])
        case .beforeRestart(let day):
            .joined(lesson.json, ["waarom": "voor_opnieuw", "opnieuw_vanaf": .day(day)])
        }
    }
}

extension CountExplanation.SetAsideLesson {
    fileprivate var json: JSONValue {
        let word: String
        var name: String?
        switch why {
        case .noLessons(.weekend): word = "weekend"
        case .noLessons(.holiday(let holiday)): (word, name) = ("vakantie", holiday)
        case .noLessons(.publicHoliday(let holiday)): (word, name) = ("feestdag", holiday.name)
        case .noLessons(.ownFreeDay): word = "vrije_dag"
        case .beforeArrival: word = "voor_ingestroomd_op"
        case .notYet: word = "na_de_datum"
        }
        return .joined(lesson.json, ["waarom": .string(word), "naam": .text(name)])
    }
}

extension Day {
    /// ISO 8601, `2026-W48`.
    fileprivate var isoWeekText: String {
        let (year, week) = isoWeek
        return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }
}
