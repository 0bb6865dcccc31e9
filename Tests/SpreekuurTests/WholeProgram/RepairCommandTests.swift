import Foundation
import Testing

/// Damage on a real disk, by commands only.
struct RepairCommandTests {
    @Test func `a damaged record is named, costs itself, and is accepted as lost or comes back`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let copy = program.folder.appending(path: "kopie").path
        #expect(try program.shell("cp -a '\(program.data)' '\(copy)'").status == 0)
        let segment = program.data + "/journaal/0000000002.spk"
        let damage = "printf '\\377\\377' | dd of='\(segment)' bs=1 seek=300 conv=notrunc status=none"
        #expect(try program.shell(damage).status == 0)

        let check = try program.run("controle")
        #expect(check.status == 12)
        #expect(
            check.output.contains("regel 2 is niet te lezen, vastgelegd tussen "))
        #expect(check.output.contains(": een regel klopt niet (journaal/0000000002.spk, byte 160"))
        #expect(try program.run("controle", "--zonder-wachtzin").status == 12)
        #expect(try program.run("radar").status == 12)
        let read = try program.run("vandaag", "--alleen-lezen", "--vandaag", "2026-11-24")
        #expect(read.status == 0 && read.complaint.contains("let op: niet alles is te lezen"))
        let write = try program.run("stap", "100010", "--school", "00XX00", "--ladder", "uren", "--stap", "1")
        #expect(write.status == 12)

        let repaired = try program.run("controle", "--herstel", "--uit", copy)
        #expect(repaired.status == 0)
        #expect(repaired.output.contains("teruggehaald: 1 regel"))
        #expect(try program.run("controle").output.contains("Alles is in orde."))
        #expect(try program.run("radar").status == 0)
    }
}
