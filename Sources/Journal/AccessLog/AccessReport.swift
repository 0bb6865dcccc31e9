/// What the access log says, and what of it is missing.
public struct AccessReport: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        public let number: UInt64
        public let access: Access
    }

    public enum Fault: Equatable, Sendable {
        /// Lines that were there and are not, or not whole: the chain and the count name them.
        case missing(ClosedRange<UInt64>)
        /// A whole block that no holder of the keys wrote.
        case forged(UInt64)
        /// Of a later version of the program.
        case newer(UInt64)
        /// How many lines there were is not known, so nobody can tell whether the last ones are gone.
        case countLost
    }

    public internal(set) var lines: [Line] = []
    public internal(set) var faults: [Fault] = []
    /// Saves that never came to an end: places between lines or behind them where no line ever was.
    public internal(set) var unfinished = 0
    /// Of the last line that was there.
    public internal(set) var last: UInt64 = 0

    /// Without keys no line can be read, but what is missing shows all the same.
    init(of dataFolder: any DiskFolder, _ keys: KeyRing?) throws(JournalError) {
        guard let folder = try dataFolder.folder(AccessFile.folder) else { return }
        var link = AccessBlock.start
        let numbers = try AccessFile.numbers(in: folder)
        var places: UInt64 = 0
        for number in numbers {
            let blocks = AccessFile.blocks(try AccessFile.bytes(number, in: folder) ?? [], of: number)
            places = AccessFile.firstLine(of: number) - 1 + UInt64(blocks.count)
            for case let block? in blocks {
                if block.previous != link {
                    // Where no place is left open a block was put in for another.
                    faults.append(
                        block.number > last + 1
                            ? .missing(last + 1...block.number - 1) : .forged(block.number))
                } else {
                    unfinished += Int(block.number - last - 1)
                }
                add(block, keys)
                last = block.number
                link = block.link
            }
        }
        let head = try AccessHead.read(in: folder, keys)
        if let head, head.number > last {
            faults.append(.missing(last + 1...head.number))
            last = head.number
        } else if let head, head.number == last, head.link != link {
            faults.append(.forged(last))
        } else if head == nil, last > 0 {
            faults.append(.countLost)
        }
        if places > last { unfinished += Int(places - last) }
    }

    private mutating func add(_ block: AccessBlock, _ keys: KeyRing?) {
        guard let keys else { return }
        switch block.opened(with: keys) {
        case .forged: faults.append(.forged(block.number))
        case .newer: faults.append(.newer(block.number))
        case .line(let access): lines.append(Line(number: block.number, access: access))
        }
    }
}
