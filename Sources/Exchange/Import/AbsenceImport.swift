import Attendance

/// Reads a school's file of absences; decides nothing that needs the register.
public enum AbsenceImport {
    /// Rows between two reports of progress.
    private static let stride = 16_384

    /// What the columns hold is what was pointed out; else what the layout says; else what was pointed out before for
    /// this school, where the headings are those; else what the headings tell. Tells `progress` the bytes done and the bytes
    /// there are, now and then and at the end; an error from it ends the reading.
    public static func read(
        bytes: [UInt8], layout: AbsenceLayout?, columns: ColumnMap? = nil, school: School,
        progress: (_ done: Int, _ total: Int) throws(FileRefusal) -> Void = { _, _ in }
    ) throws(FileRefusal) -> AbsenceFile {
        var table = try ImportTable(bytes)
        let remembered = layout == nil && school.absenceColumns?.fits(table.heading) == true
        let pointedOut = columns ?? (remembered ? school.absenceColumns : nil)
        let found = pointedOut == nil && layout == nil ? try AbsenceLayout.detect(table.heading) : layout
        let layout = pointedOut == nil ? found : nil
        guard let columns = pointedOut.map({ AbsenceColumns($0) }) ?? layout?.columns else {
            throw .unknownLayout(found: table.heading.titles)
        }
        let places = try AbsencePlaces(columns, in: table.heading)
        var reading = AbsenceReading(layout, places: places, school: school)
        while table.advance() {
            do throws(RowFault) {
                try reading.take(table)
            } catch {
                table.refuse(error)
            }
            if table.read.isMultiple(of: stride) {
                try progress(table.progress.done, table.progress.total)
            }
        }
        try progress(table.progress.total, table.progress.total)
        return AbsenceFile(
            layout: layout, encoding: table.encoding, delimiter: table.delimiter, read: table.read,
            batch: AbsenceBatch(pupils: reading.pupils, texts: reading.texts.texts),
            refused: table.refused, unmapped: reading.codes.unmapped)
    }
}
