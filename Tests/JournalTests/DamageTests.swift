import Attendance
import Testing

@testable import Journal

struct DamageTests {
    @Test func `cut off after any byte, an acknowledged record is never silently gone`() throws {
        let whole = try Bench.filled()
        let bytes = try #require(whole.bytes(of: Bench.lastSegment))
        for length in 0..<bytes.count {
            let folder = whole.copy()
            folder.set(Bench.lastSegment, to: Array(bytes[..<length]))
            let journal = try Bench.open(folder)
            #expect(journal.obstacle != nil && journal.gaps.map(\.lost) == [1], "cut to \(length)")
            #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts.dropLast())
            #expect(throws: JournalError.self) { try journal.commit([Bench.entry("verder")]) }
            #expect(try !Bench.check(folder.copy()).findings.isEmpty, "cut to \(length)")
        }
    }

    @Test func `cut off after any byte of an unacknowledged save, all before it survives`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("een")])
        let path = "journaal/0000000003.spk"
        let before = try #require(folder.bytes(of: path)).count
        folder.changes.failsAt = folder.changes.count + 3
        #expect(throws: JournalError.self) {
            try journal.commit([Bench.entry("twee"), Bench.entry("drie", Bench.daan)])
        }
        let bytes = try #require(folder.bytes(of: path))
        for length in before..<bytes.count {
            let cut = folder.copy()
            cut.set(path, to: Array(bytes[..<length]))
            let reopened = try Bench.open(cut)
            #expect(try Bench.texts(Bench.records(of: reopened)) == Bench.filledTexts + ["een"])
            let tail = TornTail(
                location: Location(file: path, offset: before, sequence: 7), length: length - before)
            #expect(reopened.notices == (length == before ? [] : [.tornTail(tail)]))
        }
    }

    @Test func `flip any byte of any file and it is reported`() throws {
        let whole = try Bench.filled()
        for (path, file) in whole.allFiles where path != "slot" {
            for offset in Damaging.offsets(of: path, file.bytes) {
                let folder = whole.copy()
                var bytes = file.bytes
                bytes[offset] ^= 0x10
                folder.set(path, to: bytes)
                #expect(try !Bench.check(folder).findings.isEmpty, "\(path) at \(offset)")
            }
        }
    }

    @Test func `without a key a flipped byte is found as well`() throws {
        let whole = try Bench.filled()
        for (path, file) in whole.allFiles where path != "slot" {
            for offset in Damaging.offsets(of: path, file.bytes) where offset % 5 == 0 {
                let folder = whole.copy()
                var bytes = file.bytes
                bytes[offset] ^= 0x01
                folder.set(path, to: bytes)
                #expect(try !Bench.check(folder, withKey: false).findings.isEmpty, "\(path) at \(offset)")
            }
        }
    }

    @Test func `a flipped bit in the log costs one record, never shows another, and stops writing`() throws {
        let whole = try Bench.filled()
        for path in [Bench.firstSegment, Bench.lastSegment] {
            let original = try #require(whole.bytes(of: path))
            for offset in original.indices {
                let folder = whole.copy()
                var bytes = original
                bytes[offset] ^= 1 << UInt8(offset % 8)
                folder.set(path, to: bytes)
                let journal = try Bench.open(folder)
                let texts = try Bench.texts(Bench.records(of: journal))
                if offset < JournalFormat.segmentHeaderLength {
                    #expect(texts == Bench.filledTexts, "\(path) at \(offset)")
                    let number: UInt64 = path == Bench.firstSegment ? 1 : 2
                    #expect(journal.notices == [.headerFromCopy(segment: number)])
                    continue
                }
                #expect(journal.obstacle != nil && journal.gaps.map(\.lost) == [1], "\(path) at \(offset)")
                let missing = Set(Bench.filledTexts).subtracting(texts)
                #expect(missing.count == 1 && texts == Bench.filledTexts.filter { !missing.contains($0) })
            }
        }
    }

    @Test func `a segment without header and copy is a gap of its records, named with its place`() throws {
        let folder = try Bench.filled()
        var bytes = try #require(folder.bytes(of: Bench.firstSegment))
        bytes.replaceSubrange(0..<160, with: repeatElement(0, count: 160))
        folder.set(Bench.firstSegment, to: bytes)
        folder.delete("journaal/koppen")
        let journal = try Bench.open(folder)
        #expect(try Bench.texts(Bench.records(of: journal)) == ["afspraak"])
        let place = Location(file: Bench.firstSegment, offset: 0)
        #expect(
            journal.gaps == [
                Gap(damage: Damage(.brokenSegmentHeader, at: place), length: bytes.count, after: 0, before: 5)
            ])
    }

    @Test func `a block of zeroes costs the records it touches`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        for number in 1...20 { try journal.commit([Bench.entry("regel \(number)")]) }
        let path = "journaal/0000000003.spk"
        var bytes = try #require(folder.bytes(of: path))
        bytes.replaceSubrange(1024..<1536, with: repeatElement(0, count: 512))
        let damaged = folder.copy()
        damaged.set(path, to: bytes)
        let reopened = try Bench.open(damaged)
        #expect(reopened.gaps.count == 1)
        #expect(try Bench.records(of: reopened).count == 25 - Int(reopened.gaps[0].lost))
        #expect((1...6).contains(reopened.gaps[0].lost))
    }

    @Test func `a record that was changed with its checksums made right is said to be forged, also the last`()
        throws
    {
        let whole = try Bench.filled()
        var sequence: UInt64 = 0
        for path in [Bench.firstSegment, Bench.lastSegment] {
            for offset in Damaging.frameOffsets(try #require(whole.bytes(of: path))).dropLast() {
                sequence += 1
                let folder = whole.copy()
                try Damaging.forge(at: offset, of: path, in: folder)
                let location = Location(file: path, offset: offset, sequence: sequence)
                #expect(throws: JournalError.tampered(location)) { try Bench.read(folder.copy()) }
                #expect(try Bench.check(folder.copy()).failures.contains(.tampered(location)))
            }
        }
        #expect(sequence == 5)
    }

    @Test func `what is cut off a torn tail is kept, byte for byte`() throws {
        let folder = try Bench.filled()
        let bytes = try #require(folder.bytes(of: Bench.lastSegment))
        let tail = [UInt8](repeating: 7, count: 100)
        folder.set(Bench.lastSegment, to: bytes + tail)
        try Bench.open(folder).commit([Bench.entry("verder")])
        let name = "0000000002.spk.\(bytes.count)-\(bytes.count + tail.count)"
        #expect(folder.bytes(of: "\(JournalFormat.quarantineFolder)/\(name)") == tail)
        #expect(try Bench.texts(Bench.read(folder.copy())) == Bench.filledTexts + ["verder"])
    }

    @Test func `a segment that stands under the number of another is refused, not read as that one`() throws {
        let folder = try Bench.filled()
        folder.set(Bench.lastSegment, to: try #require(folder.bytes(of: Bench.firstSegment)))
        #expect(throws: JournalError.tampered(Location(file: Bench.lastSegment, offset: 0))) {
            try Bench.open(folder)
        }
    }

    @Test(arguments: [0x00, 0xff, 0x41] as [UInt8])
    func `bytes appended to the last segment are a torn tail`(filler: UInt8) throws {
        for count in [1, 47, 48, 4096, filler == 0 ? JournalFormat.tornLimit : 65_536] {
            let folder = try Bench.filled()
            let bytes = try #require(folder.bytes(of: Bench.lastSegment))
            folder.set(Bench.lastSegment, to: bytes + [UInt8](repeating: filler, count: count))
            let journal = try Bench.open(folder)
            #expect(journal.notices.count == 1)
            #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
        }
    }

    @Test func `a tail too large for one interrupted write is damage`() throws {
        let folder = try Bench.filled()
        let bytes = try #require(folder.bytes(of: Bench.lastSegment))
        let tail = [UInt8](repeating: 0, count: JournalFormat.tornLimit + 1)
        folder.set(Bench.lastSegment, to: bytes + tail)
        let location = Location(file: Bench.lastSegment, offset: bytes.count, sequence: 6)
        let journal = try Bench.open(folder)
        #expect(journal.obstacle == .damage(Damage(.brokenFrame, at: location)))
        #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
    }

    @Test func `a hole with a later transaction behind it is damage, even past the anchor`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("een")])
        let anchor = try #require(folder.bytes(of: "anker"))
        try journal.commit([Bench.entry("twee")])
        try journal.commit([Bench.entry("drie")])
        let path = "journaal/0000000003.spk"
        var bytes = try #require(folder.bytes(of: path))
        let offsets = Damaging.frameOffsets(bytes)
        bytes.replaceSubrange(offsets[1]..<offsets[1] + 48, with: repeatElement(0, count: 48))
        let damaged = folder.copy()
        damaged.set(path, to: bytes)
        damaged.set("anker", to: anchor)
        let location = Location(file: path, offset: offsets[1], sequence: 7)
        let reopened = try Bench.open(damaged)
        #expect(reopened.obstacle == .damage(Damage(.brokenFrame, at: location)))
        #expect(try Bench.texts(Bench.records(of: reopened)) == Bench.filledTexts + ["een", "drie"])
    }

    @Test func `frames swapped, doubled or left out are named by number`() throws {
        let whole = try Bench.filled()
        let bytes = try #require(whole.bytes(of: Bench.firstSegment))
        let offsets = Damaging.frameOffsets(bytes)
        let frames = zip(offsets, offsets.dropFirst()).map { Array(bytes[$0..<$1]) }
        for (order, expected, texts) in [
            ([0, 2, 1, 3], 2, "school sanne daan afspraak"),
            ([0, 1, 1, 2, 3], 3, "school groep sanne daan afspraak"),
            ([0, 2, 3], 2, "school sanne daan afspraak"),
        ] as [([Int], UInt64, String)] {
            let folder = whole.copy()
            folder.set(Bench.firstSegment, to: Array(bytes[..<160]) + order.flatMap { frames[$0] })
            let journal = try Bench.open(folder)
            #expect(journal.gaps.first?.damage.kind == .outOfOrder(expected: expected))
            #expect(journal.gaps.first?.damage.location.file == Bench.firstSegment)
            #expect(try Bench.texts(Bench.records(of: journal)).joined(separator: " ") == texts)
        }
    }

    @Test func `numbers at the edge of what fits are refused, not trapped on`() throws {
        let whole = try Bench.filled()
        let original = try #require(whole.bytes(of: Bench.lastSegment))
        for number in [0, 1, UInt64.max - 1, .max] {
            var bytes = original
            bytes.replaceSubrange(40..<48, with: withUnsafeBytes(of: number.littleEndian, Array.init))
            bytes.replaceSubrange(
                112..<120, with: withUnsafeBytes(of: (number &- 1).littleEndian, Array.init))
            let sum = CRC32C.of((bytes[..<124] + bytes[128..<160])[...])
            bytes.replaceSubrange(124..<128, with: withUnsafeBytes(of: sum.littleEndian, Array.init))
            for length in [160, bytes.count] {
                let folder = whole.copy()
                folder.set(Bench.lastSegment, to: Array(bytes[..<length]))
                folder.delete("journaal/koppen")
                let journal = try? Bench.open(folder)  // refused, or with a gap
                #expect(journal == nil || journal?.obstacle != nil)
                #expect(try !Bench.check(folder.copy(), withKey: false).findings.isEmpty)
            }
        }
    }

    @Test func `an older version of the last segment is recognised`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("een")])
        let path = "journaal/0000000003.spk"
        let old = try #require(folder.bytes(of: path))
        try journal.commit([Bench.entry("twee")])
        let restored = folder.copy()
        restored.set(path, to: old)
        let reopened = try Bench.open(restored)
        let place = Location(file: path, offset: old.count, sequence: 7)
        #expect(reopened.obstacle == .damage(Damage(.olderVersion, at: place)))
        #expect(try Bench.texts(Bench.records(of: reopened)) == Bench.filledTexts + ["een"])
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a missing segment is named`(number: UInt64) throws {
        let folder = try Bench.filled()
        folder.delete(SegmentFile.path(number))
        let location = Location(file: SegmentFile.path(number), offset: 0)
        let damage = Damage(.missingSegments(number...number), at: location)
        let journal = try Bench.open(folder)
        #expect(journal.obstacle == .damage(damage))
        let texts = number == 1 ? Bench.filledTexts.suffix(1) : Bench.filledTexts.prefix(4)
        #expect(try Bench.texts(Bench.records(of: journal)) == Array(texts))
        let isNamed = try Bench.check(folder.copy()).findings.contains {
            guard case .gap(let gap, _, _, false) = $0 else { return false }
            return gap.damage == damage
        }
        #expect(isNamed)
    }

    @Test func `a segment of another journal is refused and left alone`() throws {
        let folder = try Bench.filled()
        let other = MemoryFolder()
        let stranger = try Journal.create(
            in: other, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
        try stranger.commit([Bench.entry("vreemd")])
        let bytes = try #require(other.bytes(of: Bench.firstSegment))
        folder.set(Bench.firstSegment, to: bytes)
        #expect(throws: JournalError.tampered(Location(file: Bench.firstSegment, offset: 0))) {
            try Bench.open(folder)
        }
        #expect(folder.bytes(of: Bench.firstSegment) == bytes)
    }

    @Test func `an erased frame that was rewritten as a gap keeps the chain whole`() throws {
        let folder = try Bench.filled()
        let offsets = try Damaging.frameOffsets(#require(folder.bytes(of: Bench.firstSegment)))
        try Damaging.gap(at: offsets[2], of: Bench.firstSegment, in: folder)
        #expect(try Bench.texts(Bench.read(folder)) == ["school", "groep", "(gewist)", "daan", "afspraak"])
        #expect(try Bench.check(folder.copy()).findings.isEmpty)
        try Bench.open(folder.copy()).commit([Bench.entry("verder")])
    }
}
