extension SegmentLog {
    /// Whether the log may go on after this point: the replay from there proves that it does.
    func reaches(_ head: Snapshot.Head) -> Bool {
        segments.contains { file, extent in
            file.header.number == head.segment && head.offset >= UInt64(JournalFormat.segmentHeaderLength)
                && head.offset <= UInt64(extent.end)
        }
    }

    /// Opens every record after `head`, or every one, in order; throws at the first seal or link that does not
    /// hold. Precondition: the log reaches `head`.
    func replay(
        after head: Snapshot.Head?, vault: Vault, anchor: Anchor,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) {
        var chain = ChainHash.start
        for (file, extent) in segments where file.header.number >= head?.segment ?? 0 {
            chain = try SegmentLog.replay(
                file, extent, in: folder, chain: chain,
                after: head.flatMap { $0.segment == file.header.number ? $0 : nil }, vault: vault,
                anchor: anchor, visit)
        }
    }

    /// One segment, from the chain before it, or from a point within it, to the chain after it.
    static func replay(
        _ file: SegmentFile, _ extent: SegmentExtent, in folder: any DiskFolder, chain: ChainHash,
        after head: Snapshot.Head? = nil, vault: Vault, anchor: Anchor?,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> ChainHash {
        let path = SegmentFile.path(file.header.number)
        guard head != nil || chain == file.header.previousChain,
            let logKey = vault.keys.logKeys[file.header.keyEpoch]
        else {
            throw .tampered(Location(file: path, offset: 0))
        }
        let pupilKeys = vault.keys.pupilKeys
        var cursor = try SegmentFile.cursor(file.header.number, in: folder)
        var cipher = SegmentCipher(
            header: file.headerBytes, keys: SegmentKeys(logKey: logKey, salt: file.header.salt),
            device: vault.device, chain: head?.chain ?? chain, index: head?.frames ?? 0)
        if let head { cursor.skip(to: Int(head.offset)) }
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
