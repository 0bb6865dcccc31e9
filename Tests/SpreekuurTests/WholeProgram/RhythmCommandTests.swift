import Foundation
import Testing

/// The rhythm of a school and the end of a list, by commands only.
@Suite(.serialized)
struct RhythmCommandTests {
    @Test func `a rhythm is set, changed and taken away, and a list says who has no place`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        let add = [
            "school", "toevoegen", "--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio",
            "noord",
        ]
        let half = try program.run(add + ["--ritme", "2"])
        #expect(half.status == 64)
        #expect(half.complaint.contains("probeer --ritme WEKEN --vanaf D --begin 13:00 erbij"))
        #expect(
            try program.run(
                add + ["--ritme", "2", "--vanaf", "2026-11-24", "--begin", "13:00", "--lokaal", "B107"]
            ).status == 0)
        let change = ["school", "wijzigen", "--brin", "00XX00"]
        let changed = try program.run(change + ["--eind", "13:15", "--json"])
        let school = (changed.json?["scholen"] as? [[String: Any]])?.first
        let rhythm = try #require(school?["ritme"] as? [String: Any])
        #expect(rhythm["weken"] as? Int == 2 && rhythm["eind"] as? String == "13:15")
        #expect(rhythm["lokaal"] as? String == "B107")
        #expect(
            try program.run("school", "lijst").output.contains(
                "  ritme: elke 2 weken vanaf di 24 nov 2026, 13:00-13:15, B107, 15 min per leerling"))
        #expect(try program.run(change + ["--ritme", "geen"]).status == 0)
        #expect(try !program.run("school", "lijst").output.contains("ritme:"))

        for (number, given) in [("100010", "Sem"), ("100017", "Yara")] {
            let pupil = """
                {"school":"00XX00","leerlingnummer":"\(number)","roepnaam":"\(given)","achternaam":"Vries",
                 "geboortedatum":"2011-03-09","klas":"H3b","woongemeente":"Dalerveld"}
                """
            #expect(try program.run("leerling-toevoegen", "--invoer", "-", input: pupil).status == 0)
        }
        let list = """
            {"school":"00XX00","datum":"2026-11-24","begin":"13:00","eind":"13:15","plaatsen":[
             {"soort":"een_op_een","leerlingnummer":"100010","reden":"x"},
             {"soort":"een_op_een","leerlingnummer":"100017","reden":"x"}]}
            """
        let made = try program.run("lijst", "--invoer", "-", "--vandaag", "2026-11-24", input: list)
        #expect(made.output.contains("+ 1 niet geplaatst, gaat mee naar een volgend spreekuur.\n"))
        let today = try program.run("vandaag", "--vandaag", "2026-11-24", "--json")
        let hours = today.json?["spreekuren"] as? [[String: Any]]
        #expect(hours?.first?["eind"] as? String == "13:15")
        let places = try #require(hours?.first?["plaatsen"] as? [[String: Any]])
        #expect(places.map { $0["tijd"] as? String } == ["13:00", nil])
        let early = try program.run(
            "lijst", "--invoer", "-", "--vandaag", "2026-11-24",
            input: list.replacing("\"13:15\"", with: "\"12:15\""))
        #expect(early.status == 1)
        let next = list.replacing("2026-11-24", with: "2026-12-08").replacing("100017", with: "100010")
            .replacing(
                """
                {"soort":"een_op_een","leerlingnummer":"100010","reden":"x"},

                """, with: "")
        let later = try program.run("lijst", "--invoer", "-", "--vandaag", "2026-11-24", input: next)
        #expect(later.output.contains("Van een eerdere lijst wacht nog: 100017.\n"))
    }
}
