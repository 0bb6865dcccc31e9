/// Who keeps this data folder; it decides whose data may be kept (DOMAIN §4).
public enum FolderRole: String, CaseIterable, Sendable {
    /// The leerplichtambtenaar: keeps only pupils on a list, followed or reported.
    case leerplichtambtenaar = "ambtenaar"
    /// The school's *verzuimcoördinator*: keeps the whole school.
    case coordinator
}
