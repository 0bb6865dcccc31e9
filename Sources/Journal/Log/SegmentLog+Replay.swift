extension SegmentLog {
    /// Whether the log may go on after this point: the replay from there proves that it does.
    func reaches(_ head: Snapshot.Head) -> Bool {
        segments.contains { file, extent in
            file.header.number == head.segment && head.offset >= UInt64(JournalFormat.segmentHeaderLength)
                && head.offset <= UInt64(extent.end)
        }
    }

    /// Opens every record after `head`, or every one, in order; throws at the first seal or link that does not
    /// hold, or goes on with the next segment when `refuse` does not throw. Precondition: the log reaches `head`.
    ///
    /// Returns the chain at the end, nil where it is not known.
    @discardableResult
    func replay(
        after head: Snapshot.Head?, vault: Vault, anchor: Anchor?, remembered: RememberedHead? = nil,
        refuse: (JournalError) throws(JournalError) -> Void = { (error) throws(JournalError) in throw error },
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> ChainHash? {
        var chain: ChainHash? = .start
        var expected: UInt64 = 1
        for (file, extent) in segments where file.header.number >= head?.segment ?? 0 {
            let number = file.header.number
            let before = number == expected ? chain : nil
            chain = nil
            expected = number + 1
            do throws(JournalError) {
                chain = try SegmentLog.replay(
                    file, extent, in: folder, chain: before,
                    after: head.flatMap { $0.segment == number ? $0 : nil }, vault: vault, anchor: anchor,
                    remembered: remembered, visit)
            } catch {
                try refuse(error)
            }
        }
        return chain
    }

    /// One segment, from the chain before it, or from a point within it, to the chain after it; nil stands for a
    /// chain that is lost in a gap.
    static func replay(
        _ file: SegmentFile, _ extent: SegmentExtent, in folder: any DiskFolder, chain: ChainHash?,
        after head: Snapshot.Head? = nil, vault: Vault, anchor: Anchor?, remembered: RememberedHead? = nil,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> ChainHash? {
        let path = SegmentFile.path(file.header.number)
        guard head != nil || chain == nil || chain == file.header.previousChain,
            let logKey = vault.keys.logKeys[file.header.keyEpoch]
        else {
            throw .tampered(Location(file: path, offset: 0))
        }
        let pupilKeys = vault.keys.pupilKeys
        let start = Int(head?.offset ?? 0)
        var cursor = try file.cursor(in: folder)
        var cipher = SegmentCipher(
            header: file.headerBytes, keys: SegmentKeys(logKey: logKey, salt: file.header.salt),
            device: file.header.device, chain: head?.chain ?? file.header.previousChain,
            index: head?.frames ?? 0)
        for stretch in extent.stretches where stretch.end > start {
            cursor.skip(to: max(stretch.start, start))
            if stretch.start >= start { cipher.skip(to: stretch.first - file.header.firstSequence) }
            while cursor.endOfFrame < stretch.end {
                guard case .frame(let header) = try cursor.next(checkingBody: false) else {
                    throw .damaged(Damage(.brokenFrame, at: Location(file: path, offset: cursor.offset)))
                }
                let location = Location(file: path, offset: cursor.offset, sequence: header.sequence)
                switch cursor.withFrame({ cipher.open(header, $0, pupilKeys: pupilKeys) }) {
                case .record(let record):
                    if let anchor, cipher.knowsChain, record.sequence == anchor.sequence,
                        cipher.chain != anchor.chain
                    {
                        throw .tampered(location)
                    }
                    if let remembered, cipher.knowsChain, record.sequence == remembered.sequence,
                        cipher.chain != remembered.chain
                    {
                        throw .otherCopy(
                            lastSequence: anchor?.sequence ?? record.sequence, acknowledged: record.sequence)
                    }
                    try visit(record)
                case .unchained: throw .tampered(location)
                case .unsealed:
                    throw cursor.bodyChecksumHolds
                        ? .tampered(location) : .damaged(Damage(.brokenFrame, at: location))
                }
            }
        }
        return cipher.knowsChain && !extent.endsInGap ? cipher.chain : nil
    }
}
