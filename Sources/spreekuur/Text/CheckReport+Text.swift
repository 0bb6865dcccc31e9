import Exchange
import Journal

extension CheckReport {
    var lines: [String] {
        var lines = [
            "logboekdelen  \(segments)", "regels        \(frames)", "laatste regel \(lastSequence)",
            "nagekeken     \(sealsWereChecked ? "vorm, controlegetallen, zegels en keten" : "vorm en controlegetallen")",
        ]
        if erased > 0 { lines.append("gewist        \(erased)") }
        if tornBytes > 0 {
            lines.append(
                "een afgebroken stuk van \(tornBytes) bytes aan het einde: nooit bevestigd, niet nodig")
        }
        lines += findings.map { "LET OP: \($0.sentence)" }
        if findings.isEmpty { lines.append("Alles is in orde.") }
        return lines
    }

    var json: JSONValue {
        [
            "versie": 1, "in_orde": .bool(findings.isEmpty), "logboekdelen": .integer(segments),
            "regels": .integer(frames), "gewist": .integer(erased),
            "laatste_regel": .integer(Int(lastSequence)),
            "afgebroken_bytes": .integer(tornBytes), "zegels_nagekeken": .bool(sealsWereChecked),
            "bevindingen": .array(findings.map { .string($0.sentence) }),
        ]
    }

    /// How the command ends; a broken half or copy of which the other still counts is no failure.
    var failure: Failure? {
        for finding in findings {
            if case .failure(let error) = finding { return Failure(error) }
        }
        return nil
    }
}

extension CheckReport.Finding {
    fileprivate var sentence: String {
        switch self {
        case .failure(let error): Failure(error).sentence
        case .anchorHalfBroken(let half): "helft \(half + 1) van het anker is onleesbaar; de andere telt"
        case .vaultCopyBroken(let folder):
            "de kluis in \(folder) is beschadigd of ouder; bij het openen wordt hij hersteld uit de andere"
        }
    }
}
