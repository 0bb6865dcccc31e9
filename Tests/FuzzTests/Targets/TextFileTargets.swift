import Attendance

@testable import Exchange

extension FuzzTarget {
    /// Any file as text: well-formed UTF-8 without a NUL, or a refusal.
    static let encoding = FuzzTarget("encoding") {
        let text = "Zoë;“één”;€ 1\r\nŁukasz;\u{1F600};x"
        let utf16 = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, [0xFF, 0xFE] + utf16,
            [0xFE, 0xFF, 0, 0x61, 0xD8],
            [0x5A, 0x6F, 0xEB, 0x3B, 0x80, 0x81, 0x0A], Array("é".utf8) + [0xFF, 0x0A] + "é".utf8,
        ]
    } fault: { bytes in
        let text: DecodedText
        do throws(FileRefusal) {
            text = try DecodedText(bytes)
        } catch {
            return error.dutch.isEmpty || error.advice.isEmpty ? "a refusal without words" : nil
        }
        let rest = text.bytes[text.start...]
        guard String(validating: rest, as: UTF8.self) != nil else { return "the text is no UTF-8" }
        if rest.contains(0) { return "the text holds a NUL" }
        if (StandIn.first(in: rest) != nil) != text.hasStandIns, text.encoding != .utf8WithByteOrderMark {
            // A file may hold the letters that stand in for bytes: then there are some without a stray byte.
            guard !text.hasStandIns else { return "stand-ins are said to be there and are not" }
        }
        if String(validating: bytes, as: UTF8.self) != nil, !text.hasStandIns,
            text.encoding == .utf8 || text.encoding == .utf8WithByteOrderMark, text.bytes != bytes
        {
            return "a file in UTF-8 was changed"
        }
        return nil
    }

    /// Records and fields of delimited text; the first byte is the delimiter.
    static let delimited = FuzzTarget("delimited") {
        [
            [0] + Array("a;b;c\r\n1;\"x\"\"y\n;z\";3\r\n;;\r\n".utf8), [1] + Array("a,\"b".utf8),
            [2] + Array("a\tb\r\"q\"w\n\n\"\"".utf8),
        ]
    } fault: { bytes in
        guard let mode = bytes.first, let decoded = try? DecodedText(Array(bytes.dropFirst())) else {
            return nil
        }
        _ = Delimiter.detect(in: decoded)
        let delimiter = Delimiter.allCases[Int(mode) % Delimiter.allCases.count]
        var text = DelimitedText(decoded, delimiter: delimiter)
        var (position, line) = (-1, 0)
        while true {
            let outcome = text.next()
            if outcome == .end { return nil }
            guard text.position > position, text.position <= text.count, text.line > line else {
                return "reading stands still or goes back"
            }
            (position, line) = (text.position, text.line)
            guard outcome == .record else { continue }
            guard text.fields.count == min(text.fieldCount, DelimitedText.mostFields) else {
                return "a record has other fields than it counts"
            }
            for field in text.fields {
                let content = text.content(of: field)
                if content.first == UInt8(ascii: " ") || content.last == UInt8(ascii: " ") {
                    return "spaces are left around a field"
                }
            }
        }
    }

    /// A school's file of absences; the first byte is the layout, or none.
    static let absences = FuzzTarget("absences") {
        let layouts = ["algemeen", "magister", "somtoday", "pars"]
        return try layouts.enumerated().flatMap { index, name in
            try Samples.files("Tests/ExchangeTests/Samples", name + ".csv").map {
                let file = $0.prefix(700)
                return [UInt8(index) + 1] + file
            }
        }
    } fault: { bytes in
        guard let mode = bytes.first, let school = BRIN("00XX00") else { return nil }
        let layouts = AbsenceLayout.allCases
        let layout = mode % 8 == 0 ? nil : layouts[Int(mode) % layouts.count]
        let file: AbsenceFile
        do throws(FileRefusal) {
            file = try AbsenceImport.read(
                bytes: Array(bytes.dropFirst()), layout: layout,
                school: School(brin: school, name: "De Brink", kind: .vo, region: .noord))
        } catch {
            return error.dutch.isEmpty ? "a refusal without words" : nil
        }
        var kept = 0
        for pupil in file.batch.pupils {
            guard pupil.rows.count == pupil.lines.count, PupilNumber(pupil.number) != nil else {
                return "a pupil's rows and lines are not as many"
            }
            kept += pupil.rows.count
            for row in pupil.rows {
                let isPossible =
                    1...20 ~= row.firstHour && row.firstHour...20 ~= row.lastHour && row.minutes <= 300
                    && Int(row.text) < file.batch.texts.count && 1800...2199 ~= row.day.parts.year
                guard isPossible else { return "a row that no day has: \(row)" }
            }
        }
        return faultOfRefused(file.refused, read: file.read, kept: kept)
            ?? (file.batch.texts.contains(where: hasControls) ? "a text holds a control character" : nil)
    }

    static let roster = FuzzTarget("roster") {
        try Samples.files("Tests/ExchangeTests/Samples", "leerlingen.csv").map { Array($0.prefix(700)) }
    } fault: { bytes in
        let file: RosterFile
        do throws(FileRefusal) {
            file = try RosterImport.read(bytes: bytes)
        } catch {
            return error.dutch.isEmpty ? "a refusal without words" : nil
        }
        for pupil in file.pupils.map(\.pupil) {
            let texts = [
                pupil.name.given, pupil.name.infix, pupil.name.family, pupil.group, pupil.municipality,
            ]
            if texts.contains(where: { hasControls($0) }) { return "a name holds a control character" }
        }
        return faultOfRefused(file.refused, read: file.read, kept: file.pupils.count)
    }

    static let holidays = FuzzTarget("holidays") {
        [
            Array(
                "regio;vakantie;van;tot_en_met\nnoord;Herfst;17-10-2026;25-10-2026\nzuid;x;1-1-2026;2026-01-02"
                    .utf8)
        ]
    } fault: { bytes in
        guard let file = try? HolidayImport.read(bytes: bytes, region: .noord) else { return nil }
        return file.holidays.contains { hasControls($0.name) } ? "a name holds a control character" : nil
    }

    private static func faultOfRefused(_ refused: [RefusedRow], read: Int, kept: Int) -> String? {
        guard read == kept + refused.count else {
            return "of \(read) rows \(kept) + \(refused.count) are told"
        }
        guard refused.allSatisfy({ $0.line > 1 && !$0.complaint.dutch.isEmpty }) else {
            return "a row is refused without words"
        }
        return refused.map(\.line) == refused.map(\.line).sorted() ? nil : "refused rows stand out of order"
    }

    private static func hasControls(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
