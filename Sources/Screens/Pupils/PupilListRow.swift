import Attendance

/// A pupil in the list of everybody.
struct PupilListRow: Searchable {
    let id: ID<Pupil>
    let searchText: String

    /// Everybody, as Dutch lists sort them.
    static func everybody(_ overview: Overview, _ register: Register) -> [PupilListRow] {
        overview.rows.sorted { ($0.sortKey, $0.id) < ($1.sortKey, $1.id) }
            .compactMap { row in
                register.pupils[row.id].map { PupilListRow(id: row.id, searchText: $0.searchText) }
            }
    }
}

extension Event {
    /// Whether after it the list of everybody may hold others, or others names.
    var changesPupils: Bool {
        switch self {
        case .pupilEnrolled, .pupilChanged, .pupilErased, .importTakenBack, .stepUndone, .stepRedone,
            // A pupil is in the overview by their school.
            .schoolAdded, .schoolChanged:
            true
        case .folderStarted, .importAccepted, .pupilMissing, .absencesRecorded, .officeHourPlanned,
            .placeAdded, .pupilPlaced, .statusChanged, .restDelayed, .talkHeld, .talkPartRecorded,
            .talkPartCorrected, .agreementJudged, .reportMade, .contactRecorded, .signalHandled,
            .careRecorded, .apartMarked, .filterSaved, .ownMunicipalitiesChanged, .keyCardWritten,
            .correspondentConfirmed, .packageMade, .handedOver, .feedbackReceived, .takenOff:
            false
        }
    }
}
