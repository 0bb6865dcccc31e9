import Attendance
import Glibc

/// Writes one segment anew without the frames of erased pupils: a gap stands in place of each, every other frame is
/// the same byte for byte, and the chain goes on as if nothing had happened (FORMAT.md §4.2).
struct SegmentRewriter {
    /// What goes from one segment.
    struct Yield: Equatable {
        var records = 0
        var bytes = 0
    }

    private let file: SegmentFile
    private let extent: SegmentExtent
    private let folder: any DiskFolder
    private let vault: Vault

    private static let gapLength = JournalFormat.frameHeaderLength + JournalFormat.gapBodyLength

    init(_ file: SegmentFile, _ extent: SegmentExtent, in folder: any DiskFolder, vault: Vault) {
        self.file = file
        self.extent = extent
        self.folder = folder
        self.vault = vault
    }

    /// What there is to take away, which may be nothing; and whether an erased pupil ever stood in it. Changes
    /// nothing.
    func survey() throws(JournalError) -> (yield: Yield, concernsErased: Bool) {
        var yield = Yield(records: 0, bytes: extent.tornBytes)
        var gaps = 0
        var walk = try SegmentWalk(file, vault, in: folder)
        for stretch in extent.stretches {
            try walk.through(stretch) { (frame) throws(JournalError) in
                if frame.header.kind == .gap { gaps += 1 }
                guard frame.isErased else { return }
                yield.records += 1
                yield.bytes += frame.bytes.count - SegmentRewriter.gapLength
            }
        }
        return (yield, yield.records + gaps > 0)
    }

    /// When this returns the new segment is durable and the old bytes have no name any more.
    func rewrite() throws(JournalError) {
        let name = SegmentFile.name(file.header.number)
        let temporary = name + JournalFormat.temporarySuffix
        try folder.removeLeftover(temporary)
        let new = try folder.create(temporary)
        var piece = file.headerBytes
        var walk = try SegmentWalk(file, vault, in: folder)
        var copied = JournalFormat.segmentHeaderLength
        for stretch in extent.stretches {
            try copy(copied..<stretch.start, to: new, &piece)
            try walk.through(stretch) { (frame) throws(JournalError) in
                piece += frame.isErased ? frame.gap : Array(frame.bytes)
                try SegmentRewriter.flush(&piece, to: new, isLast: false)
            }
            copied = stretch.end
        }
        // Damaged bytes may be anybody's and stay; those of a save that was never acknowledged go.
        try copy(copied..<max(copied, extent.size - extent.tornBytes), to: new, &piece)
        try SegmentRewriter.flush(&piece, to: new, isLast: true)
        try new.sync()
        try verify(temporary, endsWith: walk.chain)
        try folder.rename(temporary, to: name)
        try folder.sync()
    }

    private func copy(
        _ range: Range<Int>, to new: any DiskFile, _ piece: inout [UInt8]
    ) throws(JournalError) {
        guard !range.isEmpty,
            let original = try folder.open(SegmentFile.name(file.header.number), for: .reading)
        else { return }
        var offset = range.lowerBound
        while offset < range.upperBound {
            var bytes = [UInt8](
                repeating: 0, count: min(JournalFormat.writeLimit, range.upperBound - offset))
            let count = try original.read(into: &bytes, at: 0, count: bytes.count, from: offset)
            guard count > 0 else { return }
            piece += bytes[..<count]
            try SegmentRewriter.flush(&piece, to: new, isLast: false)
            offset += count
        }
    }

    private static func flush(
        _ piece: inout [UInt8], to new: any DiskFile, isLast: Bool
    ) throws(JournalError) {
        guard isLast || piece.count >= JournalFormat.writeLimit else { return }
        try new.append(piece)
        piece.removeAll(keepingCapacity: true)
    }

    /// Reads the whole of it back: the same records are there, every seal holds, the chain ends as before, and
    /// nothing of an erased pupil is left.
    private func verify(_ temporary: String, endsWith chain: ChainHash?) throws(JournalError) {
        let unlike = JournalError.inputOutput(operation: .write, file: temporary, errno: EIO)
        let made = try SegmentFile.read(
            file.header.number, in: folder, named: temporary, after: nil, vault: vault)
        let read = try SegmentExtent(
            made, in: folder, until: extent.lastSequence, acknowledged: extent.lastSequence)
        guard read.stretches.map(\.records) == extent.stretches.map(\.records) else { throw unlike }
        var walk = try SegmentWalk(made, vault, in: folder)
        for stretch in read.stretches {
            try walk.through(stretch) { (frame) throws(JournalError) in if frame.isErased { throw unlike } }
        }
        guard made.headerBytes == file.headerBytes, walk.chain == chain else { throw unlike }
    }
}

extension SegmentExtent.Stretch {
    fileprivate var records: ClosedRange<UInt64> { first...last }
}
