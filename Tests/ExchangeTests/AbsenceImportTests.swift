import Attendance
import Exchange
import Testing

struct AbsenceImportTests {
    private func read(_ sample: SampleFile, _ codes: CodeTable = CodeTable()) throws -> AbsenceFile {
        try AbsenceImport.read(bytes: try sample.bytes(), layout: nil, school: try SampleFile.school(codes))
    }

    /// Each row as `line number day first-last mark minutes text`, pupil by pupil.
    private func rows(_ file: AbsenceFile) -> [String] {
        file.batch.pupils.flatMap { pupil in
            zip(pupil.rows, pupil.lines).map { row, line in
                let mark =
                    switch row.mark {
                    case .absent(let kind): "\(kind)"
                    case .unmapped: "?"
                    case .withdrawn: "withdrawn"
                    }
                let text = file.batch.texts[Int(row.text)]
                return
                    "\(line) \(pupil.number) \(row.day) \(row.firstHour)-\(row.lastHour) \(mark) \(row.minutes) \(text)"
            }
        }
    }

    @Test func `algemeen: rows, lengths and the minutes late are taken as written`() throws {
        let file = try read(.algemeen)
        #expect(file.layout == .algemeen && file.encoding == .utf8 && file.delimiter == .semicolon)
        #expect(file.read == 11)
        #expect(
            rows(file) == [
                "2 000107 2026-11-02 1-3 unauthorised 50 ", "4 000107 2026-11-03 7-7 sickHome 80 ",
                "5 000107 2026-11-04 2-2 unknown 45 ", "3 000114 2026-11-02 1-1 late 12 ",
                "12 000114 2026-11-06 1-1 late 0 ",
            ])
        #expect(
            file.refused == [
                RefusedRow(line: 6, column: "datum", complaint: .impossibleDate("2026-04-31")),
                RefusedRow(
                    line: 7, column: "lesuur_tot", complaint: .lessonHoursReversed(from: 4, through: 2)),
                RefusedRow(line: 8, column: "lesuur_van", complaint: .lessonHourOutOfRange("21")),
                RefusedRow(line: 9, column: "minuten", complaint: .lessonLengthOutOfRange(301)),
                RefusedRow(line: 10, column: "soort", complaint: .unknownKind("gespijbeld")),
                RefusedRow(line: 11, column: nil, complaint: .wrongFieldCount(expected: 7, found: 5)),
            ])
    }

    @Test func `magister: Windows-1252, the subject is kept, unknown codes are kept and counted`() throws {
        let file = try read(.magister)
        #expect(file.layout == .magister && file.encoding == .windows1252)
        #expect(
            rows(file) == [
                "2 107 2026-11-02 1-1 unauthorised 45 wisA", "3 107 2026-11-02 2-2 sickHome 45 bio",
                "4 114 2026-11-03 1-1 late 0 wisA", "5 114 2026-11-03 5-5 ? 45 Zb",
                "7 114 2026-11-04 6-6 unknown 45 ",
            ])
        #expect(file.unmapped == ["Zb": 1])
        #expect(file.refused == [RefusedRow(line: 8, column: "Datum", complaint: .notADate("3-11-26"))])
    }

    @Test func `somtoday: the date as written whatever the zone, late and sent out by their type`() throws {
        let file = try read(.somtoday)
        #expect(
            file.layout == .somtoday && file.encoding == .utf8WithByteOrderMark && file.delimiter == .comma)
        #expect(
            rows(file) == [
                "2 000107 2026-11-02 1-2 unauthorised 45 ", "3 000114 2026-11-02 1-1 late 0 ",
                "4 000114 2026-11-03 3-3 sentOut 45 ", "5 000121 2026-11-03 3-3 ? 45 QQ",
                "6 000121 2026-11-04 3-3 unknown 45 ", "7 000121 2026-11-05 3-3 ? 45 SP",
            ])
        #expect(file.unmapped == ["QQ": 1, "SP": 1])
        let complaint = RowComplaint.notADate("2026-11-05T24:00:00.000+01:00")
        #expect(file.refused == [RefusedRow(line: 8, column: "beginDatumTijd", complaint: complaint)])
    }

    @Test func `pars: type and reason together are the code, the time is minutes`() throws {
        let file = try read(.pars)
        #expect(file.layout == .pars)
        #expect(
            rows(file) == [
                "2 000107 2026-11-02 1-3 luxury 90 ", "3 000107 2026-11-03 1-1 unknown 50 ",
                "4 000114 2026-11-03 1-1 late 8 ", "5 000114 2026-11-04 1-1 sickHome 50 ",
                "6 000114 2026-11-04 2-2 ? 45 Regulier absent/Stage",
            ])
        #expect(file.unmapped == ["Regulier absent/Stage": 1])
        #expect(file.refused == [RefusedRow(line: 7, column: "tijd", complaint: .notANumber("0:75"))])
    }

    @Test func `the school's own table goes before the preset, from the day it holds`() throws {
        let codes = CodeTable([
            CodeTable.Rule(code: "Zb", kind: .sick),
            CodeTable.Rule(code: "ZH", kind: .leave, from: Day("2026-11-03")),
            CodeTable.Rule(code: "L", kind: .unauthorised, through: Day("2026-11-03")),
        ])
        let file = try read(.magister, codes)
        #expect(
            rows(file).dropFirst() == [
                "3 107 2026-11-02 2-2 sickHome 45 bio", "4 114 2026-11-03 1-1 unauthorised 45 wisA",
                "5 114 2026-11-03 5-5 sick 45 ckv", "7 114 2026-11-04 6-6 unknown 45 ",
            ])
        #expect(file.unmapped.isEmpty)
        let sentOut = CodeTable([CodeTable.Rule(code: "YY", kind: .unauthorised)])
        #expect(rows(try read(.somtoday, sentOut))[2] == "4 000114 2026-11-03 3-3 unauthorised 45 ")
        let word = CodeTable([CodeTable.Rule(code: "gespijbeld", kind: .unauthorised)])
        #expect(try read(.algemeen, word).refused.map(\.line) == [6, 7, 8, 9, 11])
    }

    @Test func `one code can change its meaning between two rows of one file`() throws {
        let text = "Stamnummer;Datum;Lesuur;Reden\n1;2-11-2026;1;X\n1;3-11-2026;1;X\n2;2-11-2026;1;X\n"
        let codes = CodeTable([CodeTable.Rule(code: "X", kind: .sick, from: Day("2026-11-03"))])
        let file = try AbsenceImport.read(
            bytes: Array(text.utf8), layout: .magister, school: try SampleFile.school(codes))
        #expect(rows(file).map { $0.split(separator: " ")[4] } == ["?", "sick", "?"])
        #expect(file.unmapped == ["X": 2])
    }

    @Test func `columns in another order, with CR only and as UTF-16, give the same rows`() throws {
        let lines = String(decoding: try SampleFile.somtoday.bytes().dropFirst(3), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        let whole = lines.filter { $0.count == 12 }
        let text = whole.map { $0.reversed().joined(separator: "\t") }.joined(separator: "\r")
        let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let file = try AbsenceImport.read(bytes: bytes, layout: nil, school: try SampleFile.school())
        #expect(file.encoding == .utf16LittleEndian && file.delimiter == .tab && file.layout == .somtoday)
        let marks = { (row: String) in row.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(rows(file).map(marks) == rows(try read(.somtoday)).map(marks).filter { !$0.contains("QQ") })
    }

    @Test func `more texts than a row can point to leave the later ones out`() throws {
        let rows = (0..<65_600).map { "1;2-11-2026;1;S;vak\($0)" }.joined(separator: "\n")
        let file = try AbsenceImport.read(
            bytes: Array("stamnummer;datum;lesuur;reden;vak\n\(rows)".utf8), layout: nil,
            school: try SampleFile.school())
        #expect(file.read == 65_600 && file.refused.isEmpty)
        #expect(file.batch.texts.count == 65_536)
        let places = try #require(file.batch.pupils.first).rows.map(\.text)
        #expect(places[65_534] == 65_535 && places[65_535] == 0)
    }

    @Test func `a lesson length the school could not have refuses the rows that need it`() throws {
        var school = try SampleFile.school()
        school.lessonMinutes = -5
        let file = try AbsenceImport.read(bytes: try SampleFile.magister.bytes(), layout: nil, school: school)
        #expect(
            file.refused.first == RefusedRow(line: 2, column: nil, complaint: .lessonLengthOutOfRange(-5)))
        #expect(rows(file) == ["4 114 2026-11-03 1-1 late 0 wisA"])
    }

    @Test func `progress runs to the end of the file`() throws {
        var last = (0, 0)
        let bytes = try SampleFile.magister.bytes()
        _ = try AbsenceImport.read(bytes: bytes, layout: nil, school: try SampleFile.school()) {
            last = ($0, $1)
        }
        #expect(last.0 == last.1 && last.1 >= bytes.count)
    }
}
