import Attendance

/// Reads a school's file of pupils.
public enum RosterImport {
    /// The columns are those that were pointed out; else those of before, where the headings are those; else what
    /// the headings tell.
    public static func read(
        bytes: [UInt8], columns: ColumnMap? = nil, remembered: ColumnMap? = nil
    ) throws(FileRefusal) -> RosterFile {
        var table = try ImportTable(bytes)
        let known = remembered.flatMap { $0.fits(table.heading) ? $0 : nil }
        let places = try RosterPlaces(columns ?? known, in: table.heading)
        var pupils: [PupilRow] = []
        var firstLines: [PupilNumber: Int] = [:]
        var unreadable: Set<PupilNumber> = []
        while table.advance() {
            do throws(RowFault) {
                let pupil = try places.pupil(in: table)
                if let firstLine = firstLines[pupil.number] {
                    let complaint = RowComplaint.duplicatePupil(pupil.number.text, firstLine: firstLine)
                    throw RowFault(column: places.number, complaint: complaint)
                }
                firstLines[pupil.number] = table.line
                pupils.append(PupilRow(line: table.line, pupil: pupil))
            } catch {
                if let number = places.readableNumber(in: table) { unreadable.insert(number) }
                table.refuse(error)
            }
        }
        return RosterFile(
            encoding: table.encoding, delimiter: table.delimiter, read: table.read, pupils: pupils,
            refused: table.refused, unreadable: unreadable,
            ignoredColumns: table.heading.titles.filter(isCitizenNumber))
    }

    /// Whether a heading names the *burgerservicenummer* or the education number that equals it.
    private static func isCitizenNumber(_ title: String) -> Bool {
        let title = Heading.normalised(title)
        return ["bsn", "burgerservicenummer", "sofinummer", "persoonsgebondennummer", "pgn"]
            .contains { title.contains($0) }
    }
}
