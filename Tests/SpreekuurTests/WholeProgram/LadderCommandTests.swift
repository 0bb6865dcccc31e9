import Foundation
import Testing

/// A school's ladder from file to radar, by commands only.
@Suite(.serialized)
struct LadderCommandTests {
    @Test func `a step is shown, marked done and rests; the ladder and the estimate can be taken away`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        // A command derives the key anew, which is most of its time: no more of them than are needed.
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        #expect(
            try program.run(
                "school", "toevoegen", "--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio",
                "noord", "--ladder", "uren"
            ).status == 0)
        let pupil = """
            {"school":"00XX00","leerlingnummer":"100010","roepnaam":"Sem","achternaam":"Vries",
             "geboortedatum":"2011-03-09","klas":"H3b","woongemeente":"Dalerveld"}
            """
        #expect(try program.run("leerling-toevoegen", "--invoer", "-", input: pupil).status == 0)
        let file = program.folder.appending(path: "verzuim.csv")
        try Data(
            """
            leerlingnummer;datum;lesuur_van;lesuur_tot;soort;minuten
            100010;17-11-2026;1;8;ongeoorloofd;50
            100010;13-10-2026;1;1;ongeoorloofd;50
            100010;01-12-2026;1;1;ongeoorloofd;50
            100010;18-11-2026;1;1;ongeoorloofd;600
            """.utf8
        ).write(to: file)
        let day = "2026-11-20"
        let read = try program.run(
            "inlezen", "verzuim", file.path, "--school", "00XX00", "--vandaag", day)
        for line in [
            "1 rij op een dag zonder les of vóór de instroom: telt niet mee\n",
            "1 rij van na vandaag: telt mee vanaf die dag\n", "  regel 3: geen lesdag: Herfstvakantie\n",
            "  regel 4: na deze datum\n", "regel 5, kolom minuten: ",
        ] {
            #expect(read.output.contains(line))
        }
        let list = try program.run("radar", "--vandaag", day)
        #expect(list.output.contains("stap 2 van 4-8-12-16 uur"))

        func mark(_ step: String) throws -> BuiltProgram.Result {
            try program.run(
                "stap", "100010", "--school", "00XX00", "--ladder", "uren", "--stap", step, "--vandaag",
                day, "--json")
        }
        #expect(try mark("2").json?["opgeslagen"] as? Bool == true)
        let unreached = try mark("3")
        #expect(unreached.status == 1)
        #expect(
            unreached.complaint == "spreekuur: stap 3 van ladder '4-8-12-16 uur' is niet bereikt\n")
        let count = try program.run("teller", "100010", "--school", "00XX00", "--vandaag", day)
        for line in [
            "  [praktijk] loopt op: van 0 lesuur naar 8 lesuur per 4 lesweken\n",
            "    di 17 nov  lesuur 1, 2, 3, 4, 5, 6, 7, 8  ongeoorloofd\n",
            "  4-8-12-16 uur: stap 2 (8 lesuur), nu 8 lesuur; gedaan vr 20 nov door mentor\n",
        ] {
            #expect(count.output.contains(line))
        }

        #expect(
            try program.run(
                "school", "wijzigen", "--brin", "00XX00", "--zonder-ladder", "uren", "--prognose", "uit"
            ).status == 0)
        let schools = try program.run("school", "lijst", "--json").json?["scholen"]
        let school = try #require((schools as? [[String: Any]])?.first)
        #expect(school["prognose"] as? Bool == false)
        #expect((school["ladders"] as? [Any])?.isEmpty == true)
    }
}
