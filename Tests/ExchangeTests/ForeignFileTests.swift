import Attendance
import Testing

@testable import Exchange

/// Files that people try to read in and that hold no text.
struct ForeignFileTests {
    @Test(arguments: [
        ([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")], ForeignFile.excel),
        (
            [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")],
            .openDocument
        ),
        ([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")], .word),
        ([("Index/Document.iwa", "x"), ("Metadata/Properties.plist", "")], .numbers),
        ([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")], .word),
        ([("verzuim.csv", "Stamnummer;Datum")], .zip),
    ])
    func `what a zip is stands in the names within it`(parts: [(String, String)], expected: ForeignFile) {
        #expect(ForeignFile(ZipBytes.of(parts)) == expected)
        // Half a download still names what it begins with.
        #expect(ForeignFile(Array(ZipBytes.of(parts).prefix(40))) == .zip)
    }

    @Test func `the list at the end of a large zip tells what its start does not`() {
        let filler = String(repeating: "x", count: 200_000)
        let large = ZipBytes.of([("docProps/thumbnail.jpeg", filler), ("xl/workbook.bin", filler)])
        #expect(ForeignFile(large) == .excel)
    }

    @Test(arguments: [
        ("Workbook", ForeignFile.oldExcel), ("EncryptedPackage", .locked), ("WordDocument", .word),
    ])
    func `an older Office file names its streams`(stream: String, expected: ForeignFile) {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(ForeignFile(start + Array(repeating: 0, count: 1016) + name) == expected)
    }

    @Test func `text is never taken for one of them`() throws {
        #expect(ForeignFile(Array("PK;Datum\n1;2".utf8)) == nil)
        #expect(ForeignFile([]) == nil)
        #expect(ForeignFile(Array("%PDF-1.7".utf8)) == .pdf)
    }

    @Test
    func
        `whatever a file of pupils, absences or holidays should be, it is named and said how it becomes CSV`()
    {
        let excel = ZipBytes.of([("xl/workbook.xml", "<workbook/>")])
        #expect(throws: FileRefusal.foreign(.excel)) { try RosterImport.read(bytes: excel) }
        #expect(throws: FileRefusal.foreign(.excel)) {
            try AbsenceImport.read(bytes: excel, layout: .magister, school: SampleFile.school())
        }
        #expect(throws: FileRefusal.foreign(.excel)) {
            try HolidayImport.read(bytes: excel, region: .noord)
        }
        let refusal = FileRefusal.foreign(.excel)
        #expect(refusal.dutch == "dit is een Excel-bestand (.xlsx), en spreekuur leest CSV")
        #expect(
            refusal.advice.contains(
                "Bestand > Opslaan als > CSV UTF-8 (gescheiden door lijstscheidingsteken)"))
    }
}

/// A zip file of stored parts, as PKWARE's APPNOTE lays it out.
enum ZipBytes {
    static func of(_ parts: [(name: String, content: String)]) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            let (name, content) = (Array(part.name.utf8), Array(part.content.utf8))
            let common =
                number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 4) + number(checksum(content), 4)
                + number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + number(0, 2)
            list +=
                [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(file.count, 4) + name
            file += [0x50, 0x4B, 3, 4] + common + name + content
        }
        let end =
            [0x50, 0x4B, 5, 6] + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
            + number(list.count, 4) + number(file.count, 4) + number(0, 2)
        return file + list + end
    }

    private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { $0 < 8 ? UInt8(value >> (8 * $0) & 0xFF) : 0 }
    }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var remainder: UInt32 = .max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(~remainder)
    }
}
