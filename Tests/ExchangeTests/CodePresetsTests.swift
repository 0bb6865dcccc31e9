import Attendance
import Exchange
import Testing

struct CodePresetsTests {
    private static let meanings:
        [(AbsenceKind, algemeen: String, magister: String, somtoday: String, pars: String)] = [
            (.unauthorised, "ongeoorloofd", "S", "SP", "Absent/Ongeoorloofd afwezig"),
            (.unknown, "onbekend", "A", "ON", "Absent/"),
            (.late, "telaat", "L", "TL", "Te laat/"),
            (.sick, "ziek", "Z", "ZI", "Regulier absent/Ziek"),
            (.sickHome, "ziekhuis", "ZH", "ZH", "Regulier absent/Ziek naar huis"),
            (.medical, "medisch", "M", "DA", "Regulier absent/Dokter"),
            (.leave, "verlof", "V", "VL", "Regulier absent/Verlof"),
            (.luxury, "luxe", "LX", "LX", "Absent/Luxeverzuim"),
            (.suspended, "geschorst", "GI", "GS", "Regulier absent/Schorsing"),
            (.sentOut, "verwijderd", "U", "UI", "Verwijderd/Uitgestuurd"),
        ]

    @Test func `every kind of absence has its usual code in every layout`() throws {
        let day = try #require(Day("2026-11-24"))
        // Only a package says that something was authorised and not what: of files our own layout has the word.
        #expect(Set(Self.meanings.map(\.0)) == Set(AbsenceKind.allCases).subtracting([.authorised]))
        #expect(CodePresets.table(for: .algemeen).kind(of: "geoorloofd", on: day) == .authorised)
        for meaning in Self.meanings {
            let codes: [(AbsenceLayout, String)] = [
                (.algemeen, meaning.algemeen), (.magister, meaning.magister), (.somtoday, meaning.somtoday),
                (.pars, meaning.pars),
            ]
            for (layout, code) in codes {
                #expect(
                    CodePresets.table(for: layout).kind(of: code, on: day) == meaning.0, "\(layout) \(code)")
            }
        }
    }

    @Test(arguments: AbsenceLayout.allCases)
    func `codes differ by their capitals`(layout: AbsenceLayout) throws {
        let day = try #require(Day("2026-11-24"))
        let table = CodePresets.table(for: layout)
        for rule in table.rules {
            #expect(table.kind(of: rule.code.lowercased() + "b", on: day) == nil)
            guard layout != .algemeen else { continue }
            #expect(table.kind(of: rule.code.lowercased(), on: day) == nil)
        }
    }
}
