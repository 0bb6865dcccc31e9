import Foundation
import Testing

/// The reading mode of the program as it was built, with its lines from a pipe.
struct PlainTests {
    private func play(
        _ program: BuiltProgram, _ command: String, _ lines: [String]
    ) throws -> BuiltProgram.Result {
        try program.shell(
            "TMPDIR='\(program.folder.path)' exec \"$0\" \(command)", [BuiltProgram.path],
            input: lines.joined(separator: "\n") + "\n")
    }

    private func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            !(0x2500...0x259F).contains(scalar.value)
                && (scalar == "\n" || scalar.properties.generalCategory != .control)
        }
    }

    @Test func `a talk is held from a pipe, on paper as on screen, and nothing is left behind`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let lines = [
            "1 gesprek", "slaapt slecht", ":uitk", "", "", "op tijd komen", "", "vr", "", "", "b", "+2w",
            ":bewaren", "terug", "stop",
        ]
        let result = try play(program, "demo --plain", lines)
        #expect(result.status == 0, "\(result.complaint)")
        for said in [
            "Demo, alles is verzonnen", "Eigen woorden: slaapt slecht", "Fout: uitk kan hier niet",
            "Uitkomst: vervolggesprek", "Opgeslagen 13:0",
        ] {
            #expect(result.output.contains(said), "\(said)\n\(result.output)")
        }
        #expect(isPlain(result.output))
        let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(!left.contains { $0.hasPrefix("spreekuur-demo") })
    }

    @Test func `what was typed in a folder of its own is there the next time`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let command = "--plain \(program.place) --vandaag 2026-11-24"
        let first = try play(
            program, command, [BuiltProgram.passphrase, "gesprek", "komt graag", ":bewaren", "stop"])
        #expect(first.output.contains("Opgeslagen"), "\(first.output)\(first.complaint)")
        let second = try play(program, command, ["een verkeerde zin", BuiltProgram.passphrase, "leerling"])
        #expect(second.output.contains("Fout: Deze wachtzin klopt niet"), "\(second.output)")
        #expect(second.output.contains("Zonnebloem Öztürkmarker, H3b, vaak te laat"))
        #expect(second.output.contains("gesproken"))
        #expect(second.status == 0)
    }

    @Test func `practising is told too`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let result = try play(program, "oefenen --plain", ["gesprek", ":terug", "stop"])
        #expect(result.output.contains("Oefenen, 0 van 6 gedaan"))
        #expect(result.output.contains("Oefenen, 1 van 6 gedaan"))
    }

    @Test func `a terminal that cannot draw hints at the reading mode`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let result = try program.shell(
            "exec script -qec \"TERM=dumb $0 demo\" /dev/null", [BuiltProgram.path])
        #expect(result.output.contains("--plain"), "\(result.output)\(result.complaint)")
    }
}
