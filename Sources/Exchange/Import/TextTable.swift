/// Numbers the distinct texts of a file, so that a row keeps two bytes instead of a String.
struct TextTable {
    /// Place 0 is the empty text.
    private(set) var texts = [""]
    private var places: [ArraySlice<UInt8>: UInt16] = [:]

    /// The place of a text; 0 for all texts after 65,535 distinct ones.
    mutating func place(of field: RowField) throws(RowFault) -> UInt16 {
        if field.isEmpty { return 0 }
        if let place = places[field.bytes] { return place }
        return add(try field.text(), field.bytes)
    }

    mutating func place(of text: String) -> UInt16 {
        let bytes = Array(text.utf8)[...]
        if bytes.isEmpty { return 0 }
        return places[bytes] ?? add(text, bytes)
    }

    private mutating func add(_ text: String, _ bytes: ArraySlice<UInt8>) -> UInt16 {
        guard let place = UInt16(exactly: texts.count) else { return 0 }
        texts.append(text)
        // A copy: a slice of the file would keep the whole file in memory.
        places[ArraySlice(Array(bytes))] = place
        return place
    }
}
