import Attendance
import Exchange
import Journal
import Screens

extension Backup {
    /// `12 regels, tot en met di 17 nov 2026 14:05`
    var extent: String {
        let count = lastSequence == 1 ? "1 regel" : "\(lastSequence) regels"
        return end.map { "\(count), tot en met \($0.day.dated) \($0.time)" } ?? count
    }

    /// What was lost before it was made is said again.
    var warnings: [String] {
        gaps.isEmpty ? [] : ["LET OP: in het journaal zelf ontbreken regels; zie spreekuur controle."]
    }

    func json(_ path: String) -> JSONValue {
        [
            "versie": 1, "plaats": .string(path), "regels": .integer(Int(lastSequence)),
            "tot": end.map { .string($0.day.description) } ?? .null, "bytes": .integer(length),
        ]
    }

    /// Exactly what is missing.
    func sentence(for objection: JournalError) -> String {
        let date = end.map { " van \($0.day.brief)" } ?? ""
        let reach = "deze kopie loopt tot regel \(lastSequence)\(date)"
        switch objection {
        case .olderCopy(_, let known): return "\(reach); op deze laptop was al regel \(known) opgeslagen"
        case .otherCopy(_, let known):
            return "\(reach), maar op deze laptop is regel \(known) een andere"
        case let other: return Failure(other).sentence
        }
    }

    private var end: (day: Day, time: TimeOfDay)? { lastInstant.flatMap(Clock.civil) }
}
