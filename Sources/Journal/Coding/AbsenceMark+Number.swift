import Attendance

extension AbsenceMark {
    /// FORMAT.md §9.2.
    var number: UInt8 {
        switch self {
        case .absent(let kind): kind.number
        case .unmapped: 0
        case .withdrawn: 255
        }
    }

    /// What each of the 256 numbers means; a table, for it is looked up once a row.
    static let byNumber: [AbsenceMark?] = {
        var marks = [AbsenceMark?](repeating: nil, count: 256)
        for mark in [.unmapped, .withdrawn] + AbsenceKind.allCases.map(AbsenceMark.absent) {
            marks[Int(mark.number)] = mark
        }
        return marks
    }()
}

extension AbsenceRow {
    /// What both sides of the disk rely on: hours are walked and texts looked up without another check.
    func isPossible(textCount: Int) -> Bool {
        1 <= firstHour && firstHour <= lastHour && lastHour <= 20 && Int(text) < textCount
    }
}
