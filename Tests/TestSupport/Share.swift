import Foundation

/// How much of the long campaign a run of the tests does: a bounded share unless the environment asks for more.
public enum Share {
    /// `SPREEKUUR_<name>` as a range such as `1-2000`.
    public static func range(_ name: String, otherwise: ClosedRange<Int>) -> ClosedRange<Int> {
        let asked = ProcessInfo.processInfo.environment["SPREEKUUR_" + name]?.split(separator: "-")
            .compactMap { Int($0) }
        guard let asked, asked.count == 2, asked[0] <= asked[1] else { return otherwise }
        return asked[0]...asked[1]
    }

    /// Whether the environment asks for every case instead of a sample.
    public static let isWhole = ProcessInfo.processInfo.environment["SPREEKUUR_WHOLE"] != nil

    /// All of the range, or every `step`-th; the start moves with `shift`, so that others are met elsewhere.
    public static func sample(_ range: Range<Int>, every step: Int, shift: Int = 0) -> [Int] {
        isWhole ? Array(range) : range.filter { ($0 + shift) % step == 0 }
    }

    /// The part of a whole campaign that `SPREEKUUR_PIECE` asks for, such as `3/12`; everything without.
    public static func piece<Element>(of cases: [Element]) -> [Element] {
        let asked = ProcessInfo.processInfo.environment["SPREEKUUR_PIECE"]?.split(separator: "/")
            .compactMap { Int($0) }
        guard let asked, asked.count == 2, asked[1] > 0 else { return cases }
        return cases.enumerated().filter { $0.offset % asked[1] == asked[0] % asked[1] }.map(\.element)
    }
}
