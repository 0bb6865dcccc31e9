/// Keeps the bytes of what is passed over or replaced, before it is (FORMAT.md §8): nothing is cut unseen.
struct Quarantine {
    private let folder: any DiskFolder

    private static let pieceLength = 1 << 20

    init(in folder: any DiskFolder) { self.folder = folder }

    func keep(_ tail: TornTail, of log: any DiskFolder) throws(JournalError) {
        let offset = tail.location.offset
        try keep(tail.location.file, offset..<offset + tail.length, of: log)
    }

    /// A part of the segment at `path`, under the segment's name and where the part begins; once kept it stays as
    /// it is.
    func keep(_ path: String, _ range: Range<Int>, of log: any DiskFolder) throws(JournalError) {
        let segment = String(path.split(separator: "/").last ?? "")
        let name = "\(segment).\(range.lowerBound)-\(range.upperBound)"
        let kept = try folder.madeFolder(JournalFormat.quarantineFolder)
        guard try !kept.names().contains(name), let file = try log.open(segment, for: .reading) else {
            return
        }
        let temporary = name + JournalFormat.temporarySuffix
        try kept.removeLeftover(temporary)
        let copy = try kept.create(temporary)
        var offset = range.lowerBound
        while offset < range.upperBound {
            var piece = [UInt8](repeating: 0, count: min(Quarantine.pieceLength, range.upperBound - offset))
            let count = try file.read(into: &piece, at: 0, count: piece.count, from: offset)
            guard count > 0 else { break }
            try copy.append(Array(piece[..<count]))
            offset += count
        }
        try copy.sync()
        try kept.rename(temporary, to: name)
        try kept.sync()
    }

    /// Takes away everything that was kept of a segment; returns how many bytes that were.
    func remove(_ number: UInt64) throws(JournalError) -> Int {
        guard let kept = try folder.folder(JournalFormat.quarantineFolder) else { return 0 }
        let names = try kept.names().filter { $0.hasPrefix(SegmentFile.name(number) + ".") }
        var bytes = 0
        for name in names {
            bytes += try kept.open(name, for: .reading)?.size() ?? 0
            try kept.remove(name)
        }
        if !names.isEmpty { try kept.sync() }
        return bytes
    }
}
