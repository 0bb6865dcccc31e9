import Attendance
import Crypto

/// Every record up to a point of the chain, gathered by pupil so that few seals need opening (FORMAT.md §3.4).
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

    /// The records of one pupil under that pupil's key: when the key goes, they are gone from here too.
    struct Share {
        let pupil: ID<Pupil>
        /// Of all the pupil's records, also those that their state stands for.
        var count: UInt32
        /// Empty when the key was gone.
        var sealed: ArraySlice<UInt8>
    }

    let head: Head
    /// Records that were rewritten away: nobody knows any more whose they were.
    let rewritten: UInt32
    let common: [UInt8]
    let commonCount: UInt32
    let shares: [Share]
}

extension Snapshot {
    /// What the records add up to takes the place of many: of those that `standsFor` takes, only the state of
    /// their pupil is kept.
    struct Summary {
        let standsFor: (Record) -> Bool
        /// Nil for a pupil of whom there is nothing.
        let state: (ID<Pupil>) -> [UInt8]?
    }

    /// What a snapshot says, in order of sequence.
    struct Contents {
        let head: Head
        var records: [Record] = []
        var states: [(pupil: ID<Pupil>, bytes: [UInt8])] = []
        var erased: Set<ID<Pupil>> = []
        /// Of pupils whose key is gone, or rewritten.
        var erasedRecords = 0
    }

    /// With the records that came since `previous`; none of a pupil whose key is gone.
    init(
        _ previous: Snapshot?, adding records: [Record], upTo head: Head, _ summary: Summary, keys: KeyRing,
        device: [UInt8], random: inout RandomBytes
    ) {
        var common = ByteWriter(capacity: 0)
        common.append(previous?.common ?? [])
        var commonCount = previous?.commonCount ?? 0
        var rewritten = previous?.rewritten ?? 0
        var added: [ID<Pupil>: (count: UInt32, writer: ByteWriter)] = [:]
        for record in records {
            guard let pupil = record.pupil else {
                guard case .payload(let payload) = record.content else {
                    rewritten += 1
                    continue
                }
                commonCount += 1
                common.append(record.sequence, payload)
                continue
            }
            added[pupil, default: (0, ByteWriter(capacity: 0))].count += 1
            if case .payload(let payload) = record.content, !summary.standsFor(record) {
                added[pupil]?.writer.append(record.sequence, payload)
            }
        }
        var shares: [Share] = []
        // Every share anew: a state may change without a record of that pupil.
        for known in previous?.shares ?? [] {
            let new = added.removeValue(forKey: known.pupil)
            var share = Share(pupil: known.pupil, count: known.count + (new?.count ?? 0), sealed: [])
            if let key = keys.pupilKeys[known.pupil],
                let packed = Snapshot.open(known, key, device).flatMap(Snapshot.split)
            {
                share.seal(
                    summary.state(known.pupil), packed.records + (new?.writer.bytes ?? []), key, device,
                    &random)
            }
            shares.append(share)
        }
        for (pupil, new) in added.sorted(by: { $0.key < $1.key }) {
            var share = Share(pupil: pupil, count: new.count, sealed: [])
            if let key = keys.pupilKeys[pupil] {
                share.seal(summary.state(pupil), new.writer.bytes, key, device, &random)
            }
            shares.append(share)
        }
        self.init(
            head: head, rewritten: rewritten, common: common.bytes, commonCount: commonCount, shares: shares)
    }

    /// Nil when it does not add up to its head, or does not open with the keys.
    func contents(keys: KeyRing, device: [UInt8]) -> Contents? {
        var contents = Contents(head: head, erasedRecords: Int(rewritten))
        var total = UInt64(rewritten) + UInt64(commonCount)
        guard Snapshot.unpack(common[...], of: nil, into: &contents.records),
            contents.records.count == Int(commonCount)
        else { return nil }
        for share in shares {
            total += UInt64(share.count)
            guard let key = keys.pupilKeys[share.pupil] else {
                contents.erased.insert(share.pupil)
                contents.erasedRecords += Int(share.count)
                continue
            }
            guard let packed = Snapshot.open(share, key, device).flatMap(Snapshot.split),
                Snapshot.unpack(packed.records, of: share.pupil, into: &contents.records)
            else { return nil }
            if !packed.state.isEmpty { contents.states.append((share.pupil, Array(packed.state))) }
        }
        guard total == head.sequence else { return nil }
        contents.records.sort { $0.sequence < $1.sequence }
        return contents
    }

    private static func unpack(
        _ bytes: ArraySlice<UInt8>, of pupil: ID<Pupil>?, into records: inout [Record]
    ) -> Bool {
        var reader = ByteReader(bytes)
        while reader.remaining > 0 {
            guard let sequence: UInt64 = reader.integer(), let length: UInt32 = reader.integer(),
                let payload = reader.take(Int(length))
            else { return false }
            records.append(Record(sequence: sequence, pupil: pupil, content: .payload(Array(payload))))
        }
        return true
    }

    private static func split(
        _ packed: [UInt8]
    ) -> (state: ArraySlice<UInt8>, records: ArraySlice<UInt8>)? {
        var reader = ByteReader(packed[...])
        guard let length: UInt32 = reader.integer(), let state = reader.take(Int(length)),
            let records = reader.take(reader.remaining)
        else { return nil }
        return (state, records)
    }

    private static func open(_ share: Share, _ key: SymmetricKey, _ device: [UInt8]) -> [UInt8]? {
        Sealing.open(share.sealed, using: key, authenticating: share.associated(device)).map { Array($0) }
    }
}

extension Snapshot.Share {
    fileprivate mutating func seal(
        _ state: [UInt8]?, _ records: some Sequence<UInt8>, _ key: SymmetricKey, _ device: [UInt8],
        _ random: inout RandomBytes
    ) {
        var packed = ByteWriter(capacity: 4 + (state?.count ?? 0))
        packed.append(UInt32(state?.count ?? 0))
        packed.append(state ?? [])
        packed.append(records)
        sealed =
            Sealing.seal(
                packed.bytes, using: key, nonce: random.bytes(JournalFormat.nonceLength),
                authenticating: associated(device))[...]
    }

    /// Longer than that of a record, so that neither is ever taken for the other.
    fileprivate func associated(_ device: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: 64)
        writer.append(JournalFormat.snapshotMagic)
        writer.append(device)
        writer.append(pupil.raw)
        return writer.bytes
    }
}

extension ByteWriter {
    fileprivate mutating func append(_ sequence: UInt64, _ payload: [UInt8]) {
        append(sequence)
        append(UInt32(payload.count))
        append(payload)
    }
}
