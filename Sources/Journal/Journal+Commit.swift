import Attendance

extension Journal {
    /// Writes all entries as one transaction: when this returns they survive kill -9 and a power cut.
    ///
    /// After an error none of them is there. After a full disk the next commit may succeed; once a sync failed and
    /// the way round failed too, nothing more is written in this run.
    public func commit(_ entries: [Entry]) throws(JournalError) {
        guard !entries.isEmpty else { return }
        try confirmWritable()
        if replayed == nil { try replay { _ in } }
        for case let pupil? in entries.lazy.map(\.pupil) where isErased(pupil) { throw .pupilErased(pupil) }
        try write(entries)
    }

    func isErased(_ pupil: ID<Pupil>) -> Bool {
        vault.keys.erased[pupil] != nil || replayed?.erased.contains(pupil) == true
    }

    /// Leaves no record in an older segment that is not acknowledged: what a run that was killed left so is
    /// repeated in a new one.
    func startSegment() throws(JournalError) {
        try confirmWritable()
        guard writer == nil else { return }
        if replayed == nil { try replay { _ in } }
        try write([])
    }

    func confirmWritable() throws(JournalError) {
        if let obstacle { throw .readOnly(obstacle) }
        try lock.confirm()
    }

    private func write(_ entries: [Entry]) throws(JournalError) {
        try settle()
        let unknown = Set(entries.lazy.compactMap(\.pupil).filter { self.vault.keys.pupilKeys[$0] == nil })
        if !unknown.isEmpty { try vault.mintKeys(for: unknown, random: &random) }
        let current: SegmentWriter
        if let writer {
            current = writer
        } else {
            current = try started(carrying: replayed?.unacknowledged ?? [])
            try acknowledge(current)
            replayed?.unacknowledged = []
        }
        try acknowledge(appending(entries, to: current))
        guard let writer else { return }
        let first = writer.lastSequence - UInt64(entries.count) + 1
        for (place, entry) in entries.enumerated() {
            snapshots.append(
                Record(
                    sequence: first + UInt64(place), pupil: entry.pupil, content: .payload(entry.payload),
                    transaction: first))
        }
    }

    /// Each attempt has a number above every acknowledged segment; one that failed is replaced by the next.
    private func started(carrying carried: [Entry]) throws(JournalError) -> SegmentWriter {
        try SegmentWriter(
            max(log.lastNumber, anchorFile.anchor.segment) + 1, in: log.folder, after: anchorFile.anchor,
            carrying: carried, vault: vault, random: &random)
    }

    /// The segment in which the entries are durable: `current`, or a new file when that could not be synced.
    private func appending(
        _ entries: [Entry], to current: SegmentWriter
    ) throws(JournalError) -> SegmentWriter {
        // Until it succeeds: a segment with an error in it is never appended to again.
        writer = nil
        var current = current
        do throws(SegmentWriter.Fault) {
            try current.append(entries, keys: vault.keys, random: &random)
            return current
        } catch {
            switch error {
            case .notWritten(let error):
                current.cutBack(to: anchorFile.anchor)
                throw error
            case .notSynced(let error): return try movedOn(with: entries, after: error)
            }
        }
    }

    /// A new file: that the old one is synced a second time would prove nothing.
    private func movedOn(with entries: [Entry], after failed: JournalError) throws(JournalError)
        -> SegmentWriter
    {
        do throws(JournalError) {
            let started = try started(carrying: entries)
            notices.append(.savedElsewhere)
            return started
        } catch {
            obstacle = .diskFailed
            throw failed
        }
    }

    /// Saves a snapshot when much was committed since the last one: to be called after a commit, once what was
    /// committed is part of what `summary` tells. Fails without a word: the log holds the same.
    func saveSnapshotWhenDue(_ summary: Snapshot.Summary) {
        guard let writer, snapshots.isDue else { return }
        let end = Snapshot.Head(
            sequence: writer.lastSequence, chain: writer.chain, segment: writer.number,
            offset: UInt64(writer.offset), frames: writer.frames)
        snapshots.save(upTo: end, summary, vault.keys, random: &random)
    }

    private func acknowledge(_ current: SegmentWriter) throws(JournalError) {
        var next = anchorFile.anchor
        next.counter += 1
        next.device = vault.writingDevice
        next.segment = current.number
        next.sequence = current.lastSequence
        next.offset = UInt64(current.offset)
        next.chain = current.chain
        next.vaultEpoch = vault.epoch
        do throws(JournalError) {
            try anchorFile.advance(to: next)
        } catch {
            try advanceAnew(to: next, after: error)
        }
        writer = current
        remember()
    }

    private func advanceAnew(to next: Anchor, after failed: JournalError) throws(JournalError) {
        do throws(JournalError) {
            try anchorFile.advanceAnew(to: next)
            notices.append(.savedElsewhere)
        } catch {
            obstacle = .diskFailed
            throw failed
        }
    }
}
