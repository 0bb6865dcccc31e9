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
        var count: UInt32
        /// Empty when the key was gone.
        var sealed: ArraySlice<UInt8>
    }

    let head: Head
    /// Records that were rewritten away: nobody knows any more whose they were.
    private(set) var rewritten: UInt32
    /// The records of no pupil.
    private(set) var common: [UInt8]
    private(set) var shares: [Share]

    init(head: Head, rewritten: UInt32, common: [UInt8], shares: [Share]) {
        self.head = head
        self.rewritten = rewritten
        self.common = common
        self.shares = shares
    }
}

extension Snapshot {
    /// With the records that came since `previous`; none of a pupil whose key is gone.
    init(
        _ previous: Snapshot?, adding records: [Record], upTo head: Head, keys: KeyRing, device: [UInt8],
        random: inout RandomBytes
    ) {
        var common = ByteWriter(capacity: 0)
        var rewritten = previous?.rewritten ?? 0
        var added: [ID<Pupil>: (count: UInt32, writer: ByteWriter)] = [:]
        for record in records {
            switch (record.pupil, record.content) {
            case (nil, .erased): rewritten += 1
            case (let pupil?, .erased): added[pupil, default: (0, ByteWriter(capacity: 0))].count += 1
            case (nil, .payload(let payload)): common.append(record.sequence, payload)
            case (let pupil?, .payload(let payload)):
                added[pupil, default: (0, ByteWriter(capacity: 0))].count += 1
                added[pupil]?.writer.append(record.sequence, payload)
            }
        }
        var shares = previous?.shares ?? []
        for place in shares.indices {
            let pupil = shares[place].pupil
            guard let key = keys.pupilKeys[pupil] else {
                shares[place].count += added.removeValue(forKey: pupil)?.count ?? 0
                shares[place].sealed = []
                continue
            }
            guard let new = added.removeValue(forKey: pupil),
                let known = Snapshot.open(shares[place], key, device)
            else { continue }
            shares[place].count += new.count
            shares[place].sealed =
                Snapshot.seal(
                    known + new.writer.bytes, of: pupil, key, device, &random)[...]
        }
        for (pupil, new) in added.sorted(by: { $0.key < $1.key }) {
            let sealed = keys.pupilKeys[pupil].map {
                Snapshot.seal(new.writer.bytes, of: pupil, $0, device, &random)
            }
            shares.append(Share(pupil: pupil, count: new.count, sealed: (sealed ?? [])[...]))
        }
        self.init(
            head: head, rewritten: rewritten, common: (previous?.common ?? []) + common.bytes, shares: shares)
    }

    /// All records in order, and whose key is gone; nil when they are not exactly those up to the head.
    func records(keys: KeyRing, device: [UInt8]) -> (records: [Record], erased: Set<ID<Pupil>>)? {
        guard head.sequence <= UInt64(Int32.max) else { return nil }
        var records = [Record?](repeating: nil, count: Int(head.sequence))
        var missing = Int(rewritten)
        var erased: Set<ID<Pupil>> = []
        guard Snapshot.unpack(common, of: nil, into: &records) else { return nil }
        for share in shares {
            guard let key = keys.pupilKeys[share.pupil] else {
                erased.insert(share.pupil)
                missing += Int(share.count)
                continue
            }
            guard let packed = Snapshot.open(share, key, device),
                Snapshot.unpack(packed, of: share.pupil, into: &records)
            else { return nil }
        }
        // What is left open is what was erased: no more and no less.
        guard records.count(where: { $0 == nil }) == missing else { return nil }
        let all = records.enumerated().map { place, record in
            record ?? Record(sequence: UInt64(place) + 1, pupil: nil, content: .erased)
        }
        return (all, erased)
    }

    private static func unpack(_ bytes: [UInt8], of pupil: ID<Pupil>?, into records: inout [Record?]) -> Bool
    {
        var reader = ByteReader(bytes[...])
        while reader.remaining > 0 {
            guard let sequence: UInt64 = reader.integer(), let length: UInt32 = reader.integer(),
                let payload = reader.take(Int(length)), 1...UInt64(records.count) ~= sequence
            else { return false }
            records[Int(sequence) - 1] = Record(
                sequence: sequence, pupil: pupil, content: .payload(Array(payload)))
        }
        return true
    }

    private static func seal(
        _ packed: [UInt8], of pupil: ID<Pupil>, _ key: SymmetricKey, _ device: [UInt8],
        _ random: inout RandomBytes
    ) -> [UInt8] {
        Sealing.seal(
            packed, using: key, nonce: random.bytes(JournalFormat.nonceLength),
            authenticating: associated(device, pupil))
    }

    private static func open(_ share: Share, _ key: SymmetricKey, _ device: [UInt8]) -> [UInt8]? {
        Sealing.open(share.sealed, using: key, authenticating: associated(device, share.pupil))
            .map { Array($0) }
    }

    /// Longer than that of a record, so that neither is ever taken for the other.
    private static func associated(_ device: [UInt8], _ pupil: ID<Pupil>) -> [UInt8] {
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
