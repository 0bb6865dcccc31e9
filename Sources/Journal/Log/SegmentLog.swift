import Attendance

/// The segments as they were found at opening, judged against the anchor.
struct SegmentLog {
    let folder: any DiskFolder
    private(set) var segments: [(file: SegmentFile, extent: SegmentExtent)] = []

    /// Throws at the first thing that is not as it was acknowledged; writes nothing.
    init(in folder: any DiskFolder, vault: Vault, anchor: Anchor) throws(JournalError) {
        self.folder = folder
        let numbers = try SegmentFile.numbers(in: folder)
        if let missing = SegmentLog.firstMissing(numbers, upTo: anchor.segment) {
            throw .damaged(
                Damage(.missingSegment(missing), at: Location(file: SegmentFile.path(missing), offset: 0)))
        }
        var files: [SegmentFile] = []
        for number in numbers {
            files.append(
                try SegmentFile.read(number, in: folder, after: files.last?.header, vault: vault))
        }
        for (index, file) in files.enumerated() {
            let next = index + 1 < files.count ? files[index + 1].header : nil
            let extent =
                if let next {
                    try SegmentExtent(closed: file, in: folder, until: next.previousValidTo)
                } else {
                    try SegmentExtent(last: file, in: folder, acknowledged: anchor.sequence)
                }
            segments.append((file, extent))
        }
    }

    static func firstMissing(_ numbers: [UInt64], upTo last: UInt64) -> UInt64? {
        for (index, number) in numbers.enumerated() where number != UInt64(index) + 1 {
            return UInt64(index) + 1
        }
        return UInt64(numbers.count) < last ? UInt64(numbers.count) + 1 : nil
    }

    var lastNumber: UInt64 { segments.last?.file.header.number ?? 0 }

    /// What an interrupted write left behind the last whole transaction.
    var tornTail: TornTail? {
        guard let (file, extent) = segments.last, extent.end < extent.size else { return nil }
        return TornTail(
            location: Location(
                file: SegmentFile.path(file.header.number), offset: extent.end,
                sequence: extent.lastSequence &+ 1),
            length: extent.size - extent.end)
    }
}
