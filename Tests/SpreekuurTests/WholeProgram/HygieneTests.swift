import Foundation
import Testing

/// What a process with pupils' data shows of itself, and who gets the folder when it is gone.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct HygieneTests {
    @Test
    func `an open folder shows no secret, leaves no file to a child, and is free the moment it is killed`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let tmux = try Tmux(
            "'\(BuiltProgram.path)' \(program.place) --vandaag 2026-11-24 --wachtzin-fd 3 3<wachtzin",
            in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "vaak te laat")
        let interface = ProcessStatus(number: try program.occupant)
        let parent = ProcessStatus(number: try #require(Int32(try interface.fact("PPid"))))
        for process in [interface, parent] {
            #expect(try process.coreLimit.hasPrefix("0 "), "\(process)")
            for signal in [SIGPIPE, SIGXFSZ] { #expect(try process.ignores(signal), "\(process)") }
            let words = try process.words
            for secret in [BuiltProgram.passphrase, "Zonnebloem", "Öztürkmarker"] {
                #expect(!words.contains(secret), "\(process)")
            }
        }
        #expect(try interface.words.contains("SWIFT_BACKTRACE=enable=no"))
        // The parent keeps nothing but the terminal: not even the passphrase's descriptor.
        #expect(try Set(parent.descriptors.keys) == [0, 1, 2])
        let files = try interface.descriptors.filter { $0.value.hasPrefix(program.data) }
        #expect(files.count >= 3)
        for (descriptor, path) in files {
            #expect(descriptor >= 10, "\(path)")
            #expect(try !interface.isInherited(descriptor), "\(path)")
        }

        let second = try program.run("controle")
        #expect(second.status == 10)
        #expect(second.complaint.contains("proces \(interface.number)"))
        #expect(kill(interface.number, SIGKILL) == 0)
        #expect(interface.ends())
        #expect(try program.run("controle").status == 0)
    }

    @Test func `with its first descriptors closed a command writes no output into a file of the journal`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        #expect(try program.run("begin", "--rol", "ambtenaar", "--herstelsleutel-fd", "4").status == 0)
        let closed = try program.shell(
            "'\(BuiltProgram.path)' controle --zonder-wachtzin \(program.place) <&- >&- 2>&-; echo $?")
        #expect(closed.output == "0\n")
        let unknown = try program.shell(
            "'\(BuiltProgram.path)' radar \(program.place) --wachtzin-fd 3 3</dev/null <&- >&- 2>&-; echo $?")
        #expect(unknown.output == "64\n")
        #expect(try program.run("controle", "--zonder-wachtzin").status == 0)
    }

    /// Only a user without rights is kept out; root may look into anything.
    @Test(.enabled(if: geteuid() == 0 && BuiltProgram.isInstalled("setpriv"), "needs root and setpriv"))
    func `other processes of the same user may not look into its memory`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let user: UInt32 = 65_534
        chmod(program.folder.path, 0o777)
        // Copied: where it was built, another user may not come.
        _ = try program.shell("cp '\(BuiltProgram.path)' '\(program.folder.path)/programma'")
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            setpriv --reuid \(user) --clear-groups sh -c 'sleep 60 & echo $! >gewoon; exec ./programma demo'
            """, in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "13:00")
        let interface = ProcessStatus(number: try program.demoOccupant)
        let parent = ProcessStatus(number: try #require(Int32(try interface.fact("PPid"))))
        let plain = try String(contentsOf: program.folder.appending(path: "gewoon"), encoding: .utf8)
        let other = ProcessStatus(number: try #require(Int32(plain.trimmingCharacters(in: .newlines))))
        #expect(try other.ownerOfMemory == user)
        #expect(try interface.ownerOfMemory == 0)
        #expect(try parent.ownerOfMemory == 0)
    }

    @Test(.enabled(if: BuiltProgram.isInstalled("strace"), "needs strace"))
    func `no command and no screen opens a socket`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let strace = "strace -f -qq -e trace=%network -o"
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            \(strace) scherm '\(BuiltProgram.path)' demo
            '\(BuiltProgram.path)' begin --rol ambtenaar \(program.place) --wachtzin-fd 3 3<wachtzin \\
                --herstelsleutel-fd 4 4>sleutel
            \(strace) opdracht '\(BuiltProgram.path)' controle \(program.place) --wachtzin-fd 3 3<wachtzin
            \(strace) bewijs bash -c 'exec 3<>/dev/tcp/127.0.0.1/1'
            echo KLAAR
            """, in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "13:00")
        try tmux.press("2")
        try tmux.press("q")
        _ = try tmux.wait(for: "KLAAR")
        for name in ["scherm", "opdracht"] {
            let calls = try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
            #expect(calls.isEmpty, "\(calls)")
        }
        let proof = try String(contentsOf: program.folder.appending(path: "bewijs"), encoding: .utf8)
        #expect(proof.contains("socket("))
    }

    @Test func `a terminal that cannot show the interface is refused by name, and gets no escapes`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let demo = "'\(BuiltProgram.path)' demo"
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            stty -a >before
            for term in dumb onzin; do TERM=$term \(demo) 2>>complaint; echo "$term $?" >>codes; done
            \(demo) </dev/null 2>>complaint; echo "invoer $?" >>codes
            \(demo) >uitvoer 2>>complaint; echo "uitvoer $?" >>codes
            stty -a >after
            LANG=C LC_ALL=C \(demo)
            echo KLAAR
            """, in: program)
        defer { tmux.close() }
        #expect(try tmux.wait(for: "13:30").contains("Nguyễn"))
        try tmux.press("q")
        _ = try tmux.wait(for: "KLAAR")
        func file(_ name: String) throws -> String {
            try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
        }
        #expect(try file("codes") == "dumb 20\nonzin 20\ninvoer 20\nuitvoer 20\n")
        #expect(try file("uitvoer").isEmpty)
        #expect(try file("complaint").contains("TERM=onzin"))
        #expect(try !file("complaint").contains("\u{1B}"))
        #expect(try file("after") == file("before"))
    }
}
