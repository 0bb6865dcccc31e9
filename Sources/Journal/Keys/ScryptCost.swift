/// How hard a passphrase is to guess: N = 2^`logN`, with r = 8 and p = 1 (FORMAT.md §5).
public struct ScryptCost: Equatable, Sendable {
    /// 2^18: about 0.7 s and 256 MiB on a laptop.
    public static let standard = ScryptCost(checked: 18)
    /// 2^17, the lowest that is accepted.
    public static let lowest = ScryptCost(checked: 17)

    static let range: ClosedRange<UInt8> = 17...20
    static let blockSize: UInt32 = 8
    static let parallelism: UInt32 = 1

    public let logN: UInt8

    private init(checked logN: UInt8) { self.logN = logN }

    /// Nil outside 17…20: checked before any derivation, because the library ignores its memory limit.
    public init?(logN: UInt8) {
        guard ScryptCost.range.contains(logN) else { return nil }
        self.logN = logN
    }
}
