/// Builds a structure of FORMAT.md field by field; integers are little-endian.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

    mutating func pad(to count: Int) {
        bytes.append(contentsOf: repeatElement(0, count: count - bytes.count))
    }
}
