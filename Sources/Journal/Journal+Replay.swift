import Attendance

extension Journal {
    /// Visits every record that was there at opening, in order; records committed since are not visited.
    ///
    /// Throws at the first record that is not what was written: what was visited before it may be thrown away.
    public func replay(_ visit: (Record) throws(JournalError) -> Void) throws(JournalError) {
        try replay(from: nil, restore: { _ in }, visit)
    }

    /// The same from a snapshot, where there is one: `restore` gets what it holds, before the records that came
    /// later are visited. False without one.
    ///
    /// When this throws the log itself may be whole: replay it from its beginning.
    func replayFromSnapshot(
        restore: (SnapshotContents) throws(JournalError) -> Void,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> Bool {
        guard writer == nil, let snapshot = snapshots.usable(vault.keys, anchorFile.anchor, log),
            headMemory?.head?.isLedTo(by: snapshot.head) ?? true, let records = snapshot.records()
        else { return false }
        try replay(from: (snapshot, records), restore: restore, visit)
        return true
    }

    private func replay(
        from found: (snapshot: Snapshot, records: [Record])?,
        restore: (SnapshotContents) throws(JournalError) -> Void,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) {
        var state = Replayed()
        let anchor = anchorFile.anchor
        // Later the disk holds more than was there at opening.
        let isFirst = writer == nil
        let head = found?.snapshot.head
        if isFirst { snapshots.begin(after: head) }
        if let (snapshot, records) = found {
            state.erased = Set(snapshot.erased.keys)
            let states = snapshot.shares.lazy.filter { !$0.state.isEmpty }.map {
                SnapshotContents.State(pupil: $0.pupil, bytes: $0.state)
            }
            try restore(
                SnapshotContents(
                    records: records, erasedCount: snapshot.erasedCount, states: Array(states)))
        }
        try log.replay(after: head, vault: vault, anchor: anchor, remembered: headMemory?.head) {
            (record) throws(JournalError) in
            switch record.content {
            case .erased: if let pupil = record.pupil { state.erased.insert(pupil) }
            case .payload(let payload) where isFirst && record.sequence > anchor.sequence:
                state.unacknowledged.append(Entry(pupil: record.pupil, payload: payload))
            case .payload: break
            }
            if isFirst { snapshots.append(record) }
            try visit(record)
        }
        if isFirst { replayed = state }
    }
}
