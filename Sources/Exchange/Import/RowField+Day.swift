import Attendance

extension RowField {
    /// A year outside these is a slip of the finger, and would stretch a calendar over centuries.
    static let years = 1800...2199
    /// No pupil of today was born before this year.
    static let firstBirthYear = 1980

    /// A date as school systems write it: `d-m-yyyy`, `dd-mm-yyyy` or `yyyy-mm-dd`, with or without a
    /// time behind it; that and its zone are checked and put aside, never counted with.
    func day() throws(RowFault) -> Day {
        let hyphen = UInt8(ascii: "-")
        let (date, time) = parts
        guard time.isEmpty || RowField.isTime(time), let first = date.firstIndex(of: hyphen),
            let second = date[(first + 1)...].firstIndex(of: hyphen)
        else { throw fault(.notADate(excerpt)) }
        let (front, middle, back) = (date[..<first], date[(first + 1)..<second], date[(second + 1)...])
        let isISO = front.count == 4
        let shortest = isISO ? 2 : 1
        let (yearField, dayField) = isISO ? (front, back) : (back, front)
        guard yearField.count == 4, (shortest...2).contains(middle.count),
            (shortest...2).contains(dayField.count),
            let year = RowField.digits(yearField), let month = RowField.digits(middle),
            let day = RowField.digits(dayField), RowField.years.contains(year)
        else { throw fault(.notADate(excerpt)) }
        guard let found = Day(year: year, month: month, day: day) else {
            throw fault(.impossibleDate(String(decoding: date, as: UTF8.self)))
        }
        return found
    }

    func birthDate() throws(RowFault) -> Day {
        let day = try day()
        guard day.parts.year >= RowField.firstBirthYear else { throw fault(.notABirthDate(excerpt)) }
        return day
    }

    private var parts: (date: ArraySlice<UInt8>, time: ArraySlice<UInt8>) {
        guard let gap = bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }) else {
            return (bytes, [])
        }
        return (bytes[..<gap], bytes[gap...])
    }

    /// `T` or a space, hh:mm up to 23:59, then anything ISO 8601 writes behind it: seconds, a zone.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let time = bytes.dropFirst()
        let clock = time.prefix(5)
        guard clock.count == 5, clock[clock.startIndex + 2] == UInt8(ascii: ":"),
            let hour = RowField.digits(clock.prefix(2)), let minute = RowField.digits(clock.suffix(2)),
            hour < 24, minute < 60
        else { return false }
        return time.dropFirst(5).allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."),
                UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "Z"):
                true
            default: false
            }
        }
    }
}
