import Attendance
import Exchange
import Handover
import Screens

/// What opening a package did, or would do.
struct PackageText {
    /// One byte more than a package may have: enough to see that it is too large.
    static let longestFile = SealedPackage.limit + 1

    private let incoming: IncomingPackage
    private let isTrial: Bool

    init(_ incoming: IncomingPackage, isTrial: Bool) {
        self.incoming = incoming
        self.isTrial = isTrial
    }

    var lines: [String] {
        let (origin, counts) = (incoming.origin, incoming.decision.counts)
        let what = "Pakket \(origin.counter) van \(incoming.sender.name), gemaakt op \(origin.made.dated)"
        guard !incoming.decision.isKnown else { return ["\(what), was al geopend: 0 nieuw."] }
        var lines = ["\(what)\(isTrial ? " (proef: er is niets veranderd)" : "")."]
        if incoming.decision.isOlder {
            lines.append("Er is al een nieuwer pakket geopend; hiervan telt alleen wat daar niet in staat.")
        }
        switch incoming.content {
        case .list(let package):
            lines.append(
                "\(counts.new.text("nieuwe leerling", "nieuwe leerlingen")), \(counts.changed) gewijzigd, "
                    + "\(counts.unchanged) gelijk.")
            lines += package.lists.map { list in
                let count = list.entries.reduce(0) { $0 + $1.listings.count }
                return "Spreekuur van \(list.key.day.dated): \(count.text("leerling", "leerlingen"))."
            }
            if counts.gone > 0 {
                lines.append(
                    "\(counts.gone.text("leerling", "leerlingen")) vraagt school niet meer; die blijven staan, "
                        + "met een teken.")
            }
            if counts.conflicts > 0 {
                lines.append(
                    "Bij \(counts.conflicts.text("leerling", "leerlingen")) had je zelf al een aanleiding; "
                        + "beide staan er.")
            }
        case .feedback:
            lines.append("\(counts.results.text("uitkomst", "uitkomsten")) van gesprekken.")
        }
        if counts.unknown > 0 {
            let unknown = counts.unknown.text("leerling", "leerlingen")
            lines.append("Hier niet bekend, en niet bewaard: \(unknown).")
        }
        return lines
    }

    var json: JSONValue {
        let (origin, counts) = (incoming.origin, incoming.decision.counts)
        return [
            "versie": 1, "van": .string(incoming.sender.name), "school": .string(origin.school.text),
            "nummer": .integer(Int(origin.counter)), "gemaakt_op": .string(origin.made.description),
            "al_geopend": .bool(incoming.decision.isKnown), "ouder": .bool(incoming.decision.isOlder),
            "nieuw": .integer(counts.new), "gewijzigd": .integer(counts.changed),
            "gelijk": .integer(counts.unchanged), "niet_meer_gevraagd": .integer(counts.gone),
            "beide_aanleiding": .integer(counts.conflicts), "uitkomsten": .integer(counts.results),
            "niet_bekend": .integer(counts.unknown),
        ]
    }
}
