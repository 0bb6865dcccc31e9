import Crypto

/// A SHA-256 value held without allocation: one link of the hash chain (FORMAT.md §4.3).
struct ChainHash: Equatable {
    private let lanes: SIMD4<UInt64>

    /// The link before the first record.
    static let start = ChainHash(lanes: .zero)

    private init(lanes: SIMD4<UInt64>) { self.lanes = lanes }

    init(_ digest: SHA256.Digest) {
        lanes = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// Nil unless there are exactly 32 bytes.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == 32 else { return nil }
        lanes = bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    var bytes: [UInt8] { withBytes { Array($0) } }

    /// What a frame header repeats of the chain before it.
    var firstHalf: SIMD2<UInt64> { SIMD2(UInt64(littleEndian: lanes[0]), UInt64(littleEndian: lanes[1])) }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: lanes, body)
    }

    /// `identity` is the frame header without its two checksums, 40 bytes.
    func link(identity: UnsafeRawBufferPointer, bodyHash: ChainHash) -> ChainHash {
        var hash = SHA256()
        withBytes { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: identity)
        bodyHash.withBytes { hash.update(bufferPointer: $0) }
        return ChainHash(hash.finalize())
    }

    static func hash(of bytes: UnsafeRawBufferPointer) -> ChainHash {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return ChainHash(hash.finalize())
    }
}
