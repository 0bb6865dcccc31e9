/// Appends lines to the access log. It is no journal: a line that cannot be kept stops nobody from reading.
struct AccessLog {
    private let dataFolder: any DiskFolder
    /// Nil before the first line of this run, and after an error: then it is looked up on disk.
    private var end: End?
    /// Why lines were not kept, until somebody was told.
    var failure: Failure = .none

    enum Failure {
        case none
        case new(JournalError)
        case told
    }

    /// Where the next line goes.
    private struct End {
        let folder: any DiskFolder
        var next: UInt64
        var link: [UInt8]
    }

    init(in dataFolder: any DiskFolder) { self.dataFolder = dataFolder }

    mutating func append(
        _ lines: [Access], keys: KeyRing, random: inout RandomBytes
    ) throws(JournalError) {
        var end = if let end { end } else { try AccessLog.end(in: dataFolder, keys) }
        self.end = nil
        var blocks: [AccessBlock] = []
        for line in lines {
            blocks.append(AccessBlock(line, number: end.next, after: end.link, keys: keys, random: &random))
            end.next += 1
            end.link = blocks[blocks.count - 1].link
            // A write stays within one file.
            if end.next == AccessFile.firstLine(of: AccessFile.place(of: end.next).file) {
                try AccessLog.write(blocks, in: end.folder)
                blocks = []
            }
        }
        try AccessLog.write(blocks, in: end.folder)
        try AccessHead(number: end.next - 1, link: end.link).write(in: end.folder, keys)
        self.end = end
    }

    private static func write(_ blocks: [AccessBlock], in folder: any DiskFolder) throws(JournalError) {
        guard let first = blocks.first else { return }
        let (number, offset) = AccessFile.place(of: first.number)
        let name = AccessFile.name(number)
        var isNew = false
        if try folder.open(name, for: .reading) == nil {
            _ = try folder.create(name)
            isNew = true
        }
        let file = try folder.open(name, for: .updating)
        try file?.write(blocks.flatMap(\.bytes), at: offset)
        try file?.sync()
        if isNew { try folder.sync() }
    }

    /// Behind everything that is there, readable or not, and behind what the head says was there: what is gone
    /// stays missed, and nothing is written over.
    private static func end(in dataFolder: any DiskFolder, _ keys: KeyRing) throws(JournalError) -> End {
        let folder = try dataFolder.madeFolder(AccessFile.folder)
        var next: UInt64 = 1
        var link = AccessBlock.start
        var last: UInt64 = 0
        for number in try AccessFile.numbers(in: folder).reversed() {
            let blocks = AccessFile.blocks(try AccessFile.bytes(number, in: folder) ?? [], of: number)
            next = max(next, AccessFile.firstLine(of: number) + UInt64(blocks.count))
            if let block = blocks.last(where: { $0 != nil }) ?? nil {
                (last, link) = (block.number, block.link)
                break
            }
        }
        if let head = try AccessHead.read(in: folder, keys), head.number > last {
            next = max(next, head.number + 1)
            link = head.link
        }
        return End(folder: folder, next: next, link: link)
    }
}
