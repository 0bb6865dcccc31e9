import ArgumentParser
import Attendance
import Exchange

/// How somebody points out what the columns of a file hold.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("kolommen"),
        help: "TOML waarin je aanwijst welke kolom wat is; wordt bij de school bewaard.")
    var path: String?

    @Flag(
        name: .customLong("kolommen-voorbeeld"),
        help: "Schrijft zo'n TOML voor dit bestand om mee te beginnen, en leest niets in.")
    var isExample = false

    func columns(of content: ColumnMap.Content) throws -> ColumnMap? {
        try path.map { try ColumnFile.read(InputFile.read($0), of: content, name: $0) }
    }

    /// Prints the file to begin with; false where that was not asked.
    func printExample(
        _ bytes: [UInt8], _ content: ColumnMap.Content, _ school: School, file: String
    ) throws(Failure) -> Bool {
        guard isExample else { return false }
        do throws(FileRefusal) {
            let columns = try FileColumns(of: bytes, as: content, at: school)
            Output.printVisible(ColumnFile.example(columns, of: content))
            return true
        } catch {
            throw Failure(error, file: file)
        }
    }
}
