import Journal
import TestSupport

/// The bytes of one file as the running system sees them, and as they stand on the platter.
final class SimulatedContents {
    private(set) var bytes: [UInt8] = []
    private var durable: [UInt8] = []
    /// Sectors written since the last sync.
    private var pending: Set<Int> = []

    func write(_ new: ArraySlice<UInt8>, at offset: Int) {
        let end = offset + new.count
        if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        bytes.replaceSubrange(offset..<end, with: new)
        guard end > offset else { return }
        pending.formUnion(offset / SimulatedDisk.sectorLength...(end - 1) / SimulatedDisk.sectorLength)
    }

    func truncate(to length: Int) {
        bytes.removeLast(max(0, bytes.count - length))
        pending.insert(length / SimulatedDisk.sectorLength)
    }

    func sync() {
        durable = bytes
        pending = []
    }

    /// The system takes the sectors for written though each may not be; a later sync answers that all is well.
    func failSync(_ chance: inout Chance) {
        durable = platter(&chance)
        pending = []
    }

    func afterPowerCut(_ chance: inout Chance) -> SimulatedContents {
        let found = SimulatedContents()
        found.bytes = platter(&chance)
        found.durable = found.bytes
        return found
    }

    private func platter(_ chance: inout Chance) -> [UInt8] {
        guard !pending.isEmpty || bytes.count != durable.count else { return durable }
        let sector = SimulatedDisk.sectorLength
        var found = durable
        for place in pending.sorted() {
            let start = place * sector
            let new = bytes.dropFirst(start).prefix(sector)
            guard !new.isEmpty else { continue }
            let end = start + new.count
            switch chance.number(in: 0...4) {
            case 0: break
            case 1 where start >= durable.count:
                if found.count < end { found += [UInt8](repeating: 0, count: end - found.count) }
                for place in start..<end { found[place] = UInt8(chance.number(in: 0...255)) }
            case _:
                if found.count < end { found += [UInt8](repeating: 0, count: end - found.count) }
                found.replaceSubrange(start..<end, with: new)
            }
        }
        // The length is written apart from the bytes: zeros may follow them, and a cut may not have been made.
        if chance.number(in: 0...3) == 0, found.count < bytes.count {
            found += [UInt8](repeating: 0, count: bytes.count - found.count)
        }
        if bytes.count < durable.count, chance.number(in: 0...1) == 0 {
            found.removeLast(max(0, found.count - bytes.count))
        }
        return found
    }
}

struct SimulatedFile: DiskFile {
    let contents: SimulatedContents
    let disk: SimulatedDisk
    let path: String

    func size() throws(JournalError) -> Int {
        try disk.look(.inspect, path)
        return contents.bytes.count
    }

    func read(
        into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int
    ) throws(JournalError) -> Int {
        try disk.look(.read, path)
        let part = contents.bytes.dropFirst(offset).prefix(count)
        buffer.replaceSubrange(start..<start + part.count, with: part)
        return part.count
    }

    func append(_ bytes: [UInt8]) throws(JournalError) {
        try write(bytes, at: contents.bytes.count)
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {
        let outcome = try disk.change(.write, path) { chance in
            contents.write(bytes.prefix(chance.number(in: 0...bytes.count)), at: offset)
        }
        switch outcome {
        case .asAsked: contents.write(bytes[...], at: offset)
        case .lost: break
        case .misdirected(let distance): contents.write(bytes[...], at: max(0, offset - distance))
        }
    }

    func truncate(to length: Int) throws(JournalError) {
        try disk.change(.write, path)
        contents.truncate(to: length)
    }

    func sync() throws(JournalError) {
        try disk.change(.sync, path) { contents.failSync(&$0) }
        disk.sync(contents.sync)
    }
}
