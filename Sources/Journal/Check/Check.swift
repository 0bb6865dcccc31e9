import Crypto

extension Journal {
    /// Verifies the whole folder and reports everything it finds, not only the first thing.
    ///
    /// Without `unlock` it needs no passphrase and finds rot; with it also tampering. Throws only when it cannot
    /// start: no journal, already open, a wrong passphrase or recovery key.
    public static func check(
        _ folder: any DiskFolder, unlock: Unlock?, occupant: Occupant
    ) throws(JournalError) -> CheckReport {
        guard try exists(in: folder) else { throw .notFound(path: folder.path) }
        var unlocker: Unlocker?
        if let unlock { unlocker = try Unlocker(unlock) }
        let lock = try FolderLock(folder, occupant: occupant)
        var check = Check(folder)
        try check.vault(&unlocker)
        check.anchor()
        check.log()
        // The lock covers everything above.
        withExtendedLifetime(lock) {}
        return check.report
    }
}

/// One pass over a data folder that collects what `Journal.open` would throw.
private struct Check {
    private(set) var report = CheckReport()
    private let folder: any DiskFolder
    private var vault: Vault?
    private var lastAcknowledged: Anchor?

    init(_ folder: any DiskFolder) { self.folder = folder }

    private mutating func attempt<Value>(_ body: () throws(JournalError) -> Value) -> Value? {
        do throws(JournalError) {
            return try body()
        } catch {
            report.findings.append(.failure(error))
            return nil
        }
    }

    mutating func vault(_ unlocker: inout Unlocker?) throws(JournalError) {
        let folder = folder
        let copies = attempt { () throws(JournalError) in try Vault.survey(folder) } ?? []
        let newest = copies.compactMap(\.file).max { $0.epoch < $1.epoch }
        for copy in copies where copy.foundBroken || copy.file != newest {
            report.findings.append(.vaultCopyBroken(folder: copy.name))
        }
        guard unlocker != nil, newest != nil else { return }
        do throws(JournalError) {
            vault = try unlocker.map { (unlocker) throws(JournalError) in
                var unlocker = unlocker
                return try Vault.open(in: folder, unlocker: &unlocker)
            }
            report.sealsWereChecked = true
        } catch .wrongPassphrase {
            throw .wrongPassphrase
        } catch .wrongRecoveryKey(let group) {
            throw .wrongRecoveryKey(group: group)
        } catch {
            report.findings.append(.failure(error))
        }
    }

    mutating func anchor() {
        let folder = folder
        let key = vault.map { Anchor.key($0.keys.current.key) }
        let halves = attempt { () throws(JournalError) in
            guard let file = try folder.open(JournalFormat.anchorFile, for: .reading) else {
                throw .damaged(
                    Damage(.missingAnchor, at: Location(file: JournalFormat.anchorFile, offset: 0)))
            }
            return try AnchorFile.halves(of: file, using: key)
        }
        for (half, reading) in (halves ?? []).enumerated() {
            let location = Location(
                file: JournalFormat.anchorFile, offset: half * JournalFormat.anchorSlotLength)
            switch reading {
            case .broken: report.findings.append(.anchorHalfBroken(half))
            case .unknownVersion: report.findings.append(.failure(.newerVersion(location)))
            case .forged: report.findings.append(.failure(.tampered(location)))
            case .anchor(let anchor):
                if anchor.counter >= lastAcknowledged?.counter ?? 0 { lastAcknowledged = anchor }
            }
        }
        if let vault, let anchor = lastAcknowledged {
            if anchor.device != vault.device {
                report.findings.append(
                    .failure(.tampered(Location(file: JournalFormat.anchorFile, offset: 0))))
            }
            if vault.epoch < anchor.vaultEpoch {
                report.findings.append(
                    .failure(.olderVault(epoch: vault.epoch, acknowledged: anchor.vaultEpoch)))
            }
        }
    }

    mutating func log() {
        let (folder, vault) = (folder, vault)
        guard
            let log = attempt({ () throws(JournalError) in try folder.folder(JournalFormat.logFolder) })
                ?? nil,
            let numbers = attempt({ () throws(JournalError) in try SegmentFile.numbers(in: log) })
        else { return }
        report.segments = numbers.count
        var files: [SegmentFile?] = []
        for number in numbers {
            let previous = files.last { $0 != nil }??.header
            files.append(
                attempt { () throws(JournalError) in
                    try SegmentFile.read(number, in: log, after: previous, vault: vault)
                })
        }
        var chain: ChainHash? = .start
        var expected: UInt64 = 1
        for (index, number) in numbers.enumerated() {
            if number != expected {
                missing(expected)
                chain = nil
            }
            expected = number + 1
            let successor =
                index + 1 < numbers.count && numbers[index + 1] == expected ? files[index + 1] : nil
            chain = files[index].flatMap {
                segment($0, in: log, before: successor, isLast: index == numbers.count - 1, chain: chain)
            }
        }
        if let anchor = lastAcknowledged, anchor.segment >= expected { missing(expected) }
    }

    private mutating func missing(_ number: UInt64) {
        report.findings.append(
            .failure(
                .damaged(
                    Damage(.missingSegment(number), at: Location(file: SegmentFile.path(number), offset: 0))))
        )
    }

    /// The chain after this segment; nil when it cannot be known, and the next one starts from its own header.
    private mutating func segment(
        _ file: SegmentFile, in log: any DiskFolder, before successor: SegmentFile?, isLast: Bool,
        chain: ChainHash?
    ) -> ChainHash? {
        let (vault, anchor) = (vault, lastAcknowledged)
        let extent = attempt { () throws(JournalError) in
            if let successor {
                return try SegmentExtent(closed: file, in: log, until: successor.header.previousValidTo)
            }
            // Without a readable successor nobody knows how far this one was meant to count.
            return try SegmentExtent(
                last: file, in: log, acknowledged: isLast ? anchor?.sequence ?? 0 : 0)
        }
        guard let extent else { return nil }
        report.frames += extent.frames
        report.lastSequence = max(report.lastSequence, extent.lastSequence)
        report.tornBytes += extent.size - extent.end
        guard let vault else { return nil }
        if let chain, chain != file.header.previousChain {
            report.findings.append(
                .failure(.tampered(Location(file: SegmentFile.path(file.header.number), offset: 0))))
        }
        var erased = 0
        defer { report.erased += erased }
        return attempt { () throws(JournalError) in
            try SegmentLog.replay(
                file, extent, in: log, chain: file.header.previousChain, vault: vault, anchor: anchor
            ) { record in
                if case .erased = record.content { erased += 1 }
            }
        }
    }
}
