import Attendance
import Exchange

/// A file of school holidays as a setting of a school: whole, or refused.
enum HolidayFile {
    static func read(_ path: String, region: School.Region) throws(Failure) -> [Holiday] {
        let bytes = try InputFile.read(path)
        do throws(FileRefusal) {
            let (holidays, refused) = try HolidayImport.read(bytes: bytes, region: region)
            if let first = refused.first {
                throw Failure(
                    .inputRefused, "\(path), regel \(first.line): \(first.complaint.dutch)",
                    try: "een bestand met regio;vakantie;van;tot_en_met")
            }
            return holidays
        } catch {
            throw Failure(error, file: path)
        }
    }
}
