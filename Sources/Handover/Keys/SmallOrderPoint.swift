/// The points of edwards25519 whose order divides eight: under such a key anybody makes a signature that holds.
enum SmallOrderPoint {
    /// Whether 32 bytes, as Ed25519 writes a public key, are one of them in any spelling.
    static func isEncoded(by key: some BidirectionalCollection<UInt8>) -> Bool {
        // The last bit is the sign of x: both points of a height are of small order, or neither is.
        guard let last = key.last else { return false }
        let height = key.dropLast() + [last & 0x7f]
        return heights.contains { $0.elementsEqual(height) }
    }

    /// The heights y of the eight points, and the two that are read as a lower one.
    private static let heights: [[UInt8]] = [
        [0] + zeroes,
        [1] + zeroes,
        order8,
        // 2^255 − 19 minus the one above.
        negated(order8),
        [0xec] + ones,
        [0xed] + ones,
        [0xee] + ones,
    ]

    private static let zeroes = [UInt8](repeating: 0, count: 31)
    private static let ones = [UInt8](repeating: 0xff, count: 30) + [0x7f]

    private static let order8: [UInt8] = [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
        0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ]

    /// The height of the mirrored point: the prime minus it.
    private static func negated(_ height: [UInt8]) -> [UInt8] {
        let prime = [0xed] + ones
        var borrow = 0
        return zip(prime, height).map { digit, taken in
            let rest = Int(digit) - Int(taken) - borrow
            borrow = rest < 0 ? 1 : 0
            return UInt8(truncatingIfNeeded: rest)
        }
    }
}
