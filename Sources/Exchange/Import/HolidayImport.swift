import Attendance

/// Reads school holidays from a file, for years that the built-in table does not know yet.
public enum HolidayImport {
    /// Columns regio, vakantie, van, tot_en_met; only the rows of `region` are kept. The first refused
    /// row refuses the file: a holiday too few would make reports due that are not.
    public static func read(
        bytes: [UInt8], region: School.Region
    ) throws(FileRefusal) -> (holidays: [Holiday], refused: [RefusedRow]) {
        var table = try ImportTable(bytes)
        let columns = [
            Column("regio"), Column("vakantie", or: "naam"), Column("van", or: "begin"),
            Column("tot_en_met", or: "tot", "eind"),
        ]
        var places: [Int] = []
        for column in columns {
            guard let place = try table.heading.place(of: column) else {
                throw table.heading.missing(columns)
            }
            places.append(place)
        }
        var holidays: [Holiday] = []
        while table.advance() {
            do throws(RowFault) {
                let word = try table.field(places[0]).text()
                guard let rowRegion = School.Region(rawValue: word.lowercased()) else {
                    throw RowFault(column: places[0], complaint: .unknownKind(word))
                }
                let name = try table.field(places[1]).text()
                let first = try table.field(places[2]).day()
                let last = try table.field(places[3]).day()
                guard first <= last else {
                    throw RowFault(column: places[3], complaint: .notADate("\(last)"))
                }
                if rowRegion == region { holidays.append(Holiday(name: name, days: first...last)) }
            } catch {
                table.refuse(error)
            }
        }
        return (holidays, table.refused)
    }
}
