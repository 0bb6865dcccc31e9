import TestSupport
import Testing

@testable import Journal

/// Every file cut off at every length, and with bytes put behind it.
struct EveryLengthTests {
    @Test func `a file cut off anywhere is reported, and what stands before the cut is not lost with it`()
        throws
    {
        let whole = try ReferenceStore.filled()
        var (cuts, faults) = (0, [String]())
        for (path, file) in whole.allFiles.sorted(by: { $0.key < $1.key }) where path != "slot" {
            for length in Share.sample(0..<file.bytes.count, every: 127) {
                let folder = whole.copy()
                folder.set(path, to: Array(file.bytes[..<length]))
                let aftermath = Aftermath(of: folder)
                cuts += 1
                if !aftermath.isReported { faults.append("\(path) cut to \(length): silent") }
                if !aftermath.showsOnly(ReferenceStore.texts) {
                    faults.append("\(path) cut to \(length): other text")
                }
                let possible = ReferenceStore.texts.count - Self.framesBehind(length, in: path, file.bytes)
                let shown = aftermath.shown?.count ?? 0
                if shown < possible {
                    faults.append("\(path) cut to \(length): \(shown) records of \(possible) shown")
                }
            }
        }
        #expect(faults.prefix(5) == [])
        #expect(cuts > 80)
        report(
            figure: "truncations", ["lengths": cuts, "wrong": faults.count])
    }

    /// The frames of which a cut leaves less than all.
    private static func framesBehind(_ length: Int, in path: String, _ bytes: [UInt8]) -> Int {
        guard path.hasSuffix(".spk") else { return 0 }
        return Damaging.frameOffsets(bytes).dropFirst().count { $0 > length }
    }

    @Test(arguments: ["zeroes", "ones", "chance", "a forged header", "the last frame again"])
    func `bytes behind the last segment are reported and nothing is lost`(filling: String) throws {
        let whole = try ReferenceStore.filled()
        let path = ReferenceStore.segments[2]
        let bytes = try #require(whole.bytes(of: path))
        let offsets = Damaging.frameOffsets(bytes)
        let last = Array(bytes[offsets[offsets.count - 2]...])
        var chance = Chance(seed: 22)
        for count in Share.sample(1..<4097, every: 499) {
            let tail: [UInt8] =
                switch filling {
                case "zeroes": [UInt8](repeating: 0, count: count)
                case "ones": [UInt8](repeating: 0xff, count: count)
                case "chance": (0..<count).map { _ in UInt8(chance.number(in: 0...255)) }
                case "a forged header":
                    FrameHeader(
                        kind: .events, place: [], sequence: 51, bodyLength: 80, bodyChecksum: 0,
                        previous: .zero, noncePrefix: 0
                    ).encoded + [UInt8](repeating: 0, count: count)
                case _: last + [UInt8](repeating: 0, count: count)
                }
            let folder = whole.copy()
            folder.set(path, to: bytes + tail)
            let aftermath = Aftermath(of: folder)
            #expect(aftermath.isReported, "\(count) bytes")
            #expect(aftermath.shown == ReferenceStore.texts, "\(count) bytes")
        }
    }
}
