import Attendance
import TextUI

@testable import spreekuur

extension FuzzTarget {
    static let theme = FuzzTarget("theme") {
        try Samples.files("Sources/spreekuur/Themes", ".toml").map { Array($0.prefix(1200)) }
            + [Array("tekst = { letter = \"#1c1c1c\" }\n[gekozen]\nvet = true\n".utf8)]
    } fault: { bytes in
        _ = try? ThemeFile.read(bytes)
        return nil
    }

    static let ladder = FuzzTarget("ladder") {
        try Samples.files("Sources/spreekuur/Ladders", ".toml").map { Array($0.prefix(1200)) }
    } fault: { bytes in
        do throws(LadderFileError) {
            return try LadderFile.read(bytes).fault.map { "a ladder with a fault was read: \($0)" }
        } catch {
            return error.sentence.isEmpty ? "a refusal without words" : nil
        }
    }

    static let codes = FuzzTarget("codes") {
        let file = """
            [[code]]
            code = "Zb"
            soort = "ziek"
            van = 2026-08-01
            tot = "2027-07-31"
            """
        return [Array(file.utf8), Array("code = [ 1, { a = 2 } ]".utf8)]
    } fault: { bytes in
        _ = try? CodeTableFile.read(bytes, name: "codes.toml")
        return nil
    }
}
