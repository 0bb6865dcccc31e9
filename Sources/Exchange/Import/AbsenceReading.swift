import Attendance

/// The rows of one file of absences, gathered per pupil.
struct AbsenceReading {
    private(set) var pupils: [AbsenceBatch.PupilRows] = []
    private(set) var texts = TextTable()
    private(set) var codes: CodeReading
    private let places: AbsencePlaces
    private let lessonMinutes: Int
    private var pupilPlaces: [ArraySlice<UInt8>: Int] = [:]

    init(_ layout: AbsenceLayout?, places: AbsencePlaces, school: School) {
        codes = CodeReading(layout, school: school.codes)
        self.places = places
        lessonMinutes = school.lessonMinutes
    }

    /// Keeps the current row of `table`, or keeps nothing and says which field stops it.
    mutating func take(_ table: ImportTable) throws(RowFault) {
        let numberField = try table.field(places.number)
        let known = pupilPlaces[numberField.bytes]
        let number = try known == nil ? numberField.pupilNumber() : nil
        let dateField = try table.field(places.date)
        guard !dateField.isEmpty else { throw dateField.fault(.missing) }
        let day = try dateField.day()
        let hours = try hours(of: table)
        let (code, mark) = try codes.judge(places.judgement, of: table, on: day)
        let minutes = try minutes(of: table, mark: mark)
        let subject = try places.subject.map { column throws(RowFault) in
            try texts.place(of: table.field(column))
        }
        let text = mark == .unmapped ? texts.place(of: codes.text(of: code)) : subject ?? 0
        if mark == .unmapped { codes.countUnmapped(code) }

        let place = known ?? pupils.count
        if let number {
            pupilPlaces[ArraySlice(Array(numberField.bytes))] = place
            pupils.append(AbsenceBatch.PupilRows(number: number.text))
        }
        pupils[place].rows.append(
            AbsenceRow(
                day: day, firstHour: hours.lowerBound, lastHour: hours.upperBound, mark: mark,
                minutes: minutes,
                text: text))
        pupils[place].lines.append(Int32(clamping: table.line))
    }

    private func hours(of table: ImportTable) throws(RowFault) -> ClosedRange<UInt8> {
        let firstField = try table.field(places.firstHour)
        guard !firstField.isEmpty else { throw firstField.fault(.missing) }
        let first = try firstField.lessonHour()
        guard let column = places.lastHour else { return first...first }
        let lastField = try table.field(column)
        if lastField.isEmpty { return first...first }
        let last = try lastField.lessonHour()
        guard first <= last else {
            throw lastField.fault(.lessonHoursReversed(from: Int(first), through: Int(last)))
        }
        return first...last
    }

    /// How late a pupil was is only known from the file: where it does not say, 0, and never the
    /// length of a lesson.
    private func minutes(of table: ImportTable, mark: AbsenceMark) throws(RowFault) -> UInt16 {
        let isLate = mark == .absent(.late)
        let written: (value: Int, column: Int)?
        switch places.minutes {
        case .whole(let column)?:
            let field = try table.field(column)
            written = field.isEmpty ? nil : (try field.number(), column)
        case .either(let column)?:
            let field = try table.field(column)
            let isTime = field.bytes.contains(UInt8(ascii: ":"))
            written = field.isEmpty ? nil : (try isTime ? field.hoursAndMinutes() : field.number(), column)
        case .hoursAndMinutes(let column)?:
            let field = try table.field(column)
            written = field.isEmpty ? nil : (try field.hoursAndMinutes(), column)
        case nil:
            written = nil
        }
        let minutes = written?.value ?? (isLate ? 0 : lessonMinutes)
        guard ((isLate ? 0 : 1)...300).contains(minutes) else {
            throw RowFault(column: written?.column, complaint: .lessonLengthOutOfRange(minutes))
        }
        return UInt16(minutes)
    }
}
