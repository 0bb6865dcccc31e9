import Foundation
import Testing

/// From an empty folder to an explained count, by commands only.
@Suite(.serialized)
struct CommandLineTests {
    @Test func `a school's files become a count that explains itself, and come back out when taken back`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        let key = try String(contentsOf: program.folder.appending(path: "herstelsleutel"), encoding: .utf8)
        #expect(key.split(separator: "-").count == 13)
        let school = ["--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio", "noord"]
        #expect(
            try program.run(
                "school", "toevoegen", school[0], school[1], school[2], school[3], school[4], school[5],
                school[6],
                school[7]
            ).status == 0)

        let pupils = program.folder.appending(path: "leerlingen.csv")
        try Data(
            """
            leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;klas;woongemeente
            000123;Noor;van den;Berg;2012-03-01;B1a;Emmen
            000124;Emre;;Yılmaz;31-04-2012;V2a;Emmen
            """.utf8
        ).write(to: pupils)
        let read = try program.run("inlezen", "leerlingen", pupils.path, "--school", "00XX00", "--json")
        #expect(read.status == 0)
        #expect(read.json?["nieuw"] as? Int == 1)
        #expect((read.json?["geweigerd"] as? [[String: Any]])?.first?["regel"] as? Int == 3)

        let absences = program.folder.appending(path: "verzuim.csv")
        try Data(
            """
            Stamnummer;Naam;Klas;Datum;Lesuur;Vak;Reden;Omschrijving;Geoorloofd;Opmerking
            123;Berg;B1a;09-11-2026;1;netl;S;gespijbeld;N;
            123;Berg;B1a;09-11-2026;2;netl;S;gespijbeld;N;
            123;Berg;B1a;16-11-2026;1;netl;A;absent;N;
            """.utf8
        ).write(to: absences)
        let arguments = ["inlezen", "verzuim", absences.path, "--school", "00XX00", "--json"]
        func load() throws -> BuiltProgram.Result {
            try program.run(
                arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5])
        }
        #expect(try load().json?["nieuw"] as? Int == 3)
        #expect(try load().json?["gelijk"] as? Int == 3)

        let radar = try program.run("radar", "--json", "--vandaag", "2026-11-20")
        let pupil = try #require((radar.json?["leerlingen"] as? [[String: Any]])?.first)
        let count = try #require(pupil["teller"] as? [String: Any])
        #expect(pupil["leerlingnummer"] as? String == "000123")
        #expect(count["minuten"] as? Int == 120)
        #expect(count["onbekend_minuten"] as? Int == 60)
        #expect(count["van"] as? String == "2026-10-26")

        #expect(try program.run("inlezen", "terug", "2").status == 0)
        let explained = try program.run("teller", "123", "--school", "00XX00", "--vandaag", "2026-11-20")
        #expect(explained.output.contains("0 lesuur van de 16"))
        #expect(try program.run("controle").output.contains("Alles is in orde."))
    }

    @Test func `what cannot be done ends with one Dutch line and its exit code, and changes nothing`() throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let wrong = try program.run("radar", passphrase: "een andere zin")
        #expect(wrong.status == 11)
        #expect(wrong.complaint.hasPrefix("spreekuur: de wachtzin is onjuist\n"))

        let ninth = (1...9).map { "\"\($0)\"" }.joined(separator: ",")
        let group = """
            {"school":"00XX00","datum":"2026-11-24","soort":"groep","inloop":true,"leerlingen":[
             {"leerlingnummer":"100010","status":"gesproken"},{"leerlingnummer":"100010","status":"gesproken"}]}
            """
        #expect(try program.run("gesprek", "--invoer", "-", input: group).status == 1)
        #expect(try program.run("gesprek", "--invoer", "-", input: "[\(ninth)").status == 18)
        #expect(try program.run("lijst", "--invoer", "/bestaat/niet").status == 18)
        #expect(try program.run("onzin").status == 64)
        let today = try program.run("vandaag", "--vandaag", "2026-11-24")
        #expect(today.output.contains("gepland"))

        #expect(chmod(program.data, 0o755) == 0)
        #expect(try program.run("radar").status == 16)
    }
}
