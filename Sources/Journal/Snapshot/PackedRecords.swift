import Attendance

/// Records one after the other: of each its sequence (8 bytes), how many before it were saved with it (4), its
/// length (4) and payload (FORMAT.md §3.4).
struct PackedRecords {
    private(set) var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8> = []) { self.bytes = bytes }

    mutating func append(_ payload: [UInt8], of record: Record) {
        var writer = ByteWriter(capacity: 16)
        writer.append(record.sequence)
        // A transaction of more records than that would fill the disk.
        writer.append(UInt32(truncatingIfNeeded: record.sequence - record.transaction))
        writer.append(UInt32(payload.count))
        bytes += writer.bytes
        bytes += payload
    }

    /// False when they do not end where the bytes do.
    func unpack(of pupil: ID<Pupil>?, into records: inout [Record]) -> Bool {
        var reader = ByteReader(bytes)
        while reader.remaining > 0 {
            guard let sequence: UInt64 = reader.integer(), let before: UInt32 = reader.integer(),
                let length: UInt32 = reader.integer(), let payload = reader.take(Int(length)),
                sequence > before
            else { return false }
            records.append(
                Record(
                    sequence: sequence, pupil: pupil, content: .payload(Array(payload)),
                    transaction: sequence - UInt64(before)))
        }
        return true
    }
}
