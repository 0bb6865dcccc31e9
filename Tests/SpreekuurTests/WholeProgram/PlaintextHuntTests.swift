import Foundation
import Testing

/// Nothing readable about a pupil leaves the process but for the screen and what was asked for (promise 7).
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct PlaintextHuntTests {
    /// Nothing else in the world holds these words; they are invented.
    private static let words = [
        "Pluimvoetje", "Öztürkmarker", "Zandhaasman", "Bloemkoolmarker", "7431985206", "7431985213",
        "7431985220", "H3zebra", "wekkerdraak",
        "klokkenreus", "mentorleeuw", "Dalerveldmarker", BuiltProgram.passphrase,
    ]

    @Test func `a day of work and a crash leave no readable word behind`() throws {
        let day = try Traced()
        defer { day.program.remove() }
        try workADay(day)
        try crashWhileTyping(day)

        let files = try day.filesHolding(Self.words)
        #expect(files == [])
        let calls = try day.callsHolding(Self.words)
        #expect(calls == [])
        if Traced.isTracing { #expect(try day.writes > 100) }
        let key = try String(
            contentsOf: day.program.folder.appending(path: "invoer/herstelsleutel"), encoding: .utf8)
        let groups = key.split(whereSeparator: { "- \n".contains($0) }).map(String.init).filter {
            $0.count == 5
        }
        #expect(groups.count >= 13)
        #expect(try day.filesHolding(groups) == [])

        // The hunt finds what is there, in either spelling.
        let planted = day.program.folder.appending(path: "huis/gepland")
        try #require("Zandhaasman".data(using: .utf16BigEndian)).write(to: planted)
        #expect(try day.filesHolding(Self.words) == ["huis/gepland: Zandhaasman"])
        if Traced.isTracing {
            _ = try day.program.shell(
                "cd '\(day.program.folder.path)'; strace -xx -s 1000 -e trace=write,openat -f -y -o sporen/gepland "
                    + "sh -c 'echo H3zebra > huis/regel; echo H3zebra'")
            #expect(try day.callsHolding(Self.words) == ["gepland: H3zebra"])
        }
    }

    private func workADay(_ day: Traced) throws {
        func expectDone(_ arguments: String, input: String = "") throws {
            let result = try day.run(arguments, input: input)
            #expect(result.status == 0, "\(arguments): \(result.complaint)")
            for word in Self.words {
                #expect(!result.complaint.contains(word), "\(arguments) complains of a name")
            }
        }
        try expectDone("begin --rol ambtenaar --gemeente Dalerveld --herstelsleutel-fd 4")
        try expectDone("school toevoegen --naam 'Het Baken' --brin 00XX00 --soort vo --regio noord")
        let pupils = try day.write(
            """
            leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;klas;woongemeente;mentor
            7431985206;Pluimvoetje;van;Öztürkmarker;2011-03-01;H3zebra;Dalerveldmarker;mentorleeuw
            7431985213;Sem;;Zandhaasman;2011-05-01;H3zebra;Dalerveldmarker;mentorleeuw
            7431985220;Noa;;Bloemkoolmarker;2011-06-01;H3zebra;Dalerveldmarker;mentorleeuw
            """, to: "leerlingen.csv")
        try expectDone("inlezen leerlingen '\(pupils)' --school 00XX00")
        let absences = try day.write(
            """
            leerlingnummer;datum;lesuur_van;lesuur_tot;soort;minuten
            7431985206;17-11-2026;1;8;ongeoorloofd;50
            7431985213;18-11-2026;1;2;ongeoorloofd;50
            """, to: "verzuim.csv")
        try expectDone("inlezen verzuim '\(absences)' --school 00XX00 --vandaag 2026-11-24")
        try expectDone(
            "lijst --invoer -",
            input: """
                {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[
                 {"soort":"groep","naam":"klokkenreus","leerlingnummers":["7431985206","7431985213"],
                  "reden":"wekkerdraak","aangevraagd_door":"school","minuten":45},
                 {"soort":"een_op_een","leerlingnummer":"7431985220","reden":"vaak te laat"}]}
                """)
        try expectDone(
            "gesprek --invoer -",
            input: """
                {"school":"00XX00","datum":"2026-11-24","soort":"groep","gedeeld":"klokkenreus","leerlingen":[
                 {"leerlingnummer":"7431985206","status":"gesproken","notitie":"wekkerdraak"},
                 {"leerlingnummer":"7431985213","status":"gesproken","notitie":"mentorleeuw"}]}
                """)
        try expectDone("reservekopie maken '\(day.program.folder.path)/kopie'")
    }

    /// The interface dies in the middle of a word, with all of the day in its memory.
    private func crashWhileTyping(_ day: Traced) throws {
        let complaints = day.program.folder.appending(path: "stderr")
        let tmux = try Tmux(
            day.command("--vandaag 2026-11-24", trace: "venster") + " 2>'\(complaints.path)'; echo VOORBIJ",
            in: day.program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "vaak te laat")
        try tmux.press("Down")
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.type("de wekkerdraak slaapt")
        _ = try tmux.wait(for: "wekkerdraak slaapt")
        // By then the words stand in a draft as well.
        for _ in 0..<100 where day.drafts.isEmpty { usleep(100_000) }
        #expect(!day.drafts.isEmpty)
        let processes = try day.processes
        #expect(!processes.isEmpty)
        for process in processes { #expect(day.processHolding(Self.words, process) == []) }
        for process in processes { kill(process, SIGSEGV) }
        _ = try tmux.wait(for: "VOORBIJ")
        #expect(try day.processes == [])
    }
}
