import Attendance

/// All absences of one pupil as they stand after many imports, for the snapshot (FORMAT.md §3.4).
enum LedgerCoding {
    private static let valueLength = 9

    /// How an entry is written: nearly every ledger is short enough for the narrow way, of half the bytes.
    private enum Width: UInt8 {
        case narrow = 2
        case wide = 3

        var length: Int {
            switch self {
            case .narrow: 4
            case .wide: 12
            }
        }

        /// A day has at most twenty lesson hours; the days are some ninety years.
        static func isNarrow(values: Int, days: Int) -> Bool { values <= 1 << 12 && days < 1 << 15 }
    }

    /// All of an entry but its day and hour.
    private struct Value: Hashable {
        let source: UInt32
        let mark: AbsenceMark
        let minutes: UInt16
        let text: UInt16
    }

    static func encoded(_ ledger: AbsenceLedger) -> [UInt8] {
        var values: [Value] = []
        var places: [Value: UInt32] = [:]
        let placed = ledger.entries.map { entry in
            let value = Value(
                source: entry.importNumber.value, mark: entry.mark, minutes: entry.minutes, text: entry.text)
            let place = places[value] ?? UInt32(values.count)
            if place == values.count {
                places[value] = place
                values.append(value)
            }
            return place
        }
        let first = ledger.entries.first?.day ?? Day(number: 0)
        let days = ledger.entries.last.map { Int($0.day.number) - Int(first.number) } ?? 0
        let width: Width = Width.isNarrow(values: values.count, days: days) ? .narrow : .wide
        var writer = ByteWriter(
            capacity: 256 + valueLength * values.count + width.length * ledger.entries.count)
        writer.append(width.rawValue)
        writer.append(first.number)
        writer.append(UInt32(ledger.entries.count))
        writer.append(UInt32(values.count))
        writer.append(UInt32(ledger.textsByPlace.count))
        for value in values {
            writer.append(value.source)
            writer.append(value.mark.number)
            writer.append(value.minutes)
            writer.append(value.text)
        }
        for text in ledger.textsByPlace.dropFirst() {
            writer.append(UInt32(text.utf8.count))
            writer.append(text.utf8)
        }
        for (entry, place) in zip(ledger.entries, placed) {
            switch width {
            case .narrow:
                let day = UInt32(entry.day.number - first.number)
                writer.append(UInt32(entry.hour) | day << 5 | place << 20)
            case .wide:
                writer.append(UInt32(entry.hour))
                writer.append(place)
                writer.append(entry.day.number)
            }
        }
        return writer.bytes
    }

    /// Nil for what this version did not write.
    static func ledger(from bytes: ArraySlice<UInt8>) -> AbsenceLedger? {
        var reader = ByteReader(bytes)
        guard let width = reader.integer().flatMap(Width.init), let first: Int32 = reader.integer(),
            let count: UInt32 = reader.integer(), let valueCount: UInt32 = reader.integer(),
            let textCount: UInt32 = reader.integer(),
            (1...1 << 16).contains(textCount), Int(valueCount) <= reader.remaining / valueLength
        else { return nil }
        var values: [LedgerEntry] = []
        values.reserveCapacity(Int(valueCount))
        for _ in 0..<valueCount {
            guard let source: UInt32 = reader.integer(), let number: UInt8 = reader.integer(),
                let mark = AbsenceMark.byNumber[Int(number)], let minutes: UInt16 = reader.integer(),
                let text: UInt16 = reader.integer()
            else { return nil }
            values.append(
                LedgerEntry(
                    day: Day(number: 0), hour: 0, mark: mark, minutes: minutes, text: text,
                    source: ImportNumber(source)))
        }
        var texts = [""]
        texts.reserveCapacity(Int(textCount))
        for _ in 1..<textCount {
            guard let length: UInt32 = reader.integer(), let letters = reader.take(Int(length)),
                let text = String(letters)
            else { return nil }
            texts.append(text)
        }
        guard reader.remaining == Int(count) * width.length, let rows = reader.take(reader.remaining) else {
            return nil
        }
        return rows.withUnsafeBytes { rows in
            AbsenceLedger(values: values, texts: texts, count: Int(count)) { place in
                switch width {
                case .narrow:
                    let row = UInt32(
                        littleEndian: rows.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
                    return LedgerRow(
                        day: Day(number: first &+ Int32(row >> 5 & 0x7FFF)), hour: UInt8(row & 31),
                        value: Int(row >> 20))
                case .wide:
                    let row = rows.loadUnaligned(fromByteOffset: place * 12, as: (UInt32, UInt32, Int32).self)
                    return LedgerRow(
                        day: Day(number: Int32(littleEndian: row.2)),
                        hour: UInt8(truncatingIfNeeded: UInt32(littleEndian: row.0)),
                        value: Int(UInt32(littleEndian: row.1)))
                }
            }
        }
    }
}
