import Attendance
import Crypto
import Exchange
import Glibc
import Journal

/// `radar --json` from the encrypted journal in a process of its own; without the derivation of a passphrase,
/// which is slow on purpose.
enum ColdRadar {
    static let word = "cold-radar"
    private static let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))

    static func measure(_ year: InventedYear, in folder: ScratchFolder) throws {
        let once = folder.path + "/dossier"
        try create(once, [year.events])
        measure("cold radar --json", once, rows: year.rowCount, phases: true)
        Shell.remove(once + "/stand")
        measure("the same without the snapshot", once, rows: year.rowCount)
    }

    static func measureWeekly(_ year: InventedYear, imports: Int, in folder: ScratchFolder) throws {
        let weekly = folder.path + "/weekly"
        try create(weekly, year.events(inImports: imports))
        measure("cold radar --json after \(imports) imports", weekly, rows: year.rowCount)
    }

    /// Each list of events is one transaction of a run of its own.
    private static func create(_ path: String, _ transactions: [[Event]]) throws {
        for (number, events) in transactions.enumerated() {
            var store =
                number == 0
                ? try RegisterStore.create(
                    in: PosixFolder.create(path), lock: .slotKey(key), recoveryKey: RecoveryKey(),
                    occupant: occupant)
                : try RegisterStore.open(
                    in: PosixFolder.open(path), unlock: .slotKey(key), occupant: occupant)
            try store.record(events, at: Instant(milliseconds: 0))
        }
    }

    private static func measure(_ name: String, _ path: String, rows: Int, phases showsPhases: Bool = false) {
        var phases: [[Double]] = []
        for _ in 0..<Sample.runs {
            guard let line = Shell.output("'\(CommandLine.arguments[0])' \(word) '\(path)'") else {
                print("\(name): the child process failed")
                return
            }
            phases.append(line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) })
        }
        guard phases.allSatisfy({ $0.count == 6 }) else {
            print("\(name): the child process printed something else")
            return
        }
        Sample(wall: phases.map { $0[3] }, processor: phases.map { $0[4] })
            .print(name, rows: rows, peakMemory: phases.map { Int($0[5]) }.max())
        guard showsPhases else { return }
        for (place, part) in ["open and replay", "standing of everyone", "text"].enumerated() {
            Sample(wall: phases.map { $0[place] }, processor: []).print("  \(part)", rows: rows)
        }
    }

    /// Prints the milliseconds of every phase, their sum, the processor's, and the peak memory in bytes.
    static func measureHere(folder: String) throws {
        let start = ContinuousClock.now
        let processor = Sample.processorTime
        let store = try RegisterStore.open(
            in: PosixFolder.open(folder), unlock: .slotKey(key), occupant: occupant)
        let opened = ContinuousClock.now
        let overview = Overview(store.register, on: InventedYear.today)
        let counted = ContinuousClock.now
        let text = RadarJSON.utf8(store.register, overview)
        let written = ContinuousClock.now
        precondition(!text.isEmpty)
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let phases = [opened - start, counted - opened, written - counted, written - start]
            .map { $0 / .milliseconds(1) }
        let facts = phases + [Sample.processorTime - processor, Double(usage.ru_maxrss << 10)]
        print(facts.map { String($0) }.joined(separator: " "))
    }

    private static var occupant: Occupant {
        Occupant(process: getpid(), terminal: "benchmark", since: "-")
    }
}
