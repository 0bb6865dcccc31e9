import Glibc
import Testing

@testable import Journal

/// Real folders under the temporary directory: permissions, links and locks exist only there.
struct FolderTests {
    @Test func `a journal on a real disk is private and comes back`() throws {
        let temporary = TemporaryFolder()
        let path = temporary.path + "/diep/map"
        do {
            let journal = try Bench.create(in: PosixFolder.create(path + "/"))
            try journal.commit([Bench.entry("een"), Bench.entry("twee", Bench.sanne)])
        }
        #expect(try Bench.texts(Bench.read(PosixFolder.open(path))) == ["een", "twee"])
        #expect(try Bench.check(PosixFolder.open(path)).findings.isEmpty)
        for name in ["anker", "slot", "journaal/0000000001.spk", "kluis-a/kluis.2", "kluis-b/kluis.2", ""] {
            var facts = stat()
            #expect(stat(path + "/" + name, &facts) == 0, "\(name)")
            #expect(facts.st_mode & 0o077 == 0, "\(name)")
        }
    }

    @Test func `the second instance hears who holds the folder`() throws {
        let temporary = TemporaryFolder()
        let first = try Bench.create(in: PosixFolder.open(temporary.path))
        try first.commit([Bench.entry("een")])
        #expect(throws: JournalError.alreadyOpen(Bench.occupant)) {
            try Bench.open(PosixFolder.open(temporary.path))
        }
        withExtendedLifetime(first) {}
    }

    @Test func `a folder is made once`() throws {
        let temporary = TemporaryFolder()
        do { try Bench.create(in: PosixFolder.open(temporary.path)).commit([Bench.entry("een")]) }
        #expect(throws: JournalError.alreadyExists(path: temporary.path)) {
            try Bench.create(in: PosixFolder.open(temporary.path))
        }
    }

    @Test func `an empty or absent folder holds no journal, and looking leaves nothing behind`() throws {
        let temporary = TemporaryFolder()
        #expect(throws: JournalError.notFound(path: temporary.path)) {
            try Bench.open(PosixFolder.open(temporary.path))
        }
        #expect(try PosixFolder.open(temporary.path).names().isEmpty)
        let absent = temporary.path + "/er-niet"
        #expect(throws: JournalError.notFound(path: absent)) { try PosixFolder.open(absent) }
    }

    @Test(arguments: [0o755, 0o710, 0o701, 0o770] as [mode_t])
    func `a folder that others can enter is refused`(mode: mode_t) throws {
        let temporary = TemporaryFolder()
        chmod(temporary.path, mode)
        #expect(throws: JournalError.permissions(.openToOthers(path: temporary.path, mode: UInt32(mode)))) {
            try PosixFolder.open(temporary.path)
        }
    }

    @Test func `links, pipes and folders in place of a file are refused`() throws {
        let temporary = TemporaryFolder()
        do { try Bench.create(in: PosixFolder.open(temporary.path)).commit([Bench.entry("een")]) }
        let anchor = temporary.path + "/anker"
        let aside = temporary.path + "/opzij"
        rename(anchor, aside)
        func expect(_ problem: PermissionProblem, line: Int = #line) throws {
            #expect(throws: JournalError.permissions(problem)) {
                try Bench.open(PosixFolder.open(temporary.path))
            }
            remove(anchor)
        }
        symlink(aside, anchor)
        try expect(.symbolicLink(path: anchor))
        link(aside, anchor)
        try expect(.hardLinked(path: anchor))
        mkfifo(anchor, 0o600)
        try expect(.notARegularFile(path: anchor))
        mkdir(anchor, 0o700)
        try expect(.notARegularFile(path: anchor))
        rename(aside, anchor)
        #expect(try Bench.texts(Bench.read(PosixFolder.open(temporary.path))) == ["een"])
    }

    @Test(arguments: ["anker", "slot", "journaal/0000000001.spk", "kluis-a/kluis.2"])
    func `whatever stands in place of a file is refused before anything is read`(name: String) throws {
        let temporary = TemporaryFolder()
        do {
            let journal = try Bench.create(in: PosixFolder.open(temporary.path))
            try journal.commit([Bench.entry("een", Bench.sanne)])
        }
        let file = temporary.path + "/" + name
        let aside = temporary.path + "/opzij"
        func expect(_ problem: PermissionProblem) {
            #expect(throws: JournalError.permissions(problem)) {
                try Bench.read(PosixFolder.open(temporary.path))
            }
        }
        chmod(file, 0o640)
        let folder = String(file[..<(try #require(file.lastIndex(of: "/")))])
        expect(.fileOpenToOthers(path: file, folder: folder))
        chmod(file, 0o600)
        link(file, aside)
        expect(.hardLinked(path: file))
        remove(aside)
        rename(file, aside)
        symlink(aside, file)
        expect(.symbolicLink(path: file))
        remove(file)
        mkfifo(file, 0o600)
        expect(.notARegularFile(path: file))
        remove(file)
        if geteuid() == 0, mknod(file, S_IFCHR | 0o600, 0x103) == 0 {
            expect(.notARegularFile(path: file))
            remove(file)
        }
        rename(aside, file)
        if geteuid() == 0, chown(file, 12_345, 12_345) == 0 {
            expect(.foreignOwner(path: file, owner: 12_345))
            chown(file, 0, 0)
        }
        #expect(try Bench.texts(Bench.read(PosixFolder.open(temporary.path))) == ["een"])
    }

    @Test func `a symbolic link in place of the folder is refused, also with a slash behind it`() throws {
        let temporary = TemporaryFolder()
        let alias = temporary.path + "/naam"
        mkdir(temporary.path + "/echt", 0o700)
        symlink("echt", alias)
        for path in [alias, alias + "/"] {
            #expect(throws: JournalError.permissions(.symbolicLink(path: alias))) {
                try PosixFolder.open(path)
            }
        }
    }

    @Test func `no file gets a descriptor that a shell might use`() throws {
        let temporary = TemporaryFolder()
        let folder = try PosixFolder.open(temporary.path)
        let file = try #require(try folder.create("x") as? PosixFile)
        #expect(file.descriptor >= 10)
        #expect(fcntl(file.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }
}
