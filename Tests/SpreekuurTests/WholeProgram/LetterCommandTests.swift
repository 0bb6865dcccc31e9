import Foundation
import Testing

/// Paper, by commands only.
@Suite(.serialized)
struct LetterCommandTests {
    private func arguments(_ words: String) -> [String] {
        words.split(separator: " ").map(String.init) + ["--school", "00XX00", "--vandaag", "2026-11-20"]
    }

    @Test func `letters are printed, written for their owner only, and never over another file`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let file = program.folder.appending(path: "brief.html").path

        let shown = try program.run(arguments("brief uitnodiging 100010"))
        #expect(shown.status == 0)
        #expect(shown.output.contains("Beste Zonnebloem,\n"))
        #expect(shown.complaint.isEmpty)

        let written = try program.run(arguments("brief uitnodiging --allen --uit \(file)"))
        #expect(written.output == "1 uitnodiging van dinsdag 24 november 2026: \(file).\n")
        #expect(written.complaint.contains("let op: onversleuteld"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Öztürkmarker"))

        try Data("van mij".utf8).write(to: URL(filePath: file))
        let refused = try program.run(arguments("brief lijst --uit \(file)"))
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("bestaat al"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "van mij")
        #expect(try program.run(arguments("brief lijst --vervang --uit \(file)")).status == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Spreekuur van dinsdag"))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(!left.contains { $0.hasSuffix(".deel") })

        let folder = program.folder.appending(path: "brieven")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let json = try program.run(
            arguments("brief uitnodiging --allen --tekst --json --uit \(folder.path)")
        ).json
        #expect(json?["bestanden"] as? [String] == [folder.path + "/uitnodiging-100010-2026-11-24.txt"])

        let log = try program.run("nakijken", "--json")
        #expect(log.output.components(separatedBy: "buiten het programma gezet").count == 6)
    }

    @Test func `a school's own template is used, and a wrong one refused with its line`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let folder = program.folder.appending(path: "sjablonen")
        let made = try program.shell(
            "exec \"$0\" \"$@\"", [BuiltProgram.path, "brief", "sjablonen", folder.path])
        #expect(made.output == "13 sjablonen in \(folder.path).\n")
        let again = try program.shell(
            "exec \"$0\" \"$@\"", [BuiltProgram.path, "brief", "sjablonen", folder.path])
        #expect(again.status == 1)

        let own = folder.appending(path: "uitnodiging.txt")
        try Data("Hoi {{voornaam}}!\n".utf8).write(to: own)
        let used = try program.run(arguments("brief uitnodiging 100010 --sjablonen \(folder.path)"))
        #expect(used.output == "Hoi Zonnebloem!\n\n")

        try Data("Hoi\n{{voornaan}}\n".utf8).write(to: own)
        let refused = try program.run(arguments("brief uitnodiging 100010 --sjablonen \(folder.path)"))
        #expect(refused.status == 18)
        #expect(
            refused.complaint.hasPrefix(
                "spreekuur: \(own.path): de naam \"voornaan\" is hier niet bekend; bedoel je 'voornaam'? (regel 2)\n"
            ))
    }

    @Test(arguments: [
        ("brief uitnodiging", 64, "een brief gaat over één leerling"),
        ("brief lijst 100010", 64, "de lijst gaat over een heel spreekuur"),
        ("brief uitnodiging 100010 --json", 64, "--json zegt welke bestanden er kwamen"),
        ("brief opstel 100010", 64, "'opstel' kan niet bij"),
    ])
    func `what does not fit together is said before anything is opened`(
        words: String, status: Int32, sentence: String
    ) throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let result = try program.run(arguments(words))
        #expect(result.status == status)
        #expect(result.complaint.contains(sentence))
    }
}
