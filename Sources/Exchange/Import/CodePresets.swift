import Attendance

/// What the codes of each layout mean until a school says otherwise.
public enum CodePresets {
    /// In the layouts of Magister, Somtoday and PARS the codes are the school's own: these are the
    /// usual ones. A PARS code is `type/reason`.
    public static func table(for layout: AbsenceLayout) -> CodeTable {
        switch layout {
        case .algemeen: algemeen
        case .magister: magister
        case .somtoday: somtoday
        case .pars: pars
        }
    }

    /// A type of the system itself that settles the kind, whatever the school's code beneath it; nil
    /// where the code must say.
    static func kind(ofType type: String, in layout: AbsenceLayout) -> AbsenceKind? {
        switch (layout, type) {
        case (.somtoday, "Telaat"), (.pars, "Te laat"): .late
        case (.somtoday, "Verwijderd"), (.pars, "Verwijderd"): .sentOut
        case (.algemeen, _), (.magister, _), (.somtoday, _), (.pars, _): nil
        }
    }

    private static let algemeen = CodeTable([
        CodeTable.Rule(code: "ongeoorloofd", kind: .unauthorised),
        CodeTable.Rule(code: "onbekend", kind: .unknown),
        CodeTable.Rule(code: "telaat", kind: .late),
        CodeTable.Rule(code: "ziek", kind: .sick),
        CodeTable.Rule(code: "ziekhuis", kind: .sickHome),
        CodeTable.Rule(code: "medisch", kind: .medical),
        CodeTable.Rule(code: "verlof", kind: .leave),
        CodeTable.Rule(code: "luxe", kind: .luxury),
        CodeTable.Rule(code: "geschorst", kind: .suspended),
        CodeTable.Rule(code: "verwijderd", kind: .sentOut),
        CodeTable.Rule(code: "geoorloofd", kind: .authorised),
    ])

    private static let magister = CodeTable([
        CodeTable.Rule(code: "S", kind: .unauthorised),
        CodeTable.Rule(code: "A", kind: .unknown),
        CodeTable.Rule(code: "L", kind: .late),
        CodeTable.Rule(code: "Z", kind: .sick),
        CodeTable.Rule(code: "ZH", kind: .sickHome),
        CodeTable.Rule(code: "M", kind: .medical),
        CodeTable.Rule(code: "V", kind: .leave),
        CodeTable.Rule(code: "LX", kind: .luxury),
        CodeTable.Rule(code: "GI", kind: .suspended),
        CodeTable.Rule(code: "U", kind: .sentOut),
    ])

    private static let somtoday = CodeTable([
        CodeTable.Rule(code: "SP", kind: .unauthorised),
        CodeTable.Rule(code: "ON", kind: .unknown),
        CodeTable.Rule(code: "TL", kind: .late),
        CodeTable.Rule(code: "ZI", kind: .sick),
        CodeTable.Rule(code: "ZH", kind: .sickHome),
        CodeTable.Rule(code: "DA", kind: .medical),
        CodeTable.Rule(code: "VL", kind: .leave),
        CodeTable.Rule(code: "LX", kind: .luxury),
        CodeTable.Rule(code: "GS", kind: .suspended),
        CodeTable.Rule(code: "UI", kind: .sentOut),
    ])

    private static let pars = CodeTable([
        CodeTable.Rule(code: "Absent/Ongeoorloofd afwezig", kind: .unauthorised),
        CodeTable.Rule(code: "Absent/", kind: .unknown),
        CodeTable.Rule(code: "Te laat/", kind: .late),
        CodeTable.Rule(code: "Regulier absent/Ziek", kind: .sick),
        CodeTable.Rule(code: "Regulier absent/Ziek naar huis", kind: .sickHome),
        CodeTable.Rule(code: "Regulier absent/Dokter", kind: .medical),
        CodeTable.Rule(code: "Regulier absent/Verlof", kind: .leave),
        CodeTable.Rule(code: "Absent/Luxeverzuim", kind: .luxury),
        CodeTable.Rule(code: "Regulier absent/Schorsing", kind: .suspended),
        CodeTable.Rule(code: "Verwijderd/Uitgestuurd", kind: .sentOut),
    ])
}
