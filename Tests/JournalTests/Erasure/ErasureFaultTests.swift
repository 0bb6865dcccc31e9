import Attendance
import Glibc
import Testing

@testable import Journal

/// An erasure that is killed, cut off or refused by the disk at any change has not begun, or the next opening ends it.
struct ErasureFaultTests {
    private struct Play {
        let disk: SimulatedDisk
        let data: any DiskFolder
        let memory: any DiskFolder

        static func filled(seed: UInt64) throws -> Play {
            let disk = SimulatedDisk(seed: seed)
            for name in ["data", "geheugen"] { try disk.folder.createFolder(name) }
            try disk.folder.sync()
            let play = try Play(disk)
            try ErasureBench.fill(play.data, memory: play.memory)
            try ErasureBench.open(play.data, memory: play.memory).keep(
                Draft.sample("half af", [Bench.sanne]), as: ID(raw: 1))
            return try play.restarted(byPowerCut: true)
        }

        private init(_ disk: SimulatedDisk) throws {
            self.disk = disk
            (data, memory) = try Play.folders(disk)
        }

        /// The same disk after the power was cut, or the process killed.
        func restarted(byPowerCut: Bool) throws -> Play {
            if byPowerCut { disk.cutPower() } else { disk.kill() }
            return try Play(disk)
        }

        private static func folders(_ disk: SimulatedDisk) throws -> (any DiskFolder, any DiskFolder) {
            let data = try #require(try disk.folder.folder("data"))
            let memory = try #require(try disk.folder.folder("geheugen"))
            return (data, memory)
        }

        /// Whether it said that it was done.
        func erase() -> Bool {
            do throws(JournalError) {
                try ErasureBench.erase(in: data, memory: memory)
                return true
            } catch {
                return false
            }
        }

        func facts() throws -> ErasureBench.Facts { try ErasureBench.facts(data, memory: memory) }

        func draftFiles() throws -> [String] {
            try data.folder(JournalFormat.draftFolder)?.names() ?? []
        }

        func keys() throws -> [String] {
            var holding: [String] = []
            for name in JournalFormat.vaultFolders {
                let folder = try #require(try data.folder(name))
                for file in try folder.names() {
                    let bytes = try folder.open(file, for: .reading)?.contents(limit: 1 << 20) ?? []
                    if try Play.holdsKey(bytes) { holding.append(name + "/" + file) }
                }
            }
            return holding
        }

        private static func holdsKey(_ bytes: [UInt8]) throws -> Bool {
            guard case .file(let file) = VaultFile.read(bytes) else { return false }
            let folder = MemoryFolder()
            try folder.createFolder(JournalFormat.vaultFolders[0])
            folder.set(JournalFormat.vaultFolders[0] + "/" + VaultCopy.name(epoch: file.epoch), to: bytes)
            return try Damaging.vault(in: folder).keys.pupilKeys[Bench.sanne] != nil
        }
    }

    private enum Fault: CaseIterable {
        case kill, powerCut, ioError, diskFull, ioErrors, fullForEver

        var simulated: SimulatedDisk.Fault {
            switch self {
            case .kill, .powerCut: .powerCut
            case .ioError: .error(EIO, times: 1)
            case .diskFull: .error(ENOSPC, times: 1)
            case .ioErrors: .error(EIO, times: .max)
            case .fullForEver: .error(ENOSPC, times: .max)
            }
        }
    }

    private static let reference: (before: ErasureBench.Facts, after: ErasureBench.Facts)? = try? {
        () throws -> (ErasureBench.Facts, ErasureBench.Facts) in
        let folder = try ErasureBench.filled()
        let before = try ErasureBench.facts(folder.copy())
        try ErasureBench.erase(in: folder)
        return (before, try ErasureBench.facts(folder.copy()))
    }()

    /// How many changes one erasure makes.
    private static let changes: Int = {
        guard let play = try? Play.filled(seed: 1) else { return 0 }
        let before = play.disk.changes
        return play.erase() ? play.disk.changes - before : 0
    }()

    private static let plays = Fault.allCases.flatMap { fault in (1...changes).map { (fault, $0) } }

    @Test func `whatever happens at whatever change, it has not begun or is finished by the next opening`()
        throws
    {
        let (before, after) = try #require(Self.reference)
        #expect(Self.changes > 30)
        var begun = 0
        for (number, (fault, step)) in Self.plays.enumerated() {
            let play = try Play.filled(seed: UInt64(number + 1))
            play.disk.fault = (play.disk.changes + step, fault.simulated)
            let isDone = play.erase()
            if isDone { #expect(try play.keys() == [], "\(fault) at \(step): done, and a key is left") }
            let next = try play.restarted(byPowerCut: fault != .kill)
            let facts = try next.facts()
            if facts == before {
                #expect(!isDone, "\(fault) at \(step): done, and it is all there")
                #expect(next.erase())
            } else {
                begun += 1
                #expect(facts == after, "\(fault) at \(step)")
            }
            #expect(try next.keys() == [], "\(fault) at \(step)")
            let last = try next.restarted(byPowerCut: true)
            #expect(try last.facts() == after, "\(fault) at \(step), once more")
            #expect(try last.keys() == [], "\(fault) at \(step), once more")
            #expect(try last.draftFiles() == [], "\(fault) at \(step), once more")
            #expect(try ErasureBench.damage(last.data).isEmpty)
        }
        #expect(begun > Self.plays.count / 3)
        print("erasure: \(Self.plays.count) faults, \(begun) had begun")
    }

    @Test func `what goes on after a power cut may be cut off again, three deep`() throws {
        let (before, after) = try #require(Self.reference)
        for step in stride(from: 3, through: Self.changes, by: 4) {
            for second in stride(from: 2, through: Self.changes, by: 7) {
                var play = try Play.filled(seed: UInt64(step * 100 + second))
                play.disk.fault = (play.disk.changes + step, .powerCut)
                _ = play.erase()
                for deep in 0..<2 {
                    play = try play.restarted(byPowerCut: (second + deep) % 2 == 0)
                    play.disk.fault = (play.disk.changes + second + deep, .powerCut)
                    _ = try? play.facts()  // cut off in the middle, or not any more
                }
                play = try play.restarted(byPowerCut: true)
                let facts = try play.facts()
                #expect(facts == before || facts == after, "cut at \(step), then at \(second)")
                if facts == after { #expect(try play.keys() == []) }
            }
        }
    }

    @Test func `nothing of the pupil is shown once the vault says that the key must go`() throws {
        let (_, after) = try #require(Self.reference)
        let folder = try ErasureBench.filled()
        let journal = try Bench.open(folder)
        try journal.beginErasure(of: Bench.sanne, on: ErasureBench.today, number: 1)
        #expect(try ErasureBench.facts(folder.copy()) == after)
    }
}
