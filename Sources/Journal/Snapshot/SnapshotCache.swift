import Attendance

/// Keeps the snapshot near the end of the log: what came after it is held, and saved with it when that is much.
struct SnapshotCache {
    private let file: SnapshotFile
    /// Nil while there is no snapshot that counts.
    private var head: Snapshot.Head?
    private var since: [Record] = []
    private var hasFailed = false

    /// Opening so many records from the log takes some thirty milliseconds.
    static let dueAfter = 2000

    init(in folder: any DiskFolder, device: [UInt8]) {
        file = SnapshotFile(in: folder, device: device)
    }

    /// What a snapshot says that the log and the anchor agree with; nil where the whole log has to be read.
    func usable(_ keys: KeyRing, _ anchor: Anchor, _ log: SegmentLog) -> Snapshot? {
        // A cache that cannot be read is no failure: the log holds the same.
        guard let snapshot = try? file.read(keys), log.reaches(snapshot.head),
            snapshot.head.sequence < anchor.sequence
                || snapshot.head.sequence == anchor.sequence && snapshot.head.chain == anchor.chain
        else { return nil }
        return snapshot
    }

    /// What follows is appended in order, every record.
    mutating func begin(after head: Snapshot.Head?) {
        self.head = head
        since = []
    }

    mutating func append(_ record: Record) { since.append(record) }

    /// Takes it off the disk; a next run may make one.
    mutating func remove() throws(JournalError) {
        hasFailed = true
        since = []
        try file.remove()
    }

    var isDue: Bool { since.count >= SnapshotCache.dueAfter && !hasFailed }

    /// `end` is that of the last record appended; all of them are acknowledged.
    mutating func save(
        upTo end: Snapshot.Head, _ summary: Snapshot.Summary, _ keys: KeyRing, random: inout RandomBytes
    ) {
        var previous: Snapshot?
        if head != nil {
            // As in `usable`: without it nothing can be added to it.
            previous = try? file.read(keys)
            guard previous?.head == head else {
                hasFailed = true
                return
            }
        }
        let snapshot = Snapshot(previous, adding: since, upTo: end, summary, keys: keys)
        do throws(JournalError) {
            try file.write(snapshot, keys, random: &random)
            begin(after: end)
        } catch {
            // The records are safe in the log. A full disk is not tried again at every commit.
            hasFailed = true
        }
    }
}
