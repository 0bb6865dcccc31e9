import Attendance

/// What a snapshot gives back to whoever replays the log, all at once, so that it can be read on every core.
struct SnapshotContents: Sendable {
    /// What stands for a pupil's other records; what the bytes mean is up to who gave them.
    struct State: Sendable {
        let pupil: ID<Pupil>
        let bytes: ArraySlice<UInt8>
    }

    /// In order of sequence.
    let records: [Record]
    /// How many records there were besides that nobody can read any more.
    let erasedCount: Int
    /// Of after the records.
    let states: [State]
}
