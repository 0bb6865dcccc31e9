import Attendance
import Crypto

extension Journal {
    /// Verifies the whole folder and reports everything it finds, not only the first thing.
    ///
    /// Without `unlock` it needs no passphrase and finds rot; with it also tampering. Throws only when it cannot
    /// start: no journal, already open, a wrong passphrase or recovery key.
    public static func check(
        _ folder: any DiskFolder, unlock: Unlock?, occupant: Occupant, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> CheckReport {
        guard try exists(in: folder) else { throw .notFound(path: folder.path) }
        var unlocker: Unlocker?
        if let unlock { unlocker = try Unlocker(unlock) }
        let lock = try FolderLock(folder, occupant: occupant)
        var check = Check(folder)
        try check.vault(&unlocker)
        check.anchor(memory)
        check.log()
        check.accessLog()
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
    private var remembered: RememberedHead?

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
        let newest = copies.compactMap(\.found.newest).max { $0.epoch < $1.epoch }
        for (name, copy) in copies {
            let broken = copy.newest?.brokenSlots ?? []
            report.findings += broken.map { .vaultSlotBroken(folder: name, $0) }
            guard copy.isBroken || copy.newest?.epoch != newest?.epoch else { continue }
            report.findings.append(.vaultCopyBroken(folder: name))
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

    mutating func anchor(_ memory: (any DiskFolder)?) {
        let folder = folder
        let keys = vault.map { Anchor.keys($0.keys) }
        let halves = attempt { () throws(JournalError) in
            guard let file = try folder.open(JournalFormat.anchorFile, for: .reading) else {
                throw .damaged(
                    Damage(.missingAnchor, at: Location(file: JournalFormat.anchorFile, offset: 0)))
            }
            return try AnchorFile.halves(of: file, using: keys)
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
        if halves != nil, lastAcknowledged == nil {
            let place = Location(file: JournalFormat.anchorFile, offset: 0)
            report.findings.append(.failure(.damaged(Damage(.brokenAnchor, at: place))))
        }
        if let vault, let anchor = lastAcknowledged {
            if !vault.devices.contains(anchor.device) {
                report.findings.append(
                    .failure(.tampered(Location(file: JournalFormat.anchorFile, offset: 0))))
            }
            if vault.epoch < anchor.vaultEpoch {
                report.findings.append(
                    .failure(.olderVault(epoch: vault.epoch, acknowledged: anchor.vaultEpoch)))
            }
            let remembered = HeadMemory(of: vault.writingDevice, in: memory, vault.keys)?.head
            _ = attempt { () throws(JournalError) in try remembered?.admit(anchor) }
            self.remembered = remembered
        }
    }

    /// Beside the journal: whatever is missing there, the journal may be whole.
    mutating func accessLog() {
        let (folder, keys) = (folder, vault?.keys)
        let read = attempt { () throws(JournalError) in try AccessReport(of: folder, keys) }
        report.findings += (read?.faults ?? []).map { .access($0) }
    }

    mutating func log() {
        let (folder, vault, anchor) = (folder, vault, lastAcknowledged)
        var refused: [JournalError] = []
        guard
            let files = attempt({ () throws(JournalError) in try folder.folder(JournalFormat.logFolder) })
                ?? nil,
            let log = attempt({ () throws(JournalError) in
                try SegmentLog(in: files, vault: vault, anchor: anchor) { refused.append($0) }
            })
        else { return }
        report.findings += refused.map { .failure($0) }
        report.segments = log.segments.count
        for (file, extent) in log.segments {
            report.frames += extent.frames
            report.lastSequence = max(report.lastSequence, extent.lastSequence)
            report.tornBytes += extent.tornBytes
            if file.isHeaderFromCopy {
                report.findings.append(.headerFromCopy(segment: file.header.number))
            }
        }
        headerCopies(log)
        gaps(log, replay(log))
    }

    private mutating func headerCopies(_ log: SegmentLog) {
        let copies = HeaderCopies(in: log.folder)
        let broken = attempt { () throws(JournalError) in
            var broken = 0
            for (file, _) in log.segments
            where try copies.header(of: file.header.number) != file.headerBytes { broken += 1 }
            return broken
        }
        if let broken, broken > 0 { report.findings.append(.headerCopiesBroken(segments: broken)) }
    }

    /// Opens every record; returns when those around each gap were made. Nothing without a key.
    private mutating func replay(_ log: SegmentLog) -> [(since: Instant?, until: Instant?)] {
        var times = [(since: Instant?, until: Instant?)](repeating: (nil, nil), count: log.gaps.count)
        guard let vault else { return times }
        let (anchor, remembered) = (lastAcknowledged, remembered)
        var refused: [JournalError] = []
        var erased = 0
        var lastMade: Instant?
        var waiting = log.gaps.indices[...]
        _ = attempt { () throws(JournalError) in
            try log.replay(
                after: nil, vault: vault, anchor: anchor, remembered: remembered,
                refuse: { refused.append($0) }
            ) { record in
                guard case .payload(let payload) = record.content else {
                    erased += 1
                    return
                }
                let made = RecordCoding.instant(of: payload)
                while let gap = waiting.first, log.gaps[gap].before <= record.sequence {
                    times[gap] = (lastMade, made)
                    waiting.removeFirst()
                }
                lastMade = made
            }
        }
        for gap in waiting { times[gap].since = lastMade }
        report.erased += erased
        report.findings += refused.map { .failure($0) }
        return times
    }

    private mutating func gaps(_ log: SegmentLog, _ times: [(since: Instant?, until: Instant?)]) {
        let accepted = vault?.keys.acceptedGaps ?? []
        for (gap, time) in zip(log.gaps, times) {
            report.findings.append(
                .gap(
                    gap, since: time.since, until: time.until,
                    isAccepted: accepted.contains { $0.covers(gap) }))
        }
    }
}
