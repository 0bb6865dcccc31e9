import Attendance

/// The rows of one pupil from one import in fixed columns (FORMAT.md §9.3): how the first program wrote them,
/// and no program does now.
enum AbsenceColumns {
    private static let version: UInt8 = 1

    /// One byte reaches 256 texts, the empty one included.
    private static func textWidth(count: Int) -> Int { count <= 256 ? 1 : 2 }

    static func read(
        _ bytes: [UInt8], in range: Range<Int>
    ) throws(PayloadFault) -> (rows: AbsenceRows, source: ImportNumber) {
        let malformed = PayloadFault.malformed(offset: range.lowerBound)
        var reader = ByteReader(bytes[range])
        guard let version: UInt8 = reader.integer() else { throw malformed }
        guard version == self.version else { throw .newer(offset: range.lowerBound) }
        guard let source: UInt32 = reader.integer(), let rowCount: UInt32 = reader.integer(),
            let textCount: UInt32 = reader.integer(), (1...1 << 16).contains(textCount)
        else { throw malformed }
        let places = Places(count: Int(rowCount), textCount: Int(textCount))
        // Taken as a whole first: nothing is allocated for rows that are not there.
        guard let columns = reader.take(places.end) else { throw malformed }
        var texts = [""]
        texts.reserveCapacity(min(Int(textCount), reader.remaining / 4 + 1))
        for _ in 1..<textCount {
            guard let length: UInt32 = reader.integer(), let letters = reader.take(Int(length)),
                let text = String(bytes, in: letters.startIndex..<letters.endIndex)
            else { throw malformed }
            texts.append(text)
        }
        guard reader.remaining == 0 else { throw malformed }
        let rows = try readRows(bytes.span.bytes, at: columns.startIndex, places)
        return (AbsenceRows(rows: rows, texts: texts), ImportNumber(source))
    }

    /// By bare pointers, for a large school has a million rows; precondition: all columns lie within the bytes.
    private static func readRows(
        _ bytes: RawSpan, at start: Int, _ places: Places
    ) throws(PayloadFault) -> [AbsenceRow] {
        precondition(start >= 0 && start + places.end <= bytes.byteCount, "the columns lie within the bytes")
        let blank = AbsenceRow(day: Day(number: 0), firstHour: 0, lastHour: 0, mark: .unmapped, minutes: 0)
        var rows = [AbsenceRow](repeating: blank, count: places.count)
        var span = rows.mutableSpan
        let marks = AbsenceMark.byNumber
        try bytes.withUnsafeBytes { (bytes) throws(PayloadFault) in
            // Without an address there are no bytes, and so no rows.
            guard let days = bytes.baseAddress?.advanced(by: start) else { return }
            let firstHours = days + places.firstHours
            let lastHours = days + places.lastHours
            let numbers = days + places.marks
            let minutes = days + places.minutes
            let texts = days + places.texts
            for index in span.indices {
                let number = numbers.load(fromByteOffset: index, as: UInt8.self)
                guard let mark = marks[Int(number)] else {
                    throw .newer(offset: start + places.marks + index)
                }
                let text =
                    places.textWidth == 1
                    ? UInt16(texts.load(fromByteOffset: index, as: UInt8.self))
                    : texts.littleEndian(at: index)
                let row = AbsenceRow(
                    day: Day(number: days.littleEndian(at: index)),
                    firstHour: firstHours.load(fromByteOffset: index, as: UInt8.self),
                    lastHour: lastHours.load(fromByteOffset: index, as: UInt8.self), mark: mark,
                    minutes: minutes.littleEndian(at: index), text: text)
                guard row.isPossible(textCount: places.textCount) else {
                    throw .malformed(offset: start + 4 * index)
                }
                span[index] = row
            }
        }
        return rows
    }

    /// Where each column begins, counted from the first one, the days.
    private struct Places {
        let count: Int
        let textCount: Int

        var textWidth: Int { AbsenceColumns.textWidth(count: textCount) }
        var firstHours: Int { 4 * count }
        var lastHours: Int { 5 * count }
        var marks: Int { 6 * count }
        var minutes: Int { 7 * count }
        var texts: Int { 9 * count }
        var end: Int { (9 + textWidth) * count }
    }
}

extension UnsafeRawPointer {
    /// The `index`-th integer of a column that begins here.
    fileprivate func littleEndian<Integer: FixedWidthInteger & BitwiseCopyable>(at index: Int) -> Integer {
        Integer(
            littleEndian: loadUnaligned(
                fromByteOffset: index * (Integer.bitWidth / 8), as: Integer.self))
    }
}
