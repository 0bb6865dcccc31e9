import Attendance
import Exchange
import Screens

/// What an import did or would do, as text or JSON.
struct ImportReport {
    /// More refused rows than this are counted, not listed, on a terminal; JSON lists them all.
    static let listed = 50
    /// Rows that do not count: so many are enough to see what is the matter.
    static let examples = 5

    let decision: ImportDecision
    let isTrial: Bool
    private let register: Register
    var layout: String?
    /// Whether the school got another table of codes, with or without rows.
    var hasNewCodes = false
    /// Whether the school remembers other columns than before.
    var hasNewColumns = false
    var unmappedCodes: [String: Int] = [:]
    var ignoredColumns: [String] = []

    /// `register` is that of before.
    init(_ decision: ImportDecision, _ register: Register, isTrial: Bool) {
        self.decision = decision
        self.register = register
        self.isTrial = isTrial
    }

    /// Prints; a file of which every row is refused ends as an error.
    func print(asJSON: Bool) throws(Failure) {
        if asJSON {
            Output.print(
                ImportJSON.document(
                    decision, register, number: isTrial ? nil : number, unmapped: unmappedCodes))
        } else {
            Output.printVisible(lines)
        }
        if decision.isWhollyRefused {
            throw Failure(
                .inputRefused, "alle regels zijn geweigerd; er is niets ingelezen",
                try: "de kolommen en de school na te kijken")
        }
    }

    /// Under which the import can be taken back; nil when it changed nothing.
    private var number: ImportNumber? {
        guard case .importAccepted(let record)? = decision.events.first else { return nil }
        return record.number
    }

    /// What is kept and does not count, most likely a mistake in the file.
    private var setAsideLines: [String] {
        var lines: [String] = []
        if decision.withoutLessons > 0 {
            lines.append(
                decision.withoutLessons.text("rij", "rijen")
                    + " op een dag zonder les of vóór de instroom: telt niet mee")
        }
        if decision.notYet > 0 {
            lines.append(decision.notYet.text("rij", "rijen") + " van na vandaag: telt mee vanaf die dag")
        }
        lines += decision.setAside.prefix(Self.examples).map { "  regel \($0.line): \($0.why.text)" }
        if decision.setAside.count > Self.examples {
            lines.append("  … en nog \(decision.setAside.count - Self.examples); zie --json")
        }
        if decision.unknownHolidays > 0 {
            lines.append(
                decision.unknownHolidays.text("rij", "rijen")
                    + " in een schooljaar waarvan de vakanties niet bekend zijn: elke week telt daar als lesweek; "
                    + "zie spreekuur school wijzigen --vakanties")
        }
        return lines
    }

    /// What there is to know besides the counts and the refused rows.
    var remarks: [String] {
        let counts = decision.counts
        var lines: [String] = []
        if counts.notKept > 0 {
            lines.append(
                "niet bewaard: \(counts.notKept.text("rij", "rijen")) van "
                    + decision.notKeptPupils.text("leerling", "leerlingen"))
        }
        if counts.withdrawn > 0 { lines.append("ingetrokken: \(counts.withdrawn.text("rij", "rijen"))") }
        if let sentence = decision.shiftSentence { lines.append(sentence) }
        lines += decision.listSentences(register)
        if decision.missingPupils > 0 {
            lines.append(
                "niet meer in het bestand: \(decision.missingPupils.text("leerling", "leerlingen")), wel in beeld"
            )
        }
        lines += setAsideLines
        if !decision.overlaps.isEmpty {
            let first = decision.overlaps[0]
            lines.append(
                "\(decision.overlaps.count) keer een lesuur dubbel; de latere regel geldt "
                    + "(bijvoorbeeld regel \(first.line), beslist door regel \(first.decidedBy))")
        }
        for (code, count) in unmappedCodes.sorted(by: { $0.key < $1.key }) {
            lines.append(
                "onbekende code '\(code)': \(count.text("rij", "rijen")) bewaard, nog niet geteld; zie --codes"
            )
        }
        if hasNewCodes, isTrial { lines.append("de codes worden bij de school bewaard") }
        if hasNewColumns, isTrial { lines.append("de aangewezen kolommen worden bij de school bewaard") }
        for column in ignoredColumns {
            lines.append("kolom '\(column)' is niet gelezen: een BSN hoort hier niet")
        }
        return lines
    }

    private var lines: [String] {
        let counts = decision.counts
        var lines: [String] = []
        if let layout { lines.append("formaat    \(layout)") }
        lines += [
            "gelezen    \(counts.read)", "nieuw      \(counts.new)", "gewijzigd  \(counts.changed)",
            "gelijk     \(counts.unchanged)", "geweigerd  \(counts.refused)",
        ]
        lines += remarks
        for row in decision.refused.prefix(Self.listed) {
            let column = row.column.map { ", kolom \($0)" } ?? ""
            lines.append("regel \(row.line)\(column): \(row.complaint.dutch)")
        }
        if decision.refused.count > Self.listed {
            lines.append("… en nog \(decision.refused.count - Self.listed) geweigerde regels; zie --json")
        }
        if hasNewCodes, !isTrial { lines.append("De codes zijn bij de school bewaard.") }
        if hasNewColumns, !isTrial { lines.append("De aangewezen kolommen zijn bij de school bewaard.") }
        if isTrial {
            lines.append("Dit was een proef: er is niets bewaard.")
        } else if let number {
            lines.append(
                "Ingelezen als nummer \(number.value). Terugnemen: spreekuur inlezen terug \(number.value)")
        } else if !hasNewCodes, !hasNewColumns {
            lines.append("Er is niets veranderd.")
        }
        return lines
    }
}

extension AbsenceFile {
    /// Of the layout as `--formaat` has it.
    var layoutName: String { layout?.rawValue ?? "eigen kolommen" }
}
