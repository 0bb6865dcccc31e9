import Attendance

extension Level {
    var word: String {
        switch self {
        case .calm: "rustig"
        case .rising: "neemt_toe"
        case .near: "dichtbij"
        case .reached: "bereikt"
        }
    }
}

extension CountingUnit {
    var word: String {
        switch self {
        case .lessonHour: "lesuur"
        case .clockHour: "klokuur"
        }
    }
}

extension SixteenHourCount {
    /// *Teller*; `van` lies after `tot` when counting starts again only after today.
    func json(unit: CountingUnit) -> JSONValue {
        [
            "minuten": .integer(minutes), "grens": .integer(SixteenHourCount.limit),
            "van": .day(period.first),
            "tot": .day(period.last), "onbekend_minuten": .integer(unknownMinutes),
            "eenheid": .string(unit.word),
            "opnieuw_vanaf": .day(restartedFrom),
        ]
    }

    /// *Meldingen*: every report due, oldest first, each with the one that was made for it.
    func reportsJSON(of file: PupilFile) -> JSONValue {
        .array(reports.map { .object(json(of: $0, in: file)) })
    }

    /// The same, each with the first day on which it can be filed (null: at once, or it was).
    func explainedReportsJSON(of file: PupilFile) -> JSONValue {
        .array(
            reports.map { due in
                let earliest = made(for: due, in: file) == nil ? file.earliestFiling(of: due) : nil
                return .joined(json(of: due, in: file), ["eerst_mogelijk": .day(earliest)])
            })
    }

    /// The newest entry decides: a number or a status may have been typed in later.
    private func made(for due: DueReport, in file: PupilFile) -> Verzuimmelding? {
        file.reports.last { $0.kind == .zestienUur && $0.end == due.end }
    }

    private func json(of due: DueReport, in file: PupilFile) -> JSONObject {
        [
            "soort": .word(Verzuimmelding.Kind.zestienUur), "begin": .day(due.begin), "eind": .day(due.end),
            "minuten": .integer(due.minutes), "uiterlijk": .day(due.deadline),
            "leeftijd_18": .bool(due.is18), "gedaan": made(for: due, in: file)?.doneJSON ?? .null,
        ]
    }
}

extension Verzuimmelding {
    fileprivate var doneJSON: JSONValue {
        ["nummer": .text(number), "status": .word(status), "op": .day(madeOn)]
    }

    var json: JSONValue {
        [
            "soort": .word(kind), "eind": .day(end), "nummer": .text(number), "status": .word(status),
            "op": .day(madeOn),
        ]
    }
}
