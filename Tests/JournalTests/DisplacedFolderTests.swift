import Glibc
import Testing

@testable import Journal

/// Somebody puts another file or folder in the place of ours while we work in it (R4).
struct DisplacedFolderTests {
    private let temporary = TemporaryFolder()
    private var path: String { temporary.path + "/map" }

    private func journal() throws -> Journal {
        let journal = try Bench.create(in: PosixFolder.create(path))
        try journal.commit([Bench.entry("een")])
        return journal
    }

    /// Every file below with its bytes, but for the lock.
    private func contents(of path: String) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        let folder = try PosixFolder.open(path)
        for name in try folder.names() where name != "slot" {
            if let inner = try? folder.folder(name) {
                for file in try inner.names() {
                    found[name + "/" + file] = try inner.open(file, for: .reading)?.contents(limit: 1 << 20)
                }
            } else {
                found[name] = try folder.open(name, for: .reading)?.contents(limit: 1 << 20)
            }
        }
        return found
    }

    private func expectStopped(_ journal: Journal, _ displacement: Displacement, in place: String) throws {
        let before = try contents(of: place)
        for _ in 0..<2 {
            #expect(throws: JournalError.displaced(displacement)) {
                try journal.commit([Bench.entry("twee")])
            }
        }
        #expect(try contents(of: place) == before)
    }

    @Test func `a lock that was removed and made anew stops all writing`() throws {
        let journal = try journal()
        remove(path + "/slot")
        try expectStopped(journal, .lockReplaced(path: path + "/slot"), in: path)
        close(open(path + "/slot", O_CREAT | O_WRONLY, 0o600))
        try expectStopped(journal, .lockReplaced(path: path + "/slot"), in: path)
    }

    @Test func `the second instance that a new lock lets in goes on alone`() throws {
        let first = try journal()
        remove(path + "/slot")
        do {
            let second = try Bench.open(PosixFolder.open(path))
            try second.commit([Bench.entry("van de tweede")])
            #expect(throws: JournalError.displaced(.lockReplaced(path: path + "/slot"))) {
                try first.commit([Bench.entry("van de eerste")])
            }
            try second.commit([Bench.entry("nog een")])
        }
        #expect(try Bench.texts(Bench.read(PosixFolder.open(path))) == ["een", "van de tweede", "nog een"])
    }

    @Test func `a folder that was moved away, or that another took the place of, is written no more`() throws
    {
        let journal = try journal()
        let elsewhere = temporary.path + "/verplaatst"
        rename(path, elsewhere)
        try expectStopped(journal, .folderMoved(path: path), in: elsewhere)
        mkdir(path, 0o700)
        try expectStopped(journal, .folderMoved(path: path), in: elsewhere)
        #expect(try PosixFolder.open(path).names().isEmpty)
    }

    @Test func `once it was gone it stays stopped, also when it is put back`() throws {
        let journal = try journal()
        let elsewhere = temporary.path + "/verplaatst"
        rename(path, elsewhere)
        try expectStopped(journal, .folderMoved(path: path), in: elsewhere)
        rename(elsewhere, path)
        try expectStopped(journal, .folderMoved(path: path), in: path)
    }
}
