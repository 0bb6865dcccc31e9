import Attendance

/// The rows of one pupil from one import, about three bytes each (FORMAT.md §9.2): a year of a large school
/// holds a million, and every byte is read, hashed and opened at each start.
///
/// Most rows of a pupil say the same in other hours: what they say is kept once.
enum PackedAbsences {
    /// All of a row but its day and first hour.
    private struct Value: Hashable {
        let hours: UInt8
        let mark: AbsenceMark
        let minutes: UInt16
        let text: UInt16

        init(_ row: AbsenceRow) {
            hours = row.lastHour - row.firstHour + 1
            mark = row.mark
            minutes = row.minutes
            text = row.text
        }
    }

    private static let headerLength = 16
    private static let valueLength = 6

    static func encoded(_ rows: AbsenceRows, from source: ImportNumber) -> [UInt8] {
        precondition(rows.texts.first == "", "the first text is the empty one")
        precondition(rows.texts.count <= 1 << 16, "a text is found by 16 bits")
        precondition(
            rows.rows.allSatisfy { $0.isPossible(textCount: rows.texts.count) }, "rows are checked at import")
        var values: [Value] = []
        var places: [Value: Int] = [:]
        var packed = ByteWriter(capacity: 4 * rows.rows.count)
        var last = 0
        for row in rows.rows {
            let value = Value(row)
            let place = places[value] ?? values.count
            if place == values.count {
                places[value] = place
                values.append(value)
            }
            ShortInteger.appendStep(Int(row.day.number) - last, to: &packed)
            packed.append(row.firstHour)
            ShortInteger.append(place, to: &packed)
            last = Int(row.day.number)
        }
        var writer = ByteWriter(
            capacity: headerLength + valueLength * values.count + packed.bytes.count)
        writer.append(source.value)
        writer.append(UInt32(rows.rows.count))
        writer.append(UInt32(values.count))
        writer.append(UInt32(rows.texts.count))
        for value in values { write(value, to: &writer) }
        for text in rows.texts.dropFirst() {
            writer.append(UInt32(text.utf8.count))
            writer.append(text.utf8)
        }
        writer.append(packed.bytes)
        return writer.bytes
    }

    private static func write(_ value: Value, to writer: inout ByteWriter) {
        writer.append(value.hours)
        writer.append(value.mark.number)
        writer.append(value.minutes)
        writer.append(value.text)
    }

    static func read(
        _ bytes: [UInt8], in range: Range<Int>
    ) throws(PayloadFault) -> (rows: AbsenceRows, source: ImportNumber) {
        let malformed = PayloadFault.malformed(offset: range.lowerBound)
        var reader = ByteReader(bytes[range])
        guard let source: UInt32 = reader.integer(), let rowCount: UInt32 = reader.integer(),
            let valueCount: UInt32 = reader.integer(), let textCount: UInt32 = reader.integer(),
            (1...1 << 16).contains(textCount),
            // Nothing is allocated for what is not there: a row takes three bytes at least.
            Int(rowCount) <= reader.remaining / 3, Int(valueCount) <= reader.remaining / valueLength
        else { throw malformed }
        var values: [AbsenceRow] = []
        values.reserveCapacity(Int(valueCount))
        for _ in 0..<valueCount {
            values.append(try value(from: &reader, texts: Int(textCount), in: range))
        }
        var texts = [""]
        texts.reserveCapacity(min(Int(textCount), reader.remaining / 4 + 1))
        for _ in 1..<textCount {
            guard let length: UInt32 = reader.integer(), let letters = reader.take(Int(length)),
                let text = String(bytes, in: letters.startIndex..<letters.endIndex)
            else { throw malformed }
            texts.append(text)
        }
        guard
            let rows = readRows(
                bytes.span.extracting(range.upperBound - reader.remaining..<range.upperBound),
                count: Int(rowCount), values)
        else { throw malformed }
        return (AbsenceRows(rows: rows, texts: texts), ImportNumber(source))
    }

    /// A row without its day, which begins at the first hour.
    private static func value(
        from reader: inout ByteReader, texts: Int, in range: Range<Int>
    ) throws(PayloadFault) -> AbsenceRow {
        let offset = range.upperBound - reader.remaining
        guard let hours: UInt8 = reader.integer(), let number: UInt8 = reader.integer(),
            let minutes: UInt16 = reader.integer(), let text: UInt16 = reader.integer()
        else { throw .malformed(offset: offset) }
        guard let mark = AbsenceMark.byNumber[Int(number)] else { throw .newer(offset: offset) }
        let row = AbsenceRow(
            day: Day(number: 0), firstHour: 1, lastHour: hours, mark: mark, minutes: minutes, text: text)
        guard row.isPossible(textCount: texts) else { throw .malformed(offset: offset) }
        return row
    }

    /// Nil where the bytes hold fewer or more rows, or a row that no day has.
    private static func readRows(
        _ bytes: Span<UInt8>, count: Int, _ values: [AbsenceRow]
    ) -> [AbsenceRow]? {
        var offset = 0
        var rows: [AbsenceRow] = []
        rows.reserveCapacity(count)
        let values = values.span
        var last = 0
        for _ in 0..<count {
            guard let step = ShortInteger.readStep(bytes, &offset), offset < bytes.count else { return nil }
            let firstHour = bytes[offset]
            offset += 1
            guard let place = ShortInteger.read(bytes, &offset), place < values.count,
                let day = Int32(exactly: last + step)
            else { return nil }
            var row = values[place]
            guard 1...20 ~= firstHour, firstHour + row.lastHour - 1 <= 20 else { return nil }
            row.day = Day(number: day)
            row.lastHour += firstHour - 1
            row.firstHour = firstHour
            rows.append(row)
            last = Int(day)
        }
        return offset == bytes.count ? rows : nil
    }
}
