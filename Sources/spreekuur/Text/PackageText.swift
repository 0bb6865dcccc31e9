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
        let preview = PackagePreview(incoming)
        return [preview.heading(isTrial: isTrial)] + preview.sentences
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
