import Attendance

/// Every record up to a point of the chain, gathered by pupil and without what a state stands for (FORMAT.md §3.4).
///
/// A cache: the log alone is what was kept, and whatever is not right with a snapshot only costs time.
struct Snapshot {
    /// The last record it holds, and where the log goes on after it.
    struct Head: Equatable {
        let sequence: UInt64
        let chain: ChainHash
        let segment: UInt64
        /// The end of that record in its segment.
        let offset: UInt64
        /// Of the segment, up to there.
        let frames: UInt64
    }

    /// What is kept of one pupil, whose key is there.
    struct Share {
        let pupil: ID<Pupil>
        /// Of all the pupil's records, also those that their state stands for.
        let count: UInt32
        /// Empty where there is none.
        let state: ArraySlice<UInt8>
        let records: PackedRecords
    }

    let head: Head
    /// Records that were rewritten away: nobody knows any more whose they were.
    let rewritten: UInt32
    /// How many records there were of each pupil whose key is gone.
    let erased: [ID<Pupil>: UInt32]
    let commonCount: UInt32
    let common: PackedRecords
    let shares: [Share]

    /// All of them, also those that are gone or that a state stands for.
    var recordCount: UInt64 {
        UInt64(erasedCount) + UInt64(commonCount) + shares.reduce(0) { $0 + UInt64($1.count) }
    }

    var erasedCount: Int { erased.values.reduce(Int(rewritten)) { $0 + Int($1) } }
}

extension Snapshot {
    /// What the records add up to takes the place of many: of those that `standsFor` takes, only the state of
    /// their pupil is kept.
    struct Summary {
        let standsFor: (Record) -> Bool
        /// Nil for a pupil of whom there is nothing.
        let state: (ID<Pupil>) -> [UInt8]?
    }

    /// With the records that came since `previous`.
    init(
        _ previous: Snapshot?, adding records: [Record], upTo head: Head, _ summary: Summary, keys: KeyRing
    ) {
        var rewritten = previous?.rewritten ?? 0
        var erased = previous?.erased ?? [:]
        var commonCount = previous?.commonCount ?? 0
        var common = previous?.common ?? PackedRecords()
        var gathered: [ID<Pupil>: (count: UInt32, records: PackedRecords)] = [:]
        for share in previous?.shares ?? [] { gathered[share.pupil] = (share.count, share.records) }
        for record in records {
            switch (record.pupil, record.content) {
            case (nil, .payload(let payload)):
                commonCount += 1
                common.append(payload, of: record)
            case (nil, .erased): rewritten += 1
            case (let pupil?, .erased): erased[pupil, default: 0] += 1
            case (let pupil?, .payload(let payload)):
                gathered[pupil, default: (0, PackedRecords())].count += 1
                if !summary.standsFor(record) {
                    gathered[pupil]?.records.append(payload, of: record)
                }
            }
        }
        var shares: [Share] = []
        shares.reserveCapacity(gathered.count)
        for (pupil, all) in gathered.sorted(by: { $0.key < $1.key }) {
            guard keys.pupilKeys[pupil] != nil else {
                erased[pupil, default: 0] += all.count
                continue
            }
            // Every state anew: it may change without a record of that pupil.
            shares.append(
                Share(
                    pupil: pupil, count: all.count, state: (summary.state(pupil) ?? [])[...],
                    records: all.records))
        }
        self.init(
            head: head, rewritten: rewritten, erased: erased, commonCount: commonCount, common: common,
            shares: shares)
    }

    /// In order of sequence; nil when one is not whole.
    func records() -> [Record]? {
        var records: [Record] = []
        guard common.unpack(of: nil, into: &records), records.count == Int(commonCount) else { return nil }
        records.reserveCapacity(records.count + 2 * shares.count)
        for share in shares {
            guard share.records.unpack(of: share.pupil, into: &records) else { return nil }
        }
        records.sort { $0.sequence < $1.sequence }
        return records
    }
}
