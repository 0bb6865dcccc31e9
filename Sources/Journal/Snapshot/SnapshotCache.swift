import Attendance

/// Keeps the snapshot near the end of the log: what came after it is held, and saved with it when that is much.
struct SnapshotCache {
    /// The records up to a point that the log and the anchor agree with.
    struct Usable {
        let head: Snapshot.Head
        let records: [Record]
        let erased: Set<ID<Pupil>>
    }

    private let file: SnapshotFile
    private let device: [UInt8]
    /// Nil while there is no snapshot that counts.
    private var head: Snapshot.Head?
    private var since: [Record] = []
    private var hasFailed = false

    /// Opening so many records from the log takes some thirty milliseconds.
    static let dueAfter = 2000

    init(in folder: any DiskFolder, device: [UInt8]) {
        file = SnapshotFile(in: folder, device: device)
        self.device = device
    }

    /// Nil where the whole log has to be read, for whatever reason.
    func usable(_ keys: KeyRing, _ anchor: Anchor, _ log: SegmentLog) -> Usable? {
        // A cache that cannot be read is no failure: the log holds the same.
        guard let snapshot = try? file.read(keys), log.reaches(snapshot.head),
            snapshot.head.sequence < anchor.sequence
                || snapshot.head.sequence == anchor.sequence && snapshot.head.chain == anchor.chain,
            let (records, erased) = snapshot.records(keys: keys, device: device)
        else { return nil }
        return Usable(head: snapshot.head, records: records, erased: erased)
    }

    /// What follows is appended in order, every record.
    mutating func begin(after head: Snapshot.Head?) {
        self.head = head
        since = []
    }

    mutating func append(_ record: Record) { since.append(record) }

    /// `end` is that of the last record appended; saves only what is acknowledged, for its caller only then
    /// comes here.
    mutating func saveWhenDue(upTo end: Snapshot.Head, _ keys: KeyRing, random: inout RandomBytes) {
        guard since.count >= SnapshotCache.dueAfter, !hasFailed else { return }
        var previous: Snapshot?
        if head != nil {
            // As in `usable`: without it nothing can be added to it.
            previous = try? file.read(keys)
            guard previous?.head == head else {
                hasFailed = true
                return
            }
        }
        let snapshot = Snapshot(
            previous, adding: since, upTo: end, keys: keys, device: device, random: &random)
        do throws(JournalError) {
            try file.write(snapshot, keys, random: &random)
            begin(after: end)
        } catch {
            // The records are safe in the log. A full disk is not tried again at every commit.
            hasFailed = true
        }
    }
}
