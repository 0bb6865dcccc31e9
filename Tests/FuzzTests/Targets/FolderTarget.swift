@testable import Journal

extension FuzzTarget {
    /// One file of a whole journal replaced: the first byte says which, and whether its checksums are made right.
    static let folder = FuzzTarget("folder") {
        var seeds: [[UInt8]] = []
        for (number, path) in FuzzJournal.files.enumerated() {
            for mode in [0, 8] as [UInt8] {
                seeds.append([UInt8(number) | mode] + (try FuzzJournal.file(path)))
            }
        }
        return seeds
    } fault: { bytes in
        guard let mode = bytes.first, let base = try? FuzzJournal.made.get() else { return nil }
        let path = FuzzJournal.files[Int(mode & 7) % FuzzJournal.files.count]
        var file = Array(bytes.dropFirst())
        if mode & 8 != 0 { mend(&file, as: path) }
        return FolderReading.fault(base.copy(replacing: path, with: file)) { FuzzJournal.isOurs($1) }
    }

    private static func mend(_ file: inout [UInt8], as path: String) {
        if path.hasSuffix(JournalFormat.segmentSuffix) {
            Mending.segment(&file)
        } else if path == JournalFormat.anchorFile, file.count == 2 * JournalFormat.anchorSlotLength {
            var halves = [Array(file.prefix(4096)), Array(file.suffix(4096))]
            for half in halves.indices { Mending.tail(&halves[half]) }
            file = halves[0] + halves[1]
        } else {
            Mending.tail(&file)
        }
    }
}

/// A folder opened and checked, with and without its keys.
enum FolderReading {
    /// `isOurs` judges every record that comes out.
    static func fault(_ folder: BytesFolder, isOurs: (Record, [UInt8]) -> Bool) -> String? {
        // A refusal is an answer; what must not be is a trap, a hang or a record that nobody wrote.
        _ = try? Journal.check(folder, unlock: nil, occupant: FuzzJournal.occupant)
        _ = try? Journal.check(folder, unlock: .slotKey(FuzzJournal.slotKey), occupant: FuzzJournal.occupant)
        var stranger: UInt64?
        do throws(JournalError) {
            let journal = try Journal.open(
                in: folder, unlock: .slotKey(FuzzJournal.slotKey), occupant: FuzzJournal.occupant)
            try journal.replay { record in
                if case .payload(let payload) = record.content, !isOurs(record, payload) {
                    stranger = record.sequence
                }
            }
        } catch {
            // Refused.
        }
        return stranger.map { "record \($0) was written by nobody" }
    }
}
