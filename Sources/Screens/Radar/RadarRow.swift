import Attendance

/// A pupil as "In beeld" lists and finds them.
struct RadarRow: Searchable {
    let id: ID<Pupil>
    private let pupil: Pupil

    init(_ file: PupilFile) {
        id = file.id
        pupil = file.pupil
    }

    /// Made only when somebody searches: the list is made anew with every record, and may be long.
    var searchText: String { pupil.searchText }
}
