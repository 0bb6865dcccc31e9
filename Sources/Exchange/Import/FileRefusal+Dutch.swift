import Attendance

extension FileRefusal {
    /// One Dutch sentence that says what is wrong with the file.
    public var dutch: String {
        switch self {
        case .empty: "het bestand is leeg"
        case .foreign(let file): "dit is \(file.dutch), en spreekuur leest CSV"
        case .notText(let line):
            "dit is geen tekstbestand: op regel \(line) staan tekens die niet in tekst horen"
        case .brokenHeading(let complaint): "de kopregel is niet te lezen: \(complaint.dutch)"
        case .unknownLayout(let found):
            "aan de kopregel is niet te zien van welk systeem dit bestand komt; er staat: \(FileRefusal.list(found))"
        case .missingColumns(let names, let found):
            (names.count == 1
                ? "de kolom \(names[0]) ontbreekt" : "deze kolommen ontbreken: \(FileRefusal.list(names))")
                + "; er staat: \(FileRefusal.list(found))"
        case .duplicateColumn(let title): "de kolom \(Quotation(title)) staat twee keer in het bestand"
        case .stopped: "het lezen is gestopt"
        }
    }

    /// What to try, as the rest of a sentence that begins with "probeer".
    public var advice: String {
        switch self {
        case .empty: "het bestand opnieuw uit het schoolsysteem te halen"
        case .foreign(let file): file.advice
        case .notText: "het bestand te bewaren als CSV met tekenset UTF-8"
        case .brokenHeading: "de aanhalingstekens in de eerste regel recht te zetten"
        case .unknownLayout:
            "--formaat met een van: " + AbsenceLayout.allCases.map(\.rawValue).joined(separator: ", ")
        case .missingColumns: "de uitvoer uit het schoolsysteem met deze kolommen erbij"
        case .duplicateColumn: "een van de twee weg te halen of een andere naam te geven"
        case .stopped: "het bestand opnieuw te lezen"
        }
    }

    /// Whether pointing the columns out by hand would help.
    public var isAboutColumns: Bool {
        switch self {
        case .unknownLayout, .missingColumns, .duplicateColumn: true
        case .empty, .foreign, .notText, .brokenHeading, .stopped: false
        }
    }

    /// Headings of a file may be anything, and any number.
    private static func list(_ titles: [String]) -> String {
        let shown = 12
        let named = titles.prefix(shown).map { Quotation.clean($0) }.joined(separator: ", ")
        return titles.count > shown ? named + ", …" : named
    }
}
