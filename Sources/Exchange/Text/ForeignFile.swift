/// A file that people take for a table and that is no text, told by its bytes and never by its name.
public enum ForeignFile: Hashable, Sendable {
    /// Excel since 2007: `.xlsx`, `.xlsm`, `.xlsb`.
    case excel
    /// Excel before 2007: `.xls`.
    case oldExcel
    /// An Office file that asks a password; what is in it cannot be seen.
    case locked
    /// LibreOffice Calc: `.ods`.
    case openDocument
    case numbers
    case word
    case pdf
    /// A zip file with something else in it, perhaps the very file.
    case zip

    public init?(_ file: [UInt8]) {
        if file.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if file.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = ForeignFile.inZip(file)
        } else if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = ForeignFile.inCompound(file)
        } else {
            return nil
        }
    }

    /// The names within a zip stand before each part at its start, and once more in the list at its end.
    private static func inZip(_ file: [UInt8]) -> ForeignFile {
        for part in ends(of: file) {
            var place = part.lowerBound
            while place + 46 < part.upperBound {
                defer { place += 1 }
                guard file[place] == 0x50, file[place + 1] == 0x4B else { continue }
                let (length, start) =
                    switch (file[place + 2], file[place + 3]) {
                    case (3, 4): (place + 26, place + 30)
                    case (1, 2): (place + 28, place + 46)
                    case _: (0, 0)
                    }
                guard start > 0 else { continue }
                let name = file[start...].prefix(Int(file[length]) | Int(file[length + 1]) << 8)
                if name.starts(with: "xl/".utf8) { return .excel }
                if name.starts(with: "word/".utf8) { return .word }
                if name.starts(with: "Index/".utf8) || name.elementsEqual("Index.zip".utf8) {
                    return .numbers
                }
                if name.elementsEqual("mimetype".utf8) {
                    let type = file[(start + name.count)...].prefix(80)
                    if type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8) {
                        return .openDocument
                    }
                    if type.starts(with: "application/vnd.oasis.opendocument.text".utf8) { return .word }
                }
            }
        }
        return .zip
    }

    /// The directory of a compound file names its streams in UTF-16.
    private static func inCompound(_ file: [UInt8]) -> ForeignFile {
        func holds(_ name: String) -> Bool {
            let wanted = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return ends(of: file).contains { part in
                part.contains { file[$0] == wanted[0] && file[$0...].starts(with: wanted) }
            }
        }
        if holds("EncryptedPackage") { return .locked }
        return holds("WordDocument") ? .word : .oldExcel
    }

    /// The start of a file and its end: enough to know it by, however large it is.
    private static func ends(of file: [UInt8]) -> [Range<Int>] {
        let length = 65_536
        guard file.count > 2 * length else { return [file.indices] }
        return [0..<length, (file.count - length)..<file.count]
    }
}
