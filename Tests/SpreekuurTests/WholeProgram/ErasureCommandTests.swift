import Foundation
import Testing

/// A pupil is erased the way an officer does it, and looked for afterwards.
@Suite(.serialized)
struct ErasureCommandTests {
    private static let number = "100010"

    private func play(_ program: BuiltProgram) throws {
        try program.prepare()
        let other = """
            {"school":"00XX00","leerlingnummer":"100017","roepnaam":"Daan","achternaam":"Visser",
             "geboortedatum":"2011-05-09","klas":"H3b","woongemeente":"Dalerveld"}
            """
        #expect(try program.run("leerling-toevoegen", "--invoer", "-", input: other).status == 0)
        let list = """
            {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[
             {"soort":"een_op_een","leerlingnummer":"100010","reden":"vaak te laat"},
             {"soort":"groep","naam":"op tijd","leerlingnummers":["100010","100017"],"reden":"te laat","minuten":45}]}
            """
        #expect(try program.run("lijst", "--invoer", "-", input: list).status == 1)
        let group = """
            {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[
             {"soort":"groep","naam":"op tijd","leerlingnummers":["100010","100017"],"reden":"te laat","minuten":45}]}
            """
        #expect(try program.run("lijst", "--invoer", "-", input: group).status == 0)
        let talk = """
            {"school":"00XX00","datum":"2026-11-24","soort":"groep","gedeeld":"De bus is vol.","leerlingen":[
             {"leerlingnummer":"100010","status":"gesproken","notitie":"Zonnebloem komt te laat.","uitkomst":"jeugdarts"},
             {"leerlingnummer":"100017","status":"gesproken","notitie":"Fietst met Zonnebloem.","uitkomst":"vervolggesprek"}]}
            """
        #expect(try program.run("gesprek", "--invoer", "-", input: talk).status == 0)
    }

    @Test func `a pupil is erased for ever, the other of the group talk stays, and the bytes go when asked`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try play(program)

        let preview = try program.run(
            "wissen", Self.number, "--school", "00XX00", "--proef", "--json")
        #expect((preview.json?["gaat_weg"] as? [String: Int])?["gesprekken"] == 1)
        let mention = try #require((preview.json?["naam_elders"] as? [[String: Any]])?.first)
        #expect(mention["leerlingnummer"] as? String == "100017")
        #expect(mention["soort"] as? String == "notitie")
        #expect(mention["deel"] as? String == "voornaam")
        #expect(!preview.output.contains("Fietst"))
        #expect(try program.run("wissen", Self.number, "--school", "00XX00").status == 64)
        #expect(
            try program.run("wissen", Self.number, "--school", "00XX00", "--bevestig", "100017").status == 1)
        #expect(try program.run("leerling", Self.number, "--school", "00XX00").status == 0)

        let erased = try program.run(
            "wissen", Self.number, "--school", "00XX00", "--bevestig", Self.number, "--vandaag", "2026-11-25")
        #expect(erased.status == 0)
        #expect(erased.output.contains("bewijs 1"))
        #expect(erased.output.contains("vr 25 dec 2026"))
        #expect(!erased.output.contains("Zonnebloem") && !erased.output.contains("Fietst"))

        #expect(try program.run("leerling", Self.number, "--school", "00XX00").status == 1)
        let today = try program.run("vandaag", "--json", "--vandaag", "2026-11-24")
        #expect(today.status == 0 && today.output.contains("100017") && !today.output.contains(Self.number))
        let check = try program.run("controle")
        #expect(check.status == 0 && check.output.contains("Alles is in orde."))

        let late = try program.run("herschrijven", "--json", "--vandaag", "2026-12-31")
        #expect(late.complaint.contains("spreekuur herschrijven"))
        #expect(late.json?["regels"] as? Int ?? 0 >= 3)
        #expect(late.json?["bytes"] as? Int ?? 0 > 300)
        let again = try program.run("controle")
        #expect(again.status == 0 && again.output.contains("Alles is in orde."))
        let other = try program.run("leerling", "100017", "--school", "00XX00")
        #expect(other.status == 0 && other.output.contains("groepsgesprek") && other.complaint.isEmpty)
        try expectNoTrace(in: program)
    }

    private func expectNoTrace(in program: BuiltProgram) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
        #expect(names.contains { $0.hasSuffix(".spk") })
        for name in names {
            // A folder has no contents.
            let bytes =
                FileManager.default.contents(atPath: program.folder.appending(path: name).path) ?? Data()
            for word in ["Zonnebloem", "Öztürkmarker", "Fietst"] {
                for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
                    let sought = try #require(word.data(using: encoding))
                    #expect(bytes.range(of: sought) == nil, "\(word) in \(name)")
                }
            }
        }
    }
}
