import Exchange
import Journal

/// A folder with the school's own templates; what is not in it is as it comes with the program.
enum TemplateFolder {
    /// With what is worth saying about files that are no template.
    static func read(_ path: String) throws -> (templates: PaperTemplates, remarks: [String]) {
        var remarks: [String] = []
        var own: [PaperTemplates.Name: [UInt8]] = [:]
        for file in try OutsideFile.folder(path).names().sorted() {
            if let name = PaperTemplates.Name.allCases.first(where: { $0.fileName == file }) {
                own[name] = try InputFile.read(path + "/" + file)
            } else if file.hasSuffix(".html") || file.hasSuffix(".txt") {
                remarks.append("\(path)/\(file) is de naam van geen sjabloon")
            }
        }
        do throws(PaperTemplates.Refused) {
            return (try PaperTemplates(own), remarks)
        } catch {
            throw Failure(
                .inputRefused, "\(path)/\(error.name.fileName): \(error.fault.dutch)",
                try: "spreekuur brief sjablonen MAP: daar staan ze zoals ze bij het programma horen")
        }
    }
}
