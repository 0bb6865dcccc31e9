import Attendance
import Testing

@testable import Journal

/// Fifty records over three segments, whole, for tests that damage it in every way there is.
enum ReferenceStore {
    static let segments = (1...3).map { SegmentFile.path(UInt64($0)) }

    /// In the order in which they were saved; a few saves have two records.
    static let texts = (1...50).map { "regel \($0)" }

    static func filled() throws -> MemoryFolder {
        var folder = MemoryFolder()
        _ = try Bench.create(in: folder)
        var left = texts[...]
        for count in [20, 20, 10] {
            folder = folder.copy()
            let journal = try Bench.open(folder)
            var run = left.prefix(count)
            left = left.dropFirst(count)
            while !run.isEmpty {
                let save = run.prefix(run.count % 6 == 2 ? 2 : 1)
                run = run.dropFirst(save.count)
                try journal.commit(
                    save.map { text in
                        Bench.entry(text, [nil, Bench.sanne, Bench.daan][text.utf8.count % 3])
                    })
            }
        }
        return folder.copy()
    }

    /// A store of these files, which may cross to another thread.
    static func folder(of files: [String: [UInt8]]) throws(JournalError) -> MemoryFolder {
        let folder = MemoryFolder()
        for (path, bytes) in files {
            if let slash = path.firstIndex(of: "/"), try folder.folder(String(path[..<slash])) == nil {
                try folder.createFolder(String(path[..<slash]))
            }
            folder.set(path, to: bytes)
        }
        return folder
    }
}

/// What a damaged store still shows, and whether it says that something is wrong.
struct Aftermath {
    /// Nil when it was refused as a whole.
    let shown: [String]?
    let isReported: Bool
    let findings: [CheckReport.Finding]

    init(of folder: MemoryFolder) {
        let check = try? Bench.check(folder.copy())  // that it is refused is a report
        findings = check?.findings ?? []
        do throws(JournalError) {
            let journal = try Bench.open(folder)
            shown = Bench.texts(try Bench.records(of: journal))
            isReported =
                check == nil || !findings.isEmpty || !journal.notices.isEmpty || journal.obstacle != nil
        } catch {
            shown = nil
            isReported = check == nil || !findings.isEmpty
        }
    }

    /// Of the records saved these many are not shown; all of them when the store was refused.
    func lost(of saved: [String]) -> Int { saved.count - (shown?.count ?? 0) }

    /// Whether everything shown was saved, and stands in its order.
    func showsOnly(_ saved: [String]) -> Bool {
        var rest = saved[...]
        for text in shown ?? [] {
            guard let place = rest.firstIndex(of: text) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
