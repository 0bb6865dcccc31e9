import Exchange
import Journal

extension RepairReport {
    var lines: [String] {
        var lines: [String] = []
        for number in mendedSegments {
            lines.append("logboekdeel \(number) is opnieuw gemaakt; het origineel staat in quarantaine/")
        }
        if restoredRecords > 0 { lines.append("teruggehaald: \(restoredRecords.records)") }
        if mendedHeaderCopies { lines.append("de kopieën van het begin van de logboekdelen zijn bijgewerkt") }
        for folder in repairedVaultFolders { lines.append("de kluis in \(folder) is hersteld uit de andere") }
        if isAnchorRemade { lines.append("het anker is opnieuw gemaakt aan het einde van het journaal") }
        for gap in accepted { lines.append("aanvaard: \(gap.sentence())") }
        for damage in remaining { lines.append("LET OP: niet te herstellen: \(damage.sentence)") }
        if lines.isEmpty { lines.append("Er was niets te herstellen.") }
        return lines
    }

    var json: JSONValue {
        [
            "versie": 1, "in_orde": .bool(remaining.isEmpty),
            "logboekdelen_hersteld": .array(mendedSegments.map { .integer(Int($0)) }),
            "regels_teruggehaald": .integer(Int(restoredRecords)), "anker_gemaakt": .bool(isAnchorRemade),
            "aanvaard": .array(accepted.map { .string($0.sentence()) }),
            "niet_hersteld": .array(remaining.map { .string($0.sentence) }),
        ]
    }
}

extension UInt64 {
    fileprivate var records: String { self == 1 ? "1 regel" : "\(self) regels" }
}
