import Foundation
import Testing

/// From stick to stick, by commands only.
@Suite(.serialized)
struct BackupCommandTests {
    @Test func `back up, wipe, restore on a new machine: everything is there, and half a copy is refused`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let copy = program.folder.appending(path: "stick.kopie")
        let made = try program.run("reservekopie", "maken", copy.path)
        #expect(made.status == 0)
        #expect(made.output.hasPrefix("Klaar: 5 regels, tot en met "))
        let again = try program.run("reservekopie", "maken", copy.path)
        #expect(again.status == 1)
        #expect(again.complaint.contains("bestaat al"))

        // A new machine: nothing of the old one, and nothing remembered.
        for name in ["data", "state"] {
            try FileManager.default.removeItem(at: program.folder.appending(path: name))
        }
        let whole = try Data(contentsOf: copy)
        let half = program.folder.appending(path: "half.kopie")
        try whole.prefix(whole.count / 2).write(to: half)
        let refused = try program.run("reservekopie", "terugzetten", half.path)
        #expect(refused.status == 18)
        #expect(
            refused.complaint.hasPrefix("spreekuur: dit is een halve reservekopie: het einde ontbreekt\n"))
        #expect(!FileManager.default.fileExists(atPath: program.data))

        #expect(try program.run("reservekopie", "terugzetten", copy.path).status == 0)
        #expect(try program.run("controle").output.contains("Alles is in orde."))
        let list = try program.run("vandaag", "--vandaag", "2026-11-24")
        #expect(list.output.contains("Zonnebloem"))
        let taken = try program.run("reservekopie", "terugzetten", copy.path)
        #expect(taken.status == 1)
    }

    @Test func `the machine that saved more says what is missing, and goes on only when told to`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "coordinator", "--herstelsleutel-fd", "4").status == 0)
        let copy = program.folder.appending(path: "stick.kopie").path
        #expect(try program.run("reservekopie", "maken", copy).status == 0)
        #expect(try program.shell("cp -a '\(program.data)' '\(program.data)-oud'").status == 0)
        let school = ["--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio", "noord"]
        #expect(
            try program.run(
                "school", "toevoegen", school[0], school[1], school[2], school[3], school[4], school[5],
                school[6], school[7]
            ).status == 0)

        // By hand.
        #expect(
            try program.shell(
                "mv '\(program.data)' '\(program.data)-nieuw' && mv '\(program.data)-oud' '\(program.data)'"
            )
            .status == 0)
        let older = try program.run("vandaag")
        #expect(older.status == 19)
        #expect(
            older.complaint.contains(
                "het journaal loopt tot regel 1; op deze laptop was al regel 2 opgeslagen"))
        #expect(older.complaint.contains("spreekuur reservekopie aanvaarden"))
        #expect(try program.run("reservekopie", "aanvaarden").status == 0)
        #expect(try program.run("controle").status == 0)

        // From the stick.
        try FileManager.default.removeItem(atPath: program.data)
        let restore = try program.run("reservekopie", "terugzetten", copy)
        #expect(restore.status == 19)
        #expect(restore.complaint.contains("op deze laptop was al regel 2 opgeslagen"))
        #expect(!FileManager.default.fileExists(atPath: program.data))
        #expect(try program.run("reservekopie", "terugzetten", copy, "--oudere-kopie").status == 0)
        #expect(try program.run("vandaag").status == 0)
    }
}
