import Foundation
import Testing

/// Two laptops: keys are exchanged, a list goes to the officer, feedback comes back, all by command.
struct PackageCommandTests {
    private let school: BuiltProgram
    private let officer: BuiltProgram

    init() throws {
        school = try BuiltProgram()
        officer = try BuiltProgram()
    }

    /// On a stick, which both laptops see.
    private func stick(_ name: String) -> String { school.folder.appending(path: name).path }

    /// Writes the card, and gives the words that are read aloud.
    private func card(of side: BuiltProgram, named name: String, to file: String) throws -> String {
        let made = try side.run("pakket", "sleutel", file, "--naam", name, "--json")
        #expect(made.status == 0, "\(made.complaint)")
        let words = try #require(made.json?["woorden"] as? [String])
        #expect(words.count == 6)
        return words.joined(separator: " ")
    }

    @Test func `cards, a list and feedback go to and fro, and what is not meant is refused by name`() throws {
        defer {
            school.remove()
            officer.remove()
        }
        try school.prepare(role: "coordinator")
        #expect(try officer.run("begin", "--rol", "ambtenaar", "--herstelsleutel-fd", "4").status == 0)
        let schoolWords = try card(of: school, named: "Het Baken", to: stick("school.txt"))
        let officerWords = try card(of: officer, named: "K. de Haan", to: stick("ambtenaar.txt"))

        let misheard = try officer.run(
            "pakket", "vertrouwen", stick("school.txt"), "--woorden", officerWords)
        #expect(misheard.status == 1)
        #expect(misheard.complaint.contains("deze woorden horen niet bij deze kaart"))
        #expect(
            try officer.run("pakket", "vertrouwen", stick("school.txt"), "--woorden", schoolWords).status == 0
        )
        #expect(
            try school.run("pakket", "vertrouwen", stick("ambtenaar.txt"), "--woorden", officerWords)
                .status == 0)

        let list = stick("lijst.pakket")
        let made = try school.run("pakket", "maken", list, "--school", "00XX00", "--vandaag", "2026-11-23")
        #expect(made.status == 0, "\(made.complaint)")
        #expect(made.output.contains("Pakket 1 voor K. de Haan"))
        let again = try school.run("pakket", "maken", list, "--school", "00XX00", "--vandaag", "2026-11-23")
        #expect(again.status == 1)
        let hidden = try school.shell("grep -laE 'Zonnebloem|Öztürk|vaak te laat' '\(list)'")
        #expect(hidden.output.isEmpty)

        let own = try school.run("pakket", "openen", list, "--vandaag", "2026-11-23")
        #expect(own.status == 18)
        #expect(own.complaint.contains("voor iemand anders"))
        let looked = try officer.run(
            "pakket", "openen", list, "--proef", "--json", "--vandaag", "2026-11-23")
        #expect(looked.json?["nieuw"] as? Int == 1)
        let opened = try officer.run("pakket", "openen", list, "--json", "--vandaag", "2026-11-23")
        #expect(opened.json?["al_geopend"] as? Bool == false)
        let twice = try officer.run("pakket", "openen", list, "--vandaag", "2026-11-23")
        #expect(twice.status == 0)
        #expect(twice.output.contains("0 nieuw"))

        let talk = """
            {"school":"00XX00","datum":"2026-11-24","soort":"een_op_een","leerlingen":[
             {"leerlingnummer":"100010","status":"gesproken","notitie":"blijft hier",
              "voor_school":"graag een rustige plek"}]}
            """
        #expect(
            try officer.run("gesprek", "--invoer", "-", "--vandaag", "2026-11-24", input: talk).status == 0)
        let back = stick("terug.pakket")
        #expect(
            try officer.run("pakket", "maken", back, "--school", "00XX00", "--vandaag", "2026-11-24").status
                == 0)
        #expect(try school.run("pakket", "openen", back, "--vandaag", "2026-11-25").status == 0)
        let pupil = try school.run(
            "leerling", "100010", "--school", "00XX00", "--json", "--vandaag", "2026-11-25")
        #expect(pupil.output.contains("graag een rustige plek"))
        #expect(!pupil.output.contains("blijft hier"))
        let late = try school.run("pakket", "openen", back, "--vandaag", "2027-03-01")
        #expect(late.status == 0, "what was opened before stays opened")
    }
}
