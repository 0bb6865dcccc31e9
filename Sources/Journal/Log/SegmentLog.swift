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

    /// Opens every record in order; throws at the first seal or link that does not hold.
    func replay(
        vault: Vault, anchor: Anchor, _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) {
        var chain = ChainHash.start
        for (file, extent) in segments {
            chain = try SegmentLog.replay(
                file, extent, in: folder, chain: chain, vault: vault, anchor: anchor, visit)
        }
    }

    /// One segment, from the chain before it to the chain after it.
    static func replay(
        _ file: SegmentFile, _ extent: SegmentExtent, in folder: any DiskFolder, chain: ChainHash,
        vault: Vault,
        anchor: Anchor?, _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> ChainHash {
        let path = SegmentFile.path(file.header.number)
        guard chain == file.header.previousChain, let logKey = vault.keys.logKeys[file.header.keyEpoch] else {
            throw .tampered(Location(file: path, offset: 0))
        }
        let pupilKeys = vault.keys.pupilKeys
        var cursor = try SegmentFile.cursor(file.header.number, in: folder)
        var cipher = SegmentCipher(
            header: file.headerBytes, keys: SegmentKeys(logKey: logKey, salt: file.header.salt),
            device: vault.device, chain: chain)
        while cursor.endOfFrame < extent.end {
            guard case .frame(let header) = try cursor.next(checkingBody: false) else {
                throw .damaged(Damage(.brokenFrame, at: Location(file: path, offset: cursor.offset)))
            }
            let location = Location(file: path, offset: cursor.offset, sequence: header.sequence)
            switch cursor.withFrame({ cipher.open(header, $0, pupilKeys: pupilKeys) }) {
            case .record(let record):
                if let anchor, record.sequence == anchor.sequence, cipher.chain != anchor.chain {
                    throw .tampered(location)
                }
                try visit(record)
            case .unchained: throw .tampered(location)
            case .unsealed:
                throw cursor.bodyChecksumHolds
                    ? .tampered(location) : .damaged(Damage(.brokenFrame, at: location))
            }
        }
        return cipher.chain
    }
}
