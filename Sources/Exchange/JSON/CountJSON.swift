import Attendance

/// `teller NUMMER --json`: the 16-hour count explained, lesson by lesson (DOMAIN §1.15).
public enum CountJSON {
    /// `sentence` says a signal in Dutch, as the screens do.
    public static func document(_ page: CountPage, sentence: (Signal) -> String) -> JSONValue {
        let explanation = page.explanation
        return .joined(
            ["versie": 1, "datum": .day(page.basis.today)], page.file.identity,
            [
                "teller": explanation.count.json(unit: page.school.unit),
                "prognose": .day(page.row.projection),
                "meldingen": explanation.count.explainedReportsJSON(of: page.file),
                "geteld": .array(explanation.counted.map { .object($0.json) }),
                "onbekend": .array(explanation.unknown.map { .object($0.json) }),
                "onbekende_codes": .array(explanation.unmapped.map { .object($0.json) }),
                "net_erbuiten": .array(explanation.outside.map(\.json)),
                "niet_geteld": .array(explanation.setAside.map(\.json)),
                "twee_keer_opgegeven": .array(
                    page.file.absences.replacedLessons(on: page.basis).map(\.json)),
                "signalen": .array(page.signals.map { $0.json(sentence($0.signal)) }),
                "trappen": page.row.stepsJSON(of: page.file, on: page.basis),
                "regels": .array(CountRule.rules(for: page.school).map(\.json)),
            ])
    }
}

extension CountPage.ExplainedSignal {
    fileprivate func json(_ sentence: String) -> JSONValue {
        [
            "signaal": .string(signal.word), "zin": .string(sentence), "bron": .word(signal.mark),
            "lessen": .array(lessons.map { .object($0.json) }),
        ]
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
    var json: JSONValue { .joined(lesson.json, why.members) }
}

extension CountExplanation.SetAsideLesson.Why {
    /// `naam` = the holiday's, else null.
    var members: JSONObject {
        let word: String
        var name: String?
        switch self {
        case .noLessons(.weekend): word = "weekend"
        case .noLessons(.holiday(let holiday)): (word, name) = ("vakantie", holiday)
        case .noLessons(.publicHoliday(let holiday)): (word, name) = ("feestdag", holiday.name)
        case .noLessons(.ownFreeDay): word = "vrije_dag"
        case .beforeArrival: word = "voor_ingestroomd_op"
        case .notYet: word = "na_de_datum"
        }
        return ["waarom": .string(word), "naam": .text(name)]
    }
}

extension ReplacedLesson {
    /// `nu` decides, and is null where the school took the absence back.
    fileprivate var json: JSONValue {
        func value(_ lesson: MissedLesson) -> JSONValue {
            .joined(["minuten": .integer(lesson.minutes)], lesson.reason.members)
        }
        return [
            "datum": .day(earlier.day), "lesuur": .integer(Int(earlier.hour)), "eerst": value(earlier),
            "nu": now.map(value) ?? .null,
        ]
    }
}

extension Day {
    /// ISO 8601, `2026-W48`.
    fileprivate var isoWeekText: String {
        let (year, week) = isoWeek
        return "\(year)-W\(week < 10 ? "0" : "")\(week)"
    }
}
