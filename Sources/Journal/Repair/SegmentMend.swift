/// One segment written anew: its own frames that can be read and, where those are gone, the same frames of another
/// copy, byte for byte; a frame fits nowhere but in its place.
struct SegmentMend {
    private let number: UInt64
    private let folder: any DiskFolder
    private let vault: Vault
    private let own: Copy?
    private let other: Copy?

    private struct Copy {
        let file: SegmentFile
        let extent: SegmentExtent
        let folder: any DiskFolder
    }

    /// Frames of one copy that follow each other.
    private struct Run {
        let copy: Copy
        let first: UInt64
        let last: UInt64
    }

    /// `other` is the log folder of another copy of this journal; what is no part of it is left aside.
    init(_ number: UInt64, of log: SegmentLog, vault: Vault, other: (any DiskFolder)?) {
        self.number = number
        self.vault = vault
        folder = log.folder
        let own = log.segments.first { $0.file.header.number == number }.map {
            Copy(file: $0.file, extent: $0.extent, folder: log.folder)
        }
        self.own = own
        self.other = other.flatMap { SegmentMend.copy(number, in: $0, as: own?.file, vault) }
    }

    /// Nil when it cannot be read whole, is forged, or is another segment: then it has nothing to give.
    private static func copy(
        _ number: UInt64, in folder: any DiskFolder, as own: SegmentFile?, _ vault: Vault
    ) -> Copy? {
        do throws(JournalError) {
            let file = try SegmentFile.read(number, in: folder, after: nil, vault: vault)
            guard own == nil || own?.headerBytes == file.headerBytes else { return nil }
            let extent = try SegmentExtent(file, in: folder, until: .max, acknowledged: 0)
            _ = try SegmentLog.replay(
                file, extent, in: folder, chain: nil, vault: vault, anchor: nil, { _ in })
            return Copy(file: file, extent: extent, folder: folder)
        } catch {
            return nil
        }
    }

    /// How many records of the gaps the other copy has.
    func restorable(in gaps: [Gap]) -> UInt64 {
        runs(in: gaps).reduce(0) { $0 + $1.last - $1.first + 1 }
    }

    private func runs(in gaps: [Gap]) -> [Run] {
        guard let other else { return [] }
        return gaps.flatMap { gap in
            other.extent.stretches.compactMap { stretch in
                let (first, last) = (max(stretch.first, gap.after + 1), min(stretch.last, gap.before - 1))
                return first <= last ? Run(copy: other, first: first, last: last) : nil
            }
        }
    }

    /// Puts the new file in the place of the old one, which is in quarantine before; nothing changes when this
    /// throws.
    func write(filling gaps: [Gap], _ quarantine: Quarantine) throws(JournalError) {
        guard let header = own?.file.headerBytes ?? other?.file.headerBytes else { return }
        let name = SegmentFile.name(number)
        if let original = try folder.open(name, for: .reading) {
            try quarantine.keep(SegmentFile.path(number), 0..<(try original.size()), of: folder)
        }
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let new = try folder.create(temporary)
        try new.append(header)
        let kept = own.map { own in
            own.extent.stretches.map { Run(copy: own, first: $0.first, last: $0.last) }
        }
        for run in ((kept ?? []) + runs(in: gaps)).sorted(by: { $0.first < $1.first }) {
            try copy(run, to: new)
        }
        try new.sync()
        let made = try SegmentFile.read(number, in: folder, named: temporary, after: nil, vault: vault)
        let extent = try SegmentExtent(made, in: folder, until: .max, acknowledged: 0)
        _ = try SegmentLog.replay(made, extent, in: folder, chain: nil, vault: vault, anchor: nil, { _ in })
        try HeaderCopies(in: folder).write(header, of: number)
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    private func copy(_ run: Run, to new: any DiskFile) throws(JournalError) {
        var cursor = try run.copy.file.cursor(in: run.copy.folder)
        var buffer: [UInt8] = []
        for stretch in run.copy.extent.stretches where stretch.first <= run.last && run.first <= stretch.last
        {
            cursor.skip(to: stretch.start)
            while cursor.endOfFrame < stretch.end {
                guard case .frame(let header) = try cursor.next(checkingBody: true) else {
                    let place = Location(file: SegmentFile.path(number), offset: cursor.offset)
                    throw .damaged(Damage(.brokenFrame, at: place))
                }
                guard (run.first...run.last).contains(header.sequence) else { continue }
                cursor.withFrame { buffer.append(contentsOf: $0) }
                if buffer.count >= JournalFormat.writeLimit { try flush(&buffer, to: new) }
            }
        }
        try flush(&buffer, to: new)
    }

    private func flush(_ buffer: inout [UInt8], to new: any DiskFile) throws(JournalError) {
        try new.append(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
