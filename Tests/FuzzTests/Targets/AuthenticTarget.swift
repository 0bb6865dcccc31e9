import Attendance

@testable import Journal

extension FuzzTarget {
    /// Frames sealed under the right keys in an order that no program writes: what a seal lets through must
    /// still be judged, and no record may come out that was not put in.
    ///
    /// Of the bytes each frame takes three (place, step of the sequence, pupil and length) and its text.
    static let authentic = FuzzTarget("authentic") {
        [
            [0, 1, 5] + "groep".utf8, [1, 1, 2, 3, 3, 0, 1, 0x45] + "Pien".utf8 + [0, 1, 1, 9],
            [0, 1, 1, 7, 2, 1, 1, 8, 0, 2, 0x81, 9],
        ]
    } fault: { bytes in
        do throws(JournalError) {
            return try judged(bytes)
        } catch {
            return "the journal to begin with gave \(error)"
        }
    }

    private static func judged(_ bytes: [UInt8]) throws(JournalError) -> String? {
        let base = try FuzzJournal.made.get()
        let vault = try FuzzJournal.vault()
        // Other frames, other keys: as in all of the program, no nonce may come twice under one.
        var random = RandomBytes(Counting(bytes.reduce(3) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }))
        let (epoch, logKey) = vault.keys.current
        let header = SegmentHeader(
            device: vault.device, number: 1, firstSequence: 1, salt: random.bytes(32), previousChain: .start,
            keyEpoch: epoch)
        let keys = SegmentKeys(logKey: logKey, salt: header.salt)
        var segment = header.encoded(using: keys)
        var cipher = SegmentCipher(header: segment, keys: keys, device: vault.device, chain: .start)
        var written: [UInt64: [[UInt8]]] = [:]
        var (rest, sequence) = (bytes[...], UInt64(0))
        while let place = rest.popFirst(), let step = rest.popFirst(), let shape = rest.popFirst() {
            let payload = Array(rest.prefix(Int(shape & 0x3F)))
            rest = rest.dropFirst(payload.count)
            sequence &+= UInt64(bitPattern: Int64(Int8(bitPattern: step)))
            let pupil = shape & 0x40 == 0 ? nil : FuzzJournal.pupils[Int(shape >> 7)]
            cipher.seal(
                Entry(pupil: pupil, payload: payload), pupilKey: pupil.flatMap { vault.keys.pupilKeys[$0] },
                sequence: sequence, place: FrameHeader.Place(rawValue: place & 3), random: &random,
                into: &segment)
            written[sequence, default: []].append(payload)
        }
        let folder = base.copy(replacing: FuzzJournal.firstSegment, with: segment)
        // The segment behind it stands as it was.
        return FolderReading.fault(folder) {
            written[$0.sequence]?.contains($1) == true || FuzzJournal.isOurs($1)
        }
    }
}
