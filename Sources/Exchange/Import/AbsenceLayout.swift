import Attendance

/// Whose file of absences it is; the raw value is what a user types after `--formaat`.
public enum AbsenceLayout: String, CaseIterable, Sendable {
    /// Our own plain layout.
    case algemeen
    case magister
    case somtoday
    case pars
}

/// Which columns of a layout hold what; all others are passed by, names first of all.
struct AbsenceColumns: Sendable {
    enum Judgement: Sendable {
        /// A word of our own; other words are refused.
        case word(Column)
        /// A code that the school defines.
        case code(Column)
        /// A code of the school under a kind of absence that the system defines.
        case codeUnderType(code: Column, type: Column)
        /// A reason that reads differently per type; together, `type/reason`, they are the code.
        case typeAndReason(type: Column, reason: Column)
    }

    enum Minutes: Sendable {
        case whole(Column)
        /// `h:mm`
        case hoursAndMinutes(Column)
        /// The one or the other, as each field has it.
        case either(Column)
    }

    var number: Column
    var date: Column
    var firstHour: Column
    /// Where it is missing or empty, the row covers its first lesson hour only.
    var lastHour: Column?
    /// Where it is missing or empty, the school's lesson length holds.
    var minutes: Minutes?
    var judgement: Judgement
    var subject: Column? = ImportField.subject.column

    var required: [Column] {
        let judging =
            switch judgement {
            case .word(let column), .code(let column): [column]
            case .codeUnderType(let code, let type): [type, code]
            case .typeAndReason(let type, let reason): [type, reason]
            }
        return [number, date, firstHour] + judging
    }
}

extension AbsenceLayout {
    var columns: AbsenceColumns {
        let number = Column("leerlingnummer", or: "stamnummer", "leerlingnr", "stamnr", "ovnr")
        return switch self {
        case .algemeen:
            AbsenceColumns(
                number: number, date: Column("datum"),
                firstHour: Column("lesuur_van", or: "lesuur"), lastHour: Column("lesuur_tot"),
                minutes: .whole(Column("minuten")), judgement: .word(Column("soort")))
        case .magister:
            AbsenceColumns(
                number: Column("Stamnummer", or: "leerlingnummer", "stamnr", "leerlingnr"),
                date: Column("Datum", or: "verantwoording_datum"),
                firstHour: Column("Lesuur", or: "verantwoording_lesuur", "uur"),
                judgement: .code(Column("Reden", or: "absentiereden_code", "absentiereden", "redencode")))
        case .somtoday:
            AbsenceColumns(
                number: number, date: Column("beginDatumTijd", or: "begindatum"),
                firstHour: Column("beginLesuur"), lastHour: Column("eindLesuur"),
                judgement: .codeUnderType(code: Column("afkorting"), type: Column("absentieSoort")))
        case .pars:
            AbsenceColumns(
                number: Column("ovnr", or: "leerlingnummer", "deelnemernummer"), date: Column("datumvan"),
                firstHour: Column("lesuurbegin"), lastHour: Column("lesuureind"),
                minutes: .hoursAndMinutes(Column("tijd")),
                judgement: .typeAndReason(type: Column("typeomschrijving"), reason: Column("reden")))
        }
    }

    /// The layout whose needed columns all stand in the heading. Where none fits, the columns that
    /// the nearest one misses, if more than half of it is there.
    static func detect(_ heading: Heading) throws(FileRefusal) -> AbsenceLayout {
        var nearest: (layout: AbsenceLayout, share: Double)?
        for layout in allCases {
            let required = layout.columns.required
            let found = required.count { heading.has($0) }
            if found == required.count { return layout }
            let share = Double(found) / Double(required.count)
            if share > 0.5, share > nearest?.share ?? 0 { nearest = (layout, share) }
        }
        guard let nearest else { throw .unknownLayout(found: heading.titles) }
        throw heading.missing(nearest.layout.columns.required)
    }
}
