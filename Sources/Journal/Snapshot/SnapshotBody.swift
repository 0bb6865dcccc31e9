import Attendance

/// What the chunks of a snapshot hold together (FORMAT.md §3.4).
enum SnapshotBody {
    static func encoded(_ pupils: [ID<Pupil>]) -> [UInt8] {
        var writer = ByteWriter(capacity: 16 * pupils.count)
        for pupil in pupils { writer.append(pupil.raw) }
        return writer.bytes
    }

    /// Nil when the bytes are no whole number of them.
    static func pupils(_ bytes: [UInt8]) -> [ID<Pupil>]? {
        var pupils: [ID<Pupil>] = []
        pupils.reserveCapacity(bytes.count / 16)
        var reader = ByteReader(bytes[...])
        while reader.remaining > 0 {
            guard let raw: UInt128 = reader.integer() else { return nil }
            pupils.append(ID(raw: raw))
        }
        return pupils
    }

    static func encoded(_ snapshot: Snapshot) -> [UInt8] {
        let head = snapshot.head
        var writer = ByteWriter(
            capacity: snapshot.shares.reduce(
                128 + 20 * snapshot.erased.count + snapshot.common.bytes.count
            ) { $0 + 12 + $1.state.count + $1.records.bytes.count })
        writer.append(head.sequence)
        writer.append(head.chain.bytes)
        writer.append(head.segment)
        writer.append(head.offset)
        writer.append(head.frames)
        writer.append(snapshot.rewritten)
        writer.append(UInt32(snapshot.erased.count))
        for (pupil, count) in snapshot.erased.sorted(by: { $0.key < $1.key }) {
            writer.append(pupil.raw)
            writer.append(count)
        }
        writer.append(snapshot.commonCount)
        writer.append(UInt32(snapshot.common.bytes.count))
        writer.append(snapshot.common.bytes)
        for share in snapshot.shares {
            writer.append(share.count)
            writer.append(UInt32(share.state.count))
            writer.append(UInt32(share.records.bytes.count))
            writer.append(share.state)
            writer.append(share.records.bytes)
        }
        return writer.bytes
    }

    /// Nil when it does not add up to its head.
    static func decoded(_ bytes: [UInt8], of pupils: [ID<Pupil>]) -> Snapshot? {
        var reader = ByteReader(bytes[...])
        guard let sequence: UInt64 = reader.integer(), let chain = reader.take(32).flatMap(ChainHash.init),
            let segment: UInt64 = reader.integer(), let offset: UInt64 = reader.integer(),
            let frames: UInt64 = reader.integer(), let rewritten: UInt32 = reader.integer(),
            let erasedCount: UInt32 = reader.integer()
        else { return nil }
        var erased: [ID<Pupil>: UInt32] = [:]
        for _ in 0..<erasedCount {
            guard let raw: UInt128 = reader.integer(), let count: UInt32 = reader.integer() else {
                return nil
            }
            erased[ID(raw: raw)] = count
        }
        guard let commonCount: UInt32 = reader.integer(), let length: UInt32 = reader.integer(),
            let common = reader.take(Int(length))
        else { return nil }
        var shares: [Snapshot.Share] = []
        shares.reserveCapacity(pupils.count)
        for pupil in pupils {
            guard let count: UInt32 = reader.integer(), let stateLength: UInt32 = reader.integer(),
                let recordsLength: UInt32 = reader.integer(), let state = reader.take(Int(stateLength)),
                let records = reader.take(Int(recordsLength))
            else { return nil }
            shares.append(
                Snapshot.Share(pupil: pupil, count: count, state: state, records: PackedRecords(records)))
        }
        let snapshot = Snapshot(
            head: Snapshot.Head(
                sequence: sequence, chain: chain, segment: segment, offset: offset, frames: frames),
            rewritten: rewritten, erased: erased, commonCount: commonCount, common: PackedRecords(common),
            shares: shares)
        return reader.remaining == 0 && snapshot.recordCount == sequence ? snapshot : nil
    }
}
