import TOMLKit
import Testing

@testable import spreekuur

/// What makes the TOML library end the program is refused before; all else is left to it.
struct TOMLTrapsTests {
    @Test(arguments: [
        ("a = [}", 1), ("a = [1, }", 1), ("a = [[}", 1), ("x = 1\nter =  [\n  }", 3), ("a = { b = [} }", 1),
        ("a = [ # {\n}", 2), ("a = \"\"\"\n[\n\"\"\"\nb = [}", 4), ("a = 'it'\nb = [}", 2), ("[}", 1),
        ("x = 1\n [ [ }\n", 2), ("a = 1\u{0}", 1), ("# \u{0}", 1), ("a = \"\u{0}\"", 1), ("\u{FEFF}[}", 1),
        (#"a = "\"""# + "\nb = [ }", 2), ("a=[\u{85}[b", 1), ("\na = [ 1,\u{2028} 2 ]", 2), ("é = 1", 1),
        ("\na = 2026-08-06 0, { ", 2), ("a = 2026-08-06 07:00:00", 1),
    ])
    func `what the library would stop at is refused with its line`(source: String, line: Int) {
        #expect(TOMLTraps.line(in: source) == line)
        #expect(throws: NotTOML.self) { try TOMLTable.parsed(source) }
    }

    @Test(arguments: [
        "a = [{ b = 1 }, { b = 2 }]", "a = \"[}\"", "a = '[}'", "a = 1 # [}", "a = \"\"\"[}\"\"\"",
        "a = '''\n[}\n'''", #"a = "\"[}""#, "[x]\na = []", "[[x]]\nb = { c = [1] }",
        "a = \"\"\"\"[}\"\"\"\"\"", "a = \"\"", "a = ''", "a = [\n  1, # }\n]", "a = \"é\u{85}\" # \u{2028}",
        "[\"é\"]\nb = 1", "a = 2026-08-06 # 07:00",
        "a = [1, 2]", "a = \"1 2\"",
    ])
    func `what is right TOML passes`(source: String) throws {
        #expect(TOMLTraps.line(in: source) == nil)
        _ = try TOMLTable.parsed(source)
    }
}
