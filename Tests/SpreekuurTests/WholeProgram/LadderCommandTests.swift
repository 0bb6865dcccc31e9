import Foundation
import Testing

/// A school's ladders from file to radar, by commands only.
@Suite(.serialized)
struct LadderCommandTests {
    private func prepared() throws -> BuiltProgram {
        let program = try BuiltProgram()
        try program.prepare(role: "coordinator")
        let set = try program.run("school", "wijzigen", "--brin", "00XX00", "--ladder", "uren")
        #expect(set.status == 0)
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
        let read = try program.run(
            "inlezen", "verzuim", file.path, "--school", "00XX00", "--vandaag", "2026-11-20")
        #expect(read.status == 0)
        for line in [
            "1 rij op een dag zonder les of vóór de instroom: telt niet mee\n",
            "1 rij van na vandaag: telt mee vanaf die dag\n", "  regel 3: geen lesdag: Herfstvakantie\n",
            "  regel 4: na deze datum\n", "regel 5, kolom minuten: ",
        ] {
            #expect(read.output.contains(line))
        }
        return program
    }

    private func steps(of program: BuiltProgram) throws -> [[String: Any]] {
        let radar = try program.run("radar", "--json", "--vandaag", "2026-11-20")
        let pupil = try #require((radar.json?["leerlingen"] as? [[String: Any]])?.first)
        return try #require(pupil["trappen"] as? [[String: Any]])
    }

    @Test func `a step is shown, marked done and rests; what cannot be marked names the rule`() throws {
        let program = try prepared()
        defer { program.remove() }
        #expect(try steps(of: program).first?["stand"] as? String == "bereikt")
        let list = try program.run("radar", "--vandaag", "2026-11-20")
        #expect(list.output.contains("stap 2 van 4-8-12-16 uur"))

        func mark(_ step: String, ladder: String = "uren") throws -> BuiltProgram.Result {
            try program.run(
                "stap", "100010", "--school", "00XX00", "--ladder", ladder, "--stap", step, "--vandaag",
                "2026-11-20", "--json")
        }
        #expect(try mark("2").json?["opgeslagen"] as? Bool == true)
        #expect(try mark("2", ladder: "4-8-12-16 uur").json?["opgeslagen"] as? Bool == false)
        #expect(try steps(of: program).first?["stand"] as? String == "gedaan")
        #expect(try steps(of: program).first?["gedaan_op"] as? String == "2026-11-20")

        for (result, reason) in [
            (try mark("3"), "spreekuur: stap 3 van ladder '4-8-12-16 uur' is niet bereikt\n"),
            (try mark("7"), "spreekuur: stap 7 van ladder '4-8-12-16 uur' is hier niet bekend\n"),
            (try mark("1", ladder: "mazl"), "spreekuur: school 00XX00 heeft geen ladder 'mazl'\n"),
        ] {
            #expect(result.status == 1)
            #expect(result.complaint.hasPrefix(reason))
        }

        let pupil = try program.run("leerling", "100010", "--school", "00XX00", "--vandaag", "2026-11-20")
        #expect(
            pupil.output.contains("ladder 4-8-12-16 uur: stap 2 (8 lesuur), nu 8 lesuur; gedaan vr 20 nov"))
        #expect(pupil.output.contains("2 lessen tellen niet mee; waarom staat in: spreekuur teller 100010"))
        let count = try program.run("teller", "100010", "--school", "00XX00", "--vandaag", "2026-11-20")
        #expect(count.output.contains("[praktijk] loopt op: van 0 lesuur naar 8 lesuur per 4 lesweken\n"))
        #expect(count.output.contains("    di 17 nov  lesuur 1, 2, 3, 4, 5, 6, 7, 8  ongeoorloofd\n"))
    }

    @Test func `ladders and the projection are settings that the list of schools shows`() throws {
        let program = try prepared()
        defer { program.remove() }
        func change(_ option: String, _ value: String) throws -> BuiltProgram.Result {
            try program.run("school", "wijzigen", "--brin", "00XX00", option, value)
        }
        let before = try program.run("school", "lijst").output
        #expect(before.contains("prognose aan\n"))
        #expect(before.contains("  ladder '4-8-12-16 uur'\n    1  4 lesuur in 4 lesweken: "))

        #expect(try change("--prognose", "uit").status == 0)
        #expect(try change("--zonder-ladder", "uren").status == 0)
        let after = try program.run("school", "lijst", "--json").json
        let school = try #require((after?["scholen"] as? [[String: Any]])?.first)
        #expect(school["prognose"] as? Bool == false)
        #expect((school["ladders"] as? [Any])?.isEmpty == true)
        #expect(try steps(of: program).isEmpty)
        let again = try change("--zonder-ladder", "uren")
        #expect(again.status == 1)
        #expect(again.complaint.hasPrefix("spreekuur: school 00XX00 heeft geen ladder 'uren'\n"))

        let descending = program.folder.appending(path: "omlaag.toml")
        let step = "[[stap]]\neenheid = \"lesuren\"\nperiode = \"maand\"\nwie = \"mentor\"\nwat = \"belt\"\n"
        try Data("naam = \"omlaag\"\n\(step)vanaf = 8\n\(step)vanaf = 4\n".utf8).write(to: descending)
        let refused = try change("--ladder", descending.path)
        #expect(refused.status == 18)
        #expect(refused.complaint.contains("regel 13: stap 2 is niet hoger dan de stap ervoor"))

        let later = try program.run("radar", "--vandaag", "2031-11-20")
        #expect(later.status == 0)
        #expect(later.complaint.contains("de vakanties rond do 20 nov 2031 zijn niet bekend (00XX00)"))
    }
}
