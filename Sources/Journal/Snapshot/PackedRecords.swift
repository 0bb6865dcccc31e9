import Attendance

/// Records one after the other: of each its sequence (8 bytes), length (4) and payload (FORMAT.md §3.4).
struct PackedRecords {
    private(set) var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8> = []) { self.bytes = bytes }

    mutating func append(_ payload: [UInt8], sequence: UInt64) {
        var writer = ByteWriter(capacity: 12)
        writer.append(sequence)
        writer.append(UInt32(payload.count))
        bytes += writer.bytes
        bytes += payload
    }

    /// False when they do not end where the bytes do.
    func unpack(of pupil: ID<Pupil>?, into records: inout [Record]) -> Bool {
        var reader = ByteReader(bytes)
        while reader.remaining > 0 {
            guard let sequence: UInt64 = reader.integer(), let length: UInt32 = reader.integer(),
                let payload = reader.take(Int(length))
            else { return false }
            records.append(Record(sequence: sequence, pupil: pupil, content: .payload(Array(payload))))
        }
        return true
    }
}
