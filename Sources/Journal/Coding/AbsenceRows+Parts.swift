import Attendance

extension AbsenceRows {
    /// Packed as a whole when that fits; else halved until every part does, the rows in the same order and
    /// each part with the texts it uses.
    func packed(from source: ImportNumber, fitting limit: Int) throws(EventTooLarge) -> [[UInt8]] {
        let bytes = PackedAbsences.encoded(self, from: source)
        if bytes.count <= limit { return [bytes] }
        guard rows.count > 1 else { throw EventTooLarge(bytes: bytes.count, limit: limit) }
        let middle = rows.count / 2
        return try part(rows[..<middle]).packed(from: source, fitting: limit)
            + part(rows[middle...]).packed(from: source, fitting: limit)
    }

    private func part(_ rows: ArraySlice<AbsenceRow>) -> AbsenceRows {
        var part = AbsenceRows()
        var places: [UInt16: UInt16] = [0: 0]
        for var row in rows {
            if let place = places[row.text] {
                row.text = place
            } else {
                // At most as many as before, of which a place has 16 bits.
                let place = UInt16(part.texts.count)
                part.texts.append(texts[Int(row.text)])
                places[row.text] = place
                row.text = place
            }
            part.rows.append(row)
        }
        return part
    }
}
