import Attendance

/// All absences of one pupil as they stand after many imports, for the snapshot (FORMAT.md §3.4).
enum LedgerCoding {
    private static let version: UInt8 = 1
    private static let valueLength = 9

    /// All of an entry but its day and hour.
    private struct Value: Hashable {
        let source: UInt32
        let mark: AbsenceMark
        let minutes: UInt16
        let text: UInt16
    }

    static func encoded(_ ledger: AbsenceLedger) -> [UInt8] {
        var values: [Value] = []
        var places: [Value: Int] = [:]
        var packed = ByteWriter(capacity: 3 * ledger.entries.count)
        var last = 0
        for entry in ledger.entries {
            let value = Value(
                source: entry.importNumber.value, mark: entry.mark, minutes: entry.minutes, text: entry.text)
            let place = places[value] ?? values.count
            if place == values.count {
                places[value] = place
                values.append(value)
            }
            ShortInteger.appendStep(Int(entry.day.number) - last, to: &packed)
            packed.append(entry.hour)
            ShortInteger.append(place, to: &packed)
            last = Int(entry.day.number)
        }
        var writer = ByteWriter(capacity: 64 + valueLength * values.count + packed.bytes.count)
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
        writer.append(packed.bytes)
        return writer.bytes
    }

    /// Nil for what this version did not write.
    static func ledger(from bytes: [UInt8]) -> AbsenceLedger? {
        var reader = ByteReader(bytes[...])
        guard reader.integer() == version, let count: UInt32 = reader.integer(),
            let valueCount: UInt32 = reader.integer(), let textCount: UInt32 = reader.integer(),
            (1...1 << 16).contains(textCount), Int(count) <= reader.remaining / 3,
            Int(valueCount) <= reader.remaining / valueLength
        else { return nil }
        var values: [Value] = []
        values.reserveCapacity(Int(valueCount))
        for _ in 0..<valueCount {
            guard let source: UInt32 = reader.integer(), let number: UInt8 = reader.integer(),
                let mark = AbsenceMark.byNumber[Int(number)], let minutes: UInt16 = reader.integer(),
                let text: UInt16 = reader.integer()
            else { return nil }
            values.append(Value(source: source, mark: mark, minutes: minutes, text: text))
        }
        var texts = [""]
        for _ in 1..<textCount {
            guard let length: UInt32 = reader.integer(), let letters = reader.take(Int(length)),
                let text = String(bytes, in: letters.startIndex..<letters.endIndex)
            else { return nil }
            texts.append(text)
        }
        let rest = bytes.span.extracting(bytes.count - reader.remaining..<bytes.count)
        return entries(rest, count: Int(count), values).flatMap { AbsenceLedger(entries: $0, texts: texts) }
    }

    private static func entries(_ bytes: Span<UInt8>, count: Int, _ values: [Value]) -> [LedgerEntry]? {
        var entries: [LedgerEntry] = []
        entries.reserveCapacity(count)
        let values = values.span
        var offset = 0
        var last = 0
        for _ in 0..<count {
            guard let step = ShortInteger.readStep(bytes, &offset), offset < bytes.count,
                let day = Int32(exactly: last + step)
            else { return nil }
            let hour = bytes[offset]
            offset += 1
            guard 1...20 ~= hour, let place = ShortInteger.read(bytes, &offset), place < values.count else {
                return nil
            }
            let value = values[place]
            entries.append(
                LedgerEntry(
                    day: Day(number: day), hour: hour, mark: value.mark, minutes: value.minutes,
                    text: value.text, source: ImportNumber(value.source)))
            last = Int(day)
        }
        return offset == bytes.count ? entries : nil
    }
}
