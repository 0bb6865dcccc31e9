import Attendance

/// What `herschrijven` took off the disk.
public struct RewriteReport: Equatable, Sendable {
    public internal(set) var segments = 0
    public internal(set) var records = 0
    public internal(set) var bytes = 0
}

extension Journal {
    /// Writes every segment anew that holds records of erased pupils, one after the other: cut off anywhere, each of
    /// them is either done or as it was, and the next time goes on.
    func rewriteErased() throws(JournalError) -> RewriteReport {
        var report = RewriteReport()
        try confirmWritable()
        guard !vault.keys.erased.isEmpty else { return report }
        // What a run that was killed had renamed may stand in memory pages only.
        try log.folder.sync()
        for (file, extent) in log.segments {
            let rewriter = SegmentRewriter(file, extent, in: log.folder, vault: vault)
            let (yield, concernsErased) = try rewriter.survey()
            if yield != SegmentRewriter.Yield() {
                // The snapshot and the anchor point into these segments, and a save that was never acknowledged may
                // stand in the last: from here on none does.
                try snapshots.remove()
                try startSegment()
                try rewriter.rewrite()
                report.segments += 1
                report.records += yield.records
                report.bytes += yield.bytes
            }
            // What was kept of it before a repair may hold the same frames.
            if concernsErased || yield != SegmentRewriter.Yield() {
                report.bytes += try Quarantine(in: folder).remove(file.header.number)
            }
        }
        return report
    }

    /// Of how many erased pupils the sealed bytes have stood here longer than they may on this day.
    func erasuresToRewrite(on day: Day) -> Int {
        // The sealed records of these are still on disk.
        guard let left = replayed?.erased else { return 0 }
        return vault.keys.erased.entries.count { pupil, entry in
            left.contains(pupil) && entry.on + Erasure.daysUntilRewritten < day
        }
    }
}

extension RegisterStore {
    /// Takes the bytes of erased pupils off the disk; the journal has to be opened anew afterwards.
    public consuming func rewriteErased() throws(JournalError) -> RewriteReport {
        try journal.rewriteErased()
    }
}
