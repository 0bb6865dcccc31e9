import Attendance
import Exchange
import Journal
import Screens

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
            switch finding {
            case .failure(let error): return Failure(error)
            case .gap(let gap, _, _, isAccepted: false): return Failure(.damaged(gap.damage))
            case .gap, .anchorHalfBroken, .vaultCopyBroken, .vaultSlotBroken, .headerFromCopy,
                .headerCopiesBroken, .access:
                continue
            }
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
        case .access(let fault): fault.sentence() + "; zie spreekuur nakijken"
        case .gap(let gap, let since, let until, let isAccepted):
            gap.sentence(since: since, until: until) + (isAccepted ? "; aanvaard" : "")
        case .headerFromCopy(let segment):
            "het begin van logboekdeel \(segment) is onleesbaar; de kopie ervan telt, controle --herstel zet die terug"
        case .headerCopiesBroken(let segments):
            "van \(segments) \(segments == 1 ? "logboekdeel" : "logboekdelen") ontbreekt de kopie van het begin; "
                + "controle --herstel maakt die"
        case .vaultSlotBroken(let folder, .passphrase):
            "in de kluis in \(folder) is het deel van de wachtzin beschadigd; het wordt hersteld bij het opslaan"
        case .vaultSlotBroken(let folder, .recoveryKey):
            "in de kluis in \(folder) is het deel van de herstelsleutel beschadigd; "
                + "het wordt hersteld bij het opslaan"
        }
    }
}

extension Gap {
    /// Which records are gone, when they were made, and where they stood.
    func sentence(since: Instant? = nil, until: Instant? = nil) -> String {
        let records =
            switch lost {
            case 0: "alle regels zijn te lezen"
            case 1: "regel \(after + 1) is niet te lezen"
            case _: "regels \(after + 1) tot en met \(before - 1) zijn niet te lezen"
            }
        let moment: String =
            switch (since, until) {
            case _ where lost == 0: ", maar"
            case (let since?, let until?): ", vastgelegd tussen \(since.spoken) en \(until.spoken):"
            case (let since?, nil): ", vastgelegd na \(since.spoken):"
            case (nil, let until?): ", vastgelegd vóór \(until.spoken):"
            case (nil, nil): ":"
            }
        return records + moment + " " + damage.sentence
    }
}

extension Instant {
    /// `di 24 nov 2026 10:42`, by this laptop's clock.
    var spoken: String {
        Clock.civil(at: self).map { "\($0.day.dated) \($0.time)" } ?? "een onbekende tijd"
    }
}
