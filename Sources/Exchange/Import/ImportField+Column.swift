import Attendance

extension ImportField {
    /// Under which headings it is found; its name is also the key in a file for `--kolommen`.
    var column: Column {
        switch self {
        case .number:
            Column("leerlingnummer", or: "stamnummer", "leerlingnr", "stamnr", "ovnr", "deelnemernummer")
        case .given: Column("roepnaam", or: "voornaam", "voornamen")
        case .infix: Column("tussenvoegsel", or: "tussenvoegsels", "voorvoegsel", "voorvoegsels")
        case .family: Column("achternaam", or: "familienaam")
        case .birthDate: Column("geboortedatum", or: "geb.datum")
        case .group: Column("klas", or: "groep", "stamgroep", "stamklas", "groepnaam")
        case .municipality: Column("woongemeente", or: "gemeente")
        case .mentor: Column("mentor")
        case .track: Column("onderwijssoort", or: "studie", "opleiding")
        case .arrivedOn: Column("ingestroomd_op", or: "ingestroomd", "instroomdatum")
        case .exemptUntil: Column("vrijgesteld_tot")
        case .isQualified: Column("startkwalificatie")
        case .date: Column("datum", or: "verantwoording_datum", "beginDatumTijd", "begindatum", "datumvan")
        case .firstHour:
            Column("lesuur_van", or: "lesuur", "verantwoording_lesuur", "uur", "beginLesuur", "lesuurbegin")
        case .lastHour: Column("lesuur_tot", or: "eindLesuur", "lesuureind")
        case .code:
            Column(
                "code", or: "reden", "absentiereden_code", "absentiereden", "redencode", "afkorting", "soort")
        case .minutes: Column("minuten")
        case .subject: Column("vak", or: "vakcode", "vaknaam")
        }
    }

    /// Headings that are too common to read a file by, and good enough to begin a choice with.
    private var hints: [String] {
        switch self {
        case .number: ["nummer", "nr", "leerling", "id"]
        case .given: ["roep", "voor"]
        case .infix: ["tussen"]
        case .family: ["naam"]
        case .birthDate: ["geb"]
        case .group: ["klas", "groep"]
        case .municipality: ["gemeente", "woonplaats"]
        case .mentor, .track, .arrivedOn, .exemptUntil, .isQualified: []
        case .date: ["datum", "dag"]
        case .firstHour: ["lesuur", "uur", "les", "van"]
        case .lastHour: ["tot", "eind"]
        case .code: ["code", "reden", "soort", "verzuim"]
        case .minutes: ["min"]
        case .subject: ["vak"]
        }
    }

    /// The word that stands for it in a file for `--kolommen`.
    public var key: String { column.name }

    /// The place of the first of its headings that is not `taken` by others.
    func place(in columns: [FileColumns.Column], taken: Set<Int>) -> Int? {
        let names = columns.map { Heading.normalised($0.title) }
        return column.spellings.lazy.compactMap { spelling in
            names.indices.first { names[$0] == spelling && !taken.contains($0) }
        }.first
    }

    /// A place whose heading hints at it and whose first value could be one.
    func likelyPlace(in columns: [FileColumns.Column], taken: Set<Int>) -> Int? {
        let names = columns.map { Heading.normalised($0.title) }
        return hints.lazy.compactMap { hint in
            names.indices.first {
                names[$0].contains(hint) && !taken.contains($0) && isPossible(columns[$0])
            }
        }.first
    }

    private func isPossible(_ column: FileColumns.Column) -> Bool {
        guard let example = column.examples.first else { return false }
        return switch self {
        case .number, .firstHour, .lastHour, .minutes: example.allSatisfy { $0.isNumber || $0 == ":" }
        case .birthDate, .arrivedOn, .exemptUntil, .date: column.firstDay != nil
        case .given, .infix, .family, .group, .municipality, .mentor, .track, .isQualified, .code, .subject:
            column.firstDay == nil
        }
    }
}
