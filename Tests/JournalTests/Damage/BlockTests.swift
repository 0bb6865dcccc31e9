import TestSupport
import Testing

@testable import Journal

/// Whole blocks gone, and whole frames in the wrong place.
struct BlockTests {
    @Test(arguments: [512, 4096])
    func `a block of zeroes costs the records in it and is reported`(length: Int) throws {
        let whole = try ReferenceStore.filled()
        for path in ReferenceStore.segments {
            let original = try #require(whole.bytes(of: path))
            let offsets = Damaging.frameOffsets(original)
            for start in Share.sample(0..<original.count, every: 307, shift: length) {
                let end = min(start + length, original.count)
                var bytes = original
                bytes.replaceSubrange(start..<end, with: repeatElement(0, count: end - start))
                let folder = whole.copy()
                folder.set(path, to: bytes)
                let hit = zip(offsets, offsets.dropFirst()).count { $0 < end && start < $1 }
                let aftermath = Aftermath(of: folder)
                #expect(aftermath.isReported, "\(path) at \(start)")
                #expect(aftermath.showsOnly(ReferenceStore.texts), "\(path) at \(start)")
                #expect(aftermath.lost(of: ReferenceStore.texts) <= hit, "\(path) at \(start)")
            }
        }
    }

    @Test func `a block that the disk refuses costs the records in it, not the rest of the window`() throws {
        let folder = MemoryFolder()
        let saves = (1...40).map { "regel \($0) " + String(repeating: "x", count: 500) }
        do {
            let journal = try Bench.create(in: folder)
            for save in saves { try journal.commit([Bench.entry(save)]) }
        }
        let path = SegmentFile.path(1)
        let bytes = try #require(folder.bytes(of: path))
        let offsets = Damaging.frameOffsets(bytes)
        #expect(bytes.count > 5 * 4096)
        for block in 1..<bytes.count / 4096 - 1 {
            let hole = block * 4096..<(block + 1) * 4096
            let damaged = folder.copy()
            damaged.changes.unreadable["0000000001.spk"] = hole
            let hit = zip(offsets, offsets.dropFirst()).count { $0 < hole.upperBound && hole.lowerBound < $1 }
            let aftermath = Aftermath(of: damaged)
            #expect(aftermath.isReported, "block \(block)")
            #expect(aftermath.showsOnly(saves), "block \(block)")
            #expect(aftermath.lost(of: saves) <= hit, "block \(block)")
        }
    }

    @Test func `frames swapped, doubled or left out are reported, and no other is lost`() throws {
        let whole = try ReferenceStore.filled()
        for path in ReferenceStore.segments {
            let bytes = try #require(whole.bytes(of: path))
            let offsets = Damaging.frameOffsets(bytes)
            let frames = zip(offsets, offsets.dropFirst()).map { Array(bytes[$0..<$1]) }
            for place in Share.sample(0..<frames.count - 1, every: 4) {
                var (swapped, doubled, without) = (frames, frames, frames)
                swapped.swapAt(place, place + 1)
                doubled.insert(frames[place], at: place)
                without.remove(at: place)
                for (order, cost) in [(swapped, 2), (doubled, 0), (without, 1)] {
                    let folder = whole.copy()
                    folder.set(path, to: Array(bytes[..<160]) + order.joined())
                    let aftermath = Aftermath(of: folder)
                    #expect(aftermath.isReported, "\(path), frame \(place), \(order.count) frames")
                    #expect(
                        aftermath.showsOnly(ReferenceStore.texts),
                        "\(path), frame \(place), \(order.count) frames")
                    #expect(
                        aftermath.lost(of: ReferenceStore.texts) <= cost,
                        "\(path), frame \(place), \(order.count) frames")
                }
            }
        }
    }
}
