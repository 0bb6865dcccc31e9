import Attendance

/// A pupil in the list of everybody.
struct PupilListRow: Searchable {
    let id: ID<Pupil>
    let searchText: String
}

extension Situation {
    /// Everybody, as Dutch lists sort them.
    func pupilsByName() -> [PupilListRow] {
        overview.rows.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
            .compactMap { row in
                pupil(row.id).map { PupilListRow(id: row.id, searchText: $0.searchText) }
            }
    }
}
