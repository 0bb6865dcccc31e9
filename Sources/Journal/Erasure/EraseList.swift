import Attendance

/// The pupils whose keys must not exist: their pseudonyms, since when, and the number of the receipt.
///
/// It stands in the vault, and outside the data folder too (`RememberedErasures`): a copy of the folder that is put
/// back may be older than an erasure, and then it holds the key again.
struct EraseList: Equatable {
    struct Entry: Equatable {
        let on: Day
        let number: UInt32
    }

    private(set) var entries: [ID<Pupil>: Entry] = [:]

    var isEmpty: Bool { entries.isEmpty }

    subscript(pupil: ID<Pupil>) -> Entry? { entries[pupil] }

    mutating func add(_ pupil: ID<Pupil>, on day: Day, number: UInt32) {
        entries[pupil] = Entry(on: day, number: number)
    }

    /// What stands in both stays as it is here.
    mutating func merge(_ other: EraseList) { entries.merge(other.entries) { own, _ in own } }

    var lastNumber: UInt32 { entries.values.map(\.number).max() ?? 0 }

    /// In the order of the receipts.
    var inOrder: [(pupil: ID<Pupil>, entry: Entry)] {
        entries.map { (pupil: $0, entry: $1) }.sorted {
            ($0.entry.number, $0.pupil) < ($1.entry.number, $1.pupil)
        }
    }
}

extension EraseList {
    /// Of one entry, in the vault and outside it (FORMAT.md §5.4).
    static let entryLength = 16 + 4 + 4

    var encodedEntries: [[UInt8]] {
        entries.sorted { $0.key < $1.key }.map { pupil, entry in
            var writer = ByteWriter(capacity: EraseList.entryLength)
            writer.append(pupil.raw)
            writer.append(entry.on.number)
            writer.append(entry.number)
            return writer.bytes
        }
    }

    /// False for bytes that are no entry, or one that is there already.
    mutating func add(_ bytes: ArraySlice<UInt8>) -> Bool {
        var reader = ByteReader(bytes)
        guard let raw: UInt128 = reader.integer(), let day: Int32 = reader.integer(),
            let number: UInt32 = reader.integer(), reader.remaining == 0, entries[ID(raw: raw)] == nil
        else { return false }
        add(ID(raw: raw), on: Day(number: day), number: number)
        return true
    }
}
