import Attendance

/// All absences of one pupil as they stand after many imports, for the snapshot (FORMAT.md §3.4).
enum LedgerCoding {
    private static let version: UInt8 = 2
    private static let valueLength = 9
    private static let rowLength = 8
    /// A day has at most twenty lesson hours.
    private static let hourBits: UInt32 = 5
    private static let hourMask: UInt32 = 31

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
        var rows = ByteWriter(capacity: rowLength * ledger.entries.count)
        for entry in ledger.entries {
            let value = Value(
                source: entry.importNumber.value, mark: entry.mark, minutes: entry.minutes, text: entry.text)
            let place = places[value] ?? UInt32(values.count)
            if place == values.count {
                places[value] = place
                values.append(value)
            }
            rows.append(UInt32(entry.hour) | place << hourBits)
            rows.append(entry.day.number)
        }
        var writer = ByteWriter(capacity: 64 + valueLength * values.count + rows.bytes.count)
        writer.append(version)
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
        writer.append(rows.bytes)
        return writer.bytes
    }

    /// Nil for what this version did not write.
    static func ledger(from bytes: ArraySlice<UInt8>) -> AbsenceLedger? {
        var reader = ByteReader(bytes)
        guard reader.integer() == version, let count: UInt32 = reader.integer(),
            let valueCount: UInt32 = reader.integer(), let textCount: UInt32 = reader.integer(),
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
                let text = letters.withUnsafeBytes({ String(validating: $0, as: UTF8.self) })
            else { return nil }
            texts.append(text)
        }
        guard reader.remaining == Int(count) * rowLength, let rows = reader.take(reader.remaining) else {
            return nil
        }
        return rows.withUnsafeBytes { rows in
            AbsenceLedger(values: values, texts: texts, count: Int(count)) { place in
                let row = UInt64(
                    littleEndian: rows.loadUnaligned(fromByteOffset: place * rowLength, as: UInt64.self))
                let low = UInt32(truncatingIfNeeded: row)
                return LedgerRow(
                    day: Day(number: Int32(truncatingIfNeeded: row >> 32)), hour: UInt8(low & hourMask),
                    value: Int(low >> hourBits))
            }
        }
    }
}
