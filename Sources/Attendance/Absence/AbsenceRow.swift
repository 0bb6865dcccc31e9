/// One row of a school's absence file: some successive lesson hours of one pupil on one day.
public struct AbsenceRow: Hashable, Sendable {
    public var day: Day
    /// First and last lesson hour of the day, 1–20, first ≤ last.
    public var firstHour: UInt8
    public var lastHour: UInt8
    public var mark: AbsenceMark
    /// Length of one lesson, 1–300; for a late row the minutes late, 0–300.
    public var minutes: UInt16
    /// The subject taught, or the code itself where it is unmapped: a place in the texts that come
    /// with the rows; 0 = none.
    public var text: UInt16

    public init(
        day: Day, firstHour: UInt8, lastHour: UInt8, mark: AbsenceMark, minutes: UInt16, text: UInt16 = 0
    ) {
        self.day = day
        self.firstHour = firstHour
        self.lastHour = lastHour
        self.mark = mark
        self.minutes = minutes
        self.text = text
    }
}

/// What a row says of the lesson hours it covers.
public enum AbsenceMark: Hashable, Sendable {
    case absent(AbsenceKind)
    /// A code the school's table does not know yet; the code is the row's text.
    case unmapped
    /// The school took the absence back: the pupil was there.
    case withdrawn
}

/// Rows of one pupil with the texts they point to; `texts[0]` is always empty.
public struct AbsenceRows: Hashable, Sendable {
    public var rows: [AbsenceRow]
    public var texts: [String]

    public init(rows: [AbsenceRow] = [], texts: [String] = [""]) {
        self.rows = rows
        self.texts = texts
    }
}
