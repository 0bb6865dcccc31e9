import Foundation
import TestSupport
import Testing

/// Files that may not grow, and a small disk that really is full.
@Suite(.serialized)
struct FullDiskTests {
    @Test(.enabled(if: RigProcess.has("prlimit"), "prlimit is not on this machine"))
    func `at any limit on the size of a file nothing is lost and no signal ends the run`() throws {
        var store = RigStore()
        defer { store.remove() }
        store.take(try RigProcess.run(store.path, ["create", "save:1-3"]))
        // Up to 4 KiB the anchor cannot be written; from 8 KiB on it can, and the log cannot grow any more.
        let limits = (0...4096).filter { $0 % 512 == 1 } + (8192...16_384).filter { $0 % 1024 == 1 }
        let all = Array(0...4096) + Array(stride(from: 8192, through: 16_384, by: 7))
        let asked = Share.piece(of: Share.isWhole ? all : limits)
        var faults: [String] = []
        for limit in asked {
            var limited = try store.copy()
            defer { limited.remove() }
            let outcome = try RigProcess.run(
                limited.path, ["open", "save:\(limited.next)-\(limited.next + 8)"],
                under: ["prlimit", "--fsize=\(limit):\(limit)"])
            limited.take(outcome)
            var found = limited.faults() + limited.faultsAfterSaving()
            if let signal = outcome.signal { found.append("it died of signal \(signal)") }
            faults += found.map { "limit \(limit): \($0)" }
        }
        #expect(faults.prefix(5) == [])
        report(
            figure: "file size limits",
            ["limits": asked.count, "lost": faults.count])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "mounting a small disk needs root and a kernel that lets us"))
    func `on a disk of any small size nothing is lost, and with room saving goes on`() throws {
        var faults: [String] = []
        var sizes = 0
        // Pages of 4 KiB: below eight there is no room for a journal, above some seventy for everything.
        for pages in Share.piece(of: Share.sample(4..<400, every: 24)) {
            let disk = try SmallDisk(pages: pages)
            defer { disk.remove() }
            var store = RigStore(in: disk.folder)
            let outcome = try RigProcess.run(store.path, ["create", "save:1-12", "open", "save:13-16"])
            store.take(outcome)
            sizes += 1
            if let signal = outcome.signal { faults.append("\(pages) pages: it died of signal \(signal)") }
            faults += store.faults().map { "\(pages) pages, full: \($0)" }
            try disk.grow(toPages: 2000)
            faults += (store.faults() + store.faultsAfterSaving()).map { "\(pages) pages, grown: \($0)" }
        }
        #expect(faults.prefix(5) == [])
        report(figure: "small disks", ["sizes": sizes, "lost": faults.count])
    }
}

/// A file system in memory of so many pages of 4 KiB, for as long as a test needs it.
struct SmallDisk {
    let folder: URL

    static let isPossible: Bool = {
        guard geteuid() == 0, let disk = try? SmallDisk(pages: 16) else { return false }
        disk.remove()
        return true
    }()

    private struct NotMounted: Error {}

    init(pages: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "spreekuur-schijf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(pages * 4096)", "none", folder.path) else {
            try FileManager.default.removeItem(at: folder)
            throw NotMounted()
        }
    }

    func grow(toPages pages: Int) throws {
        guard SmallDisk.run("mount", "-o", "remount,size=\(pages * 4096)", folder.path) else {
            throw NotMounted()
        }
    }

    func remove() {
        _ = SmallDisk.run("umount", folder.path)
        // A folder that stays mounted cannot be removed, and is empty once it is not.
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ command: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
