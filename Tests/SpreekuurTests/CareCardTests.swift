import Attendance
import Foundation
import Testing

@testable import spreekuur

/// A school's phone card on the command line.
@Suite(.serialized)
struct CareCardTests {
    private func card(_ arguments: String...) throws -> [CareContact] {
        var card: [CareContact] = []
        for argument in arguments { try #require(CareContactArgument(argument: argument)).apply(to: &card) }
        return card
    }

    @Test func `a name before the colon, the number behind it; the same name again gets the new number`()
        throws
    {
        #expect(
            try card("jeugdarts: 088-1", "achterwacht:tst. 12: vraag naar Ria", "jeugdarts: 088-2") == [
                CareContact(name: "jeugdarts", phone: "088-2"),
                CareContact(name: "achterwacht", phone: "tst. 12: vraag naar Ria"),
            ])
        #expect(try card("jeugdarts: 088-1", "geen").isEmpty)
        #expect(try card("jeugdarts: 088-1", "geen", "mentor: 1").map(\.name) == ["mentor"])
    }

    @Test(arguments: ["", "jeugdarts", "jeugdarts:", ": 088-1", " : "])
    func `half a line is no line`(argument: String) {
        #expect(CareContactArgument(argument: argument) == nil)
    }

    @Test func `the card is kept, listed, changed and undone`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        #expect(
            try program.run(
                "school", "toevoegen", "--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio",
                "noord", "--zorgkaart", "jeugdarts: 088-1", "--zorgkaart", "achterwacht: tst. 12"
            ).status == 0)
        func phones(_ result: BuiltProgram.Result) throws -> [String] {
            let schools = result.json?["scholen"] as? [[String: Any]]
            return try #require(schools?.first?["zorgkaart"] as? [[String: String]]).map {
                $0["telefoon"] ?? ""
            }
        }
        let changed = try program.run(
            "school", "wijzigen", "--brin", "00XX00", "--zorgkaart", "jeugdarts: 088-2", "--json")
        #expect(try phones(changed) == ["088-2", "tst. 12"])
        #expect(try program.run("ongedaan").status == 0)
        #expect(try phones(program.run("school", "lijst", "--json")) == ["088-1", "tst. 12"])
        let half = try program.run("school", "wijzigen", "--brin", "00XX00", "--zorgkaart", "jeugdarts")
        #expect(half.status == 64)
    }
}
