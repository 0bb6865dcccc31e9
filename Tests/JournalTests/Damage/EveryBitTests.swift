import Attendance
import TestSupport
import Testing

@testable import Journal

/// Every bit of every byte of every file, turned over one at a time.
struct EveryBitTests {
    private struct Tally {
        var flips = 0
        var mostLost = 0
        var faults: [String] = []

        static func += (left: inout Tally, right: Tally) {
            left.flips += right.flips
            left.mostLost = max(left.mostLost, right.mostLost)
            left.faults += right.faults
        }
    }

    @Test func `one flipped bit is reported or harmless, and costs at most one record`() throws {
        let files = try ReferenceStore.filled().allFiles.mapValues(\.bytes)
        let bits = files.sorted { $0.key < $1.key }.flatMap { path, bytes in
            Share.sample(0..<bytes.count * 8, every: 1499).map { (path, $0) }
        }
        let asked = Share.piece(of: bits)
        let pieces = stride(from: 0, to: asked.count, by: 100).map { asked[$0..<min($0 + 100, asked.count)] }
        let tallies = pieces.mapInParallel(inSharesOf: 1) { piece in
            Result {
                let whole = try ReferenceStore.folder(of: files)
                return piece.reduce(into: Tally()) { $0 += flip(bit: $1.1, of: $1.0, in: whole) }
            }
        }
        let all = try tallies.reduce(into: Tally()) { try $0 += $1.get() }
        #expect(all.faults.prefix(5) == [])
        #expect(all.flips > 80)
        report(
            figure: "bit flips",
            [
                "flips": all.flips, "wrong": all.faults.count, "mostRecordsLost": all.mostLost,
            ])
    }

    private func flip(bit: Int, of path: String, in whole: MemoryFolder) -> Tally {
        let folder = whole.copy()
        var bytes = folder.bytes(of: path) ?? []
        bytes[bit / 8] ^= 1 << (bit % 8)
        folder.set(path, to: bytes)
        let aftermath = Aftermath(of: folder)
        let lost = aftermath.lost(of: ReferenceStore.texts)
        var tally = Tally(flips: 1, mostLost: lost)
        let place = "\(path), bit \(bit % 8) of byte \(bit / 8)"
        if !aftermath.showsOnly(ReferenceStore.texts) { tally.faults.append("\(place): other text") }
        if lost > 0, !aftermath.isReported { tally.faults.append("\(place): silent") }
        if lost > 1 { tally.faults.append("\(place): \(lost) records lost") }
        return tally
    }
}
