import Attendance
import Exchange

/// A file of school holidays as a setting of a school: whole, or refused.
enum HolidayFile {
    static func read(_ path: String, region: School.Region) throws(Failure) -> [Holiday] {
        let bytes = try InputFile.read(path)
        let file: (holidays: [Holiday], refused: [RefusedRow])
        do throws(FileRefusal) {
            file = try HolidayImport.read(bytes: bytes, region: region)
        } catch {
            throw Failure(error, file: path)
        }
        guard let first = file.refused.first else { return file.holidays }
        throw Failure(
            .inputRefused, "\(path), regel \(first.line): \(first.complaint.dutch)",
            try: "een bestand met regio;vakantie;van;tot_en_met")
    }
}
