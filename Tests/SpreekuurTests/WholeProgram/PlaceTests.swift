import Foundation
import Testing

/// Where the data folder stands, and what becomes of it while the program runs.
@Suite(.serialized)
struct PlaceTests {
    @Test
    func `a folder that git copies is refused with nothing made, or taken with a warning at each start`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try FileManager.default.createDirectory(
            at: program.folder.appending(path: ".git"), withIntermediateDirectories: false)
        let refused = try program.run("begin", "--rol", "ambtenaar", "--herstelsleutel-fd", "4")
        #expect(refused.status == 16)
        #expect(refused.complaint.contains("een map die git kopieert (\(program.folder.path))"))
        #expect(
            refused.complaint.contains("probeer een map op de eigen schijf met --map MAP; of --toch-hier"))
        #expect(!FileManager.default.fileExists(atPath: program.data))

        let taken = try program.run(
            "begin", "--rol", "ambtenaar", "--herstelsleutel-fd", "4", "--toch-hier")
        #expect(taken.status == 0)
        #expect(try program.run("controle", "--zonder-wachtzin").status == 16)
        for result in [taken, try program.run("controle", "--zonder-wachtzin", "--toch-hier")] {
            #expect(result.status == 0)
            #expect(result.complaint.hasPrefix("spreekuur: let op: de gegevensmap staat in een map die git"))
        }

        // What was saved in the future was saved by a clock that has run back since.
        let set = try program.shell("touch -d '2099-01-02 03:04' '\(program.data)/anker'")
        #expect(set.status == 0)
        let early = try program.run("school", "lijst", "--toch-hier")
        #expect(early.status == 0)
        #expect(early.complaint.contains("de klok liep terug: er is al iets bewaard op 2099-01-02 03:04"))
    }

    /// Each round both wait for the passphrase, and get it at the same moment.
    @Test func `of two that start at the same moment one opens, and when it is shot the next one can`() throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "ambtenaar", "--herstelsleutel-fd", "4").status == 0)
        let rounds = Int(ProcessInfo.processInfo.environment["SPREEKUUR_STARTS"] ?? "") ?? 100
        let script = program.folder.appending(path: "starten.sh")
        try Data(
            """
            cd '\(program.folder.path)'
            mkfifo een twee
            round=0
            while [ $round -lt \(rounds) ]; do
                round=$((round + 1))
                for name in een twee; do
                    '\(BuiltProgram.path)' school lijst \(program.place) --wachtzin-fd 3 \\
                        3<$name >uit-$name 2>&1 &
                    eval $name=$!
                done
                # Opened in the order in which they were started; the passphrase follows to both at once.
                exec 5>een 6>twee
                cat wachtzin >&5 & cat wachtzin >&6 & exec 5>&- 6>&-
                # The first to end found the folder taken, while the other has it: deriving the key takes long.
                wait -n $een $twee
                code=$?
                if kill -0 $een 2>/dev/null; then open=$een; else open=$twee; fi
                alive=no; kill -9 $open 2>/dev/null && alive=yes
                wait $open
                echo "$code $? $alive"
            done 2>/dev/null | sort | uniq -c
            """.utf8
        ).write(to: script)
        let result = try program.shell("bash '\(script.path)'")
        #expect(result.status == 0, "\(result.complaint)")
        #expect(
            result.output.trimmingCharacters(in: .whitespacesAndNewlines) == "\(rounds) 10 137 yes",
            "\(result.output)")
        #expect(try program.run("controle").status == 0)
    }
}
