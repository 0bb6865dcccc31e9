import Attendance

/// One field of a row, which reads itself as a value of the domain or says what is wrong with it.
struct RowField {
    /// UTF-8 without spaces around it.
    let bytes: ArraySlice<UInt8>
    /// The place of its column, from 0.
    let column: Int

    /// Names, classes and codes are shorter than this many Unicode scalars.
    static let longestText = 100

    /// Text as it stands, unless it is too long or holds control characters (C0, DEL, C1).
    func text() throws(RowFault) -> String {
        // No scalar takes more than four bytes: a hostile field is refused without being decoded.
        guard bytes.count <= 4 * RowField.longestText else {
            throw fault(.tooLong(limit: RowField.longestText))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var length = 0
        for scalar in text.unicodeScalars {
            length += 1
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F: throw fault(.controlCharacter(scalar.value))
            default: continue
            }
        }
        guard length <= RowField.longestText else { throw fault(.tooLong(limit: RowField.longestText)) }
        return text
    }

    /// A whole number of at most nine digits, without a sign.
    func number() throws(RowFault) -> Int {
        guard (1...9).contains(bytes.count), let number = RowField.digits(bytes) else {
            throw fault(.notANumber(excerpt))
        }
        return number
    }

    /// `h:mm` as minutes.
    func hoursAndMinutes() throws(RowFault) -> Int {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 2,
            let hours = RowField.digits(parts[0]), let minutes = RowField.digits(parts[1]), minutes < 60
        else { throw fault(.notANumber(excerpt)) }
        return hours * 60 + minutes
    }

    func lessonHour() throws(RowFault) -> UInt8 {
        let hour = try number()
        guard (1...20).contains(hour) else { throw fault(.lessonHourOutOfRange(excerpt)) }
        return UInt8(hour)
    }

    func pupilNumber() throws(RowFault) -> PupilNumber {
        guard !isEmpty else { throw fault(.missing) }
        guard let number = PupilNumber(String(decoding: bytes, as: UTF8.self)) else {
            throw fault(.notANumber(excerpt))
        }
        return number
    }

    func yesOrNo() throws(RowFault) -> Bool {
        switch excerpt.lowercased() {
        case "j", "ja": true
        case "n", "nee": false
        default: throw fault(.notYesOrNo(excerpt))
        }
    }

    /// The field as it stands in a complaint; only its start, for a field may be as large as the file.
    var excerpt: String { String(decoding: bytes.prefix(4 * RowField.longestText), as: UTF8.self) }

    var isEmpty: Bool { bytes.isEmpty }

    func fault(_ complaint: RowComplaint) -> RowFault { RowFault(column: column, complaint: complaint) }

    /// Nil unless there are only digits, and at least one.
    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
