extension ForeignFile {
    /// With its article, to stand behind "dit is".
    public var dutch: String {
        switch self {
        case .excel: "een Excel-bestand (.xlsx)"
        case .oldExcel: "een ouder Excel-bestand (.xls)"
        case .locked: "een Excel- of Word-bestand met een wachtwoord"
        case .openDocument: "een rekenblad van LibreOffice (.ods)"
        case .numbers: "een bestand van Apple Numbers of Pages"
        case .word: "een tekstdocument"
        case .pdf: "een pdf"
        case .zip: "een zip-bestand"
        }
    }

    /// How a CSV file is made of it, as the rest of a sentence that begins with "probeer".
    var advice: String {
        switch self {
        case .excel, .oldExcel:
            "in Excel Bestand > Opslaan als > CSV UTF-8 (gescheiden door lijstscheidingsteken), en dat bestand in te lezen"
        case .locked: "het zonder wachtwoord te bewaren, in Excel als CSV UTF-8"
        case .openDocument:
            "in LibreOffice Bestand > Opslaan als > Tekst CSV (.csv), tekenset Unicode (UTF-8), en dat bestand in te lezen"
        case .numbers: "in Numbers Archief > Exporteer naar > CSV, en dat bestand in te lezen"
        case .word, .pdf: "uit het schoolsysteem een CSV-bestand te halen"
        case .zip: "het uit te pakken en het CSV-bestand dat erin zit in te lezen"
        }
    }
}
