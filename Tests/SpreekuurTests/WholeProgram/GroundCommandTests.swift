import Testing

/// A school where nobody goes on a list without a ground, by commands only.
@Suite(.serialized)
struct GroundCommandTests {
    @Test func `a place without a ground is refused by name of the rule, and one with a ground is kept`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        #expect(
            try program.run(
                "school", "toevoegen", "--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio",
                "noord", "--grond-verplicht", "aan"
            ).status == 0)
        let pupil = """
            {"school":"00XX00","leerlingnummer":"100010","roepnaam":"Sem","achternaam":"Vries",
             "geboortedatum":"2011-03-09","klas":"H3b","woongemeente":"Dalerveld"}
            """
        #expect(try program.run("leerling-toevoegen", "--invoer", "-", input: pupil).status == 0)
        func plan(_ ground: String) throws -> BuiltProgram.Result {
            try program.run(
                "lijst", "--invoer", "-",
                input: """
                    {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[
                     {"soort":"een_op_een","leerlingnummer":"100010","reden":"neemt toe",
                      "aangevraagd_door":"school"\(ground)}]}
                    """)
        }
        let refused = try plan("")
        #expect(refused.status == 1)
        #expect(refused.complaint.contains("van leerling 100010 ontbreekt de grond"))
        #expect(refused.complaint.contains("probeer de grond te geven"))
        #expect(try plan(#","grond":{"soort":"melding_overig","nummer":"12345"}"#).status == 0)
    }
}
