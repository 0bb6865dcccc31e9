/// What was read from one absence file, before it is held against what is known.
public struct AbsenceBatch: Sendable {
    public struct PupilRows: Sendable {
        /// As written in the file; leading zeros may be lost.
        public var number: String
        public var rows: [AbsenceRow]
        /// Line in the file of each row, from 1; the heading is line 1.
        public var lines: [Int32]

        public init(number: String, rows: [AbsenceRow] = [], lines: [Int32] = []) {
            self.number = number
            self.rows = rows
            self.lines = lines
        }
    }

    /// In order of first appearance; within a pupil the rows stand in file order.
    public var pupils: [PupilRows]
    /// Subjects and unmapped codes; every row's `text` is a place in here; `texts[0]` is empty.
    public var texts: [String]

    public init(pupils: [PupilRows] = [], texts: [String] = [""]) {
        self.pupils = pupils
        self.texts = texts
    }
}

extension AbsenceBatch.PupilRows {
    /// Both, in the order of the file.
    func merged(with other: AbsenceBatch.PupilRows) -> AbsenceBatch.PupilRows {
        let all = zip(lines + other.lines, rows + other.rows).sorted { $0.0 < $1.0 }
        return AbsenceBatch.PupilRows(number: number, rows: all.map(\.1), lines: all.map(\.0))
    }
}
