import Crypto

/// Where keys, salts and nonces come from; fixed only to reproduce the worked example of FORMAT.md §13.
struct RandomBytes {
    private var generator: any RandomNumberGenerator

    init(_ generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
        self.generator = generator
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next().littleEndian) {
                bytes.append(contentsOf: $0.prefix(count - bytes.count))
            }
        }
        return bytes
    }

    mutating func integer() -> UInt64 { generator.next() }

    mutating func key() -> SymmetricKey {
        var bytes = bytes(JournalFormat.keyLength)
        defer { bytes.wipe() }
        return SymmetricKey(data: bytes)
    }
}
