import Attendance

@testable import Journal

extension FuzzTarget {
    /// The access log: a line once opened, the blocks as they stand on disk, or the notes that anybody may have
    /// written. The first byte says which.
    static let access = FuzzTarget("access") {
        let line = Access(
            .recordTalk, .pupil(FuzzJournal.pupils[0]), from: origin, by: .coordinator, at: FuzzEvents.instant
        )
        var random = RandomBytes(Counting(4))
        let block = AccessBlock(
            line, number: 1, after: AccessBlock.start, keys: KeyRing(firstLogKey: FuzzJournal.slotKey),
            random: &random)
        let folder = BytesFolder()
        for _ in 0..<3 { try RefusedOpenings.note(origin, at: FuzzEvents.instant, in: folder) }
        return [
            [0] + line.encoded, [1] + block.bytes, [1] + block.bytes + block.bytes,
            [2] + (folder.bytes(of: "toegang/geweigerd") ?? []),
        ]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        var bytes = Array(bytes.dropFirst())
        switch mode % 3 {
        case 0:
            guard case .line(let line) = Access.read(bytes[...]) else { return nil }
            return Access.read(line.encoded[...]) == .line(line)
                ? nil : "a line changes when written and read"
        case 1:
            Mending.pieces(of: AccessBlock.length, in: &bytes)
            let keys = KeyRing(firstLogKey: FuzzJournal.slotKey)
            for (index, block) in AccessFile.blocks(bytes, of: 1).enumerated() {
                guard let block else { continue }
                guard block.number == UInt64(index) + 1 else { return "a block stands in another's place" }
                _ = block.opened(with: keys)
            }
            return nil
        default:
            Mending.pieces(of: 16, in: &bytes)
            let folder = BytesFolder()
            do throws(JournalError) {
                try RefusedOpenings.note(origin, at: FuzzEvents.instant, in: folder)
                let found = try RefusedOpenings.read(
                    in: folder.copy(replacing: "toegang/geweigerd", with: bytes))
                return found.allSatisfy { $0.outcome == .refused } ? nil : "a note is more than a refusal"
            } catch {
                return "a folder in memory gave \(error)"
            }
        }
    }

    private static let origin = Access.Origin(.command, terminal: .pseudo(3))
}
