import Journal

extension BackupRefusal {
    var sentence: String {
        switch self {
        case .notABackup: "dit bestand is geen reservekopie van spreekuur"
        case .cutShort: "dit is een halve reservekopie: het einde ontbreekt"
        case .changed: "deze reservekopie is beschadigd: een controlegetal klopt niet"
        }
    }

    var suggestion: String {
        switch self {
        case .notABackup: "een bestand dat met spreekuur reservekopie maken is gemaakt"
        case .cutShort, .changed: "het bestand opnieuw te kopiëren, of een andere reservekopie"
        }
    }
}
