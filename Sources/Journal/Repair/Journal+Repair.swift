import Crypto

extension Journal {
    /// Mends what can be mended, each original in quarantine first.
    ///
    /// `other` is the data folder of another copy of this journal, such as a backup: records that are gone here
    /// come back from it. With `accepting`, what is still missing afterwards is accepted as lost: it stays listed,
    /// and the journal can be written again. Throws before anything is changed what `open` throws.
    public static func repair(
        _ folder: any DiskFolder, unlock: Unlock, from other: (any DiskFolder)?, accepting: Bool,
        occupant: Occupant
    ) throws(JournalError) -> RepairReport {
        guard try exists(in: folder) else { throw .notFound(path: folder.path) }
        var unlocker = try Unlocker(unlock)
        let lock = try FolderLock(folder, occupant: occupant)
        var repair = Repair(folder, try Vault.open(in: folder, unlocker: &unlocker))
        let log = try other?.folder(JournalFormat.logFolder) ?? nil
        try repair.run(from: log, accepting: accepting)
        // The lock covers everything above.
        withExtendedLifetime(lock) {}
        return repair.report
    }
}

/// One repair of a data folder, in an order in which each step may be the last.
private struct Repair {
    private(set) var report = RepairReport()
    private let folder: any DiskFolder
    private var vault: Vault
    private var random = RandomBytes()

    init(_ folder: any DiskFolder, _ vault: Vault) {
        self.folder = folder
        self.vault = vault
    }

    mutating func run(from other: (any DiskFolder)?, accepting: Bool) throws(JournalError) {
        var (anchorFile, lostAnchor) = try AnchorFile.found(in: folder, vault)
        // Everything that may refuse comes before the first change.
        var log = try opened(anchorFile)
        report.repairedVaultFolders = vault.staleCopies
        try vault.repair()
        let quarantine = Quarantine(in: folder)
        if try mend(log, from: other, quarantine) { log = try opened(anchorFile) }
        try mendHeaderCopies(log)
        if lostAnchor != nil, accepting, let last = log.segments.last {
            try remake(&anchorFile, at: last, of: log)
            lostAnchor = nil
        }
        let open = log.gaps.filter { gap in !vault.keys.acceptedGaps.contains { $0.covers(gap) } }
        guard accepting, lostAnchor == nil else {
            report.remaining = (lostAnchor.map { [$0] } ?? []) + open.map(\.damage)
            return
        }
        guard !open.isEmpty else { return }
        try vault.replaceKeys(random: &random) { keys in
            keys.acceptedGaps += open.map { AcceptedGap(after: $0.after, before: $0.before) }
        }
        report.accepted = open
    }

    private func opened(_ anchorFile: AnchorFile) throws(JournalError) -> SegmentLog {
        let files = try folder.madeFolder(JournalFormat.logFolder)
        let log = try SegmentLog(in: files, vault: vault, anchor: anchorFile.anchor)
        try log.replay(after: nil, vault: vault, anchor: anchorFile.anchor) { _ in }
        return log
    }

    /// Whether anything was written anew.
    private mutating func mend(
        _ log: SegmentLog, from other: (any DiskFolder)?, _ quarantine: Quarantine
    ) throws(JournalError) -> Bool {
        var numbers = Set(log.segments.filter(\.file.isHeaderFromCopy).map(\.file.header.number))
        if let other { numbers.formUnion(try SegmentFile.numbers(in: other)) }
        for number in numbers.sorted() {
            let gaps = log.gaps.filter { $0.concerns(number) }
            let isHeaderBroken = log.segments.contains {
                $0.file.header.number == number && $0.file.isHeaderFromCopy
            }
            guard isHeaderBroken || !gaps.isEmpty else { continue }
            let mend = SegmentMend(number, of: log, vault: vault, other: other)
            let restored = mend.restorable(in: gaps)
            guard isHeaderBroken || restored > 0 else { continue }
            try mend.write(filling: gaps, quarantine)
            report.mendedSegments.append(number)
            report.restoredRecords += restored
        }
        return !report.mendedSegments.isEmpty
    }

    private mutating func mendHeaderCopies(_ log: SegmentLog) throws(JournalError) {
        let copies = HeaderCopies(in: log.folder)
        for (file, _) in log.segments
        where try copies.header(of: file.header.number) != file.headerBytes {
            try copies.write(file.headerBytes, of: file.header.number)
            report.mendedHeaderCopies = true
        }
        if report.mendedHeaderCopies { try log.folder.sync() }
    }

    /// Behind the last record that is there: whether more was acknowledged, nobody knows any more.
    private mutating func remake(
        _ anchorFile: inout AnchorFile, at last: (file: SegmentFile, extent: SegmentExtent),
        of log: SegmentLog
    ) throws(JournalError) {
        let chain = try log.replay(after: nil, vault: vault, anchor: nil) { _ in }
        var anchor = anchorFile.anchor
        anchor.counter += 1
        anchor.segment = last.file.header.number
        anchor.sequence = last.extent.lastSequence
        anchor.offset = UInt64(last.extent.end)
        // Behind a gap the chain begins anew: there is no link that a later segment could contradict.
        anchor.chain = chain ?? .start
        anchor.vaultEpoch = vault.epoch
        try anchorFile.advance(to: anchor)
        report.isAnchorRemade = true
    }
}

extension Gap {
    /// Whether the segment of this number may hold what is missing.
    fileprivate func concerns(_ number: UInt64) -> Bool {
        if case .missingSegments(let numbers) = damage.kind { return numbers.contains(number) }
        return damage.location.file == SegmentFile.path(number)
    }
}
