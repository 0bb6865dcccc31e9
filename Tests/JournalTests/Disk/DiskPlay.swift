import Attendance
import Glibc
import TestSupport
import Testing

@testable import Journal

/// Runs of one journal on a disk that fails as the seed has it; after every start what was acknowledged must be
/// there, and of what was not, whole transactions or nothing.
struct DiskPlay {
    /// What one seed came to, for the figures.
    struct Tally {
        var starts = 0
        var faults = 0
        var acknowledged = 0
        /// Under keys and nonces of which no pair came twice.
        var seals = 0
        /// Acknowledged records that were not there, or other records than were written.
        var lost: [String] = []

        static func += (left: inout Tally, right: Tally) {
            left.starts += right.starts
            left.faults += right.faults
            left.acknowledged += right.acknowledged
            left.seals += right.seals
            left.lost += right.lost
        }
    }

    /// What a run does with its journal; a new kind of change is one case here and one in `take`.
    private enum Action {
        case save
        /// The journal is released, checked, and opened again by the same run.
        case reopen
    }

    private let seed: UInt64
    private let isRemembering: Bool
    private let disk: SimulatedDisk
    private var chance: Chance
    private(set) var tally = Tally()
    private var ledger = SaveLedger()
    private var number = 0
    /// Then all that is found stands on the platter.
    private var isAfterPowerCut = false

    private static let pupils = (1...6).map { ID<Pupil>(raw: UInt128($0)) }

    /// `isRemembering` keeps a memory on the same disk: it may know less than the journal, so it refuses nothing.
    static func play(seed: UInt64, honoursSync: Bool = true, isRemembering: Bool = false) -> Tally {
        var play = DiskPlay(seed: seed, honoursSync: honoursSync, isRemembering: isRemembering)
        play.audited()
        return play.tally
    }

    private init(seed: UInt64, honoursSync: Bool, isRemembering: Bool) {
        self.seed = seed
        self.isRemembering = isRemembering
        disk = SimulatedDisk(seed: seed &* 31, honoursSync: honoursSync)
        chance = Chance(seed: seed)
    }

    /// From one seed come the same keys and nonces, so that each play is a world of its own.
    private mutating func audited() {
        #if DEBUG
            let audit = SealAudit(stopsAtRepeat: false)
            SealAudit.$current.withValue(audit) { play() }
            tally.seals = audit.counts.pairs
            if audit.counts.repeats > 0 { miss("a nonce came twice under one key") }
        #else
            play()
        #endif
    }

    private mutating func play() {
        for _ in 0..<chance.number(in: 1...4) {
            disk.fault = (disk.changes + chance.number(in: 1...60), fault())
            if chance.number(in: 0...3) == 0 {
                disk.lookFault = (disk.looks + chance.number(in: 1...120), EIO, chance.number(in: 1...3))
            }
            tally.faults += 1
            run((0..<chance.number(in: 1...8)).map { _ in action() })
            if chance.number(in: 0...3) == 0 {
                disk.kill()
            } else {
                disk.cutPower()
                isAfterPowerCut = true
            }
        }
        run([.save, .save])
        disk.cutPower()
        isAfterPowerCut = true
        run([])
        for finding in check() { miss("the check found \(finding)") }
    }

    private mutating func fault() -> SimulatedDisk.Fault {
        switch chance.number(in: 0...9) {
        case 0: .error(EIO, times: 1)
        case 1: .error(ENOSPC, times: 1)
        case 2: .error(EIO, times: chance.number(in: 2...5))
        case 3: .error(ENOSPC, times: chance.number(in: 2...20))
        case 4: .error(chance.number(in: 0...1) == 0 ? EIO : ENOSPC, times: .max)
        case _: .powerCut
        }
    }

    private mutating func action() -> Action {
        switch chance.number(in: 0...11) {
        case 0: .reopen
        case _: .save
        }
    }

    private mutating func run(_ actions: [Action]) {
        tally.starts += 1
        var journal = opened()
        for action in actions where journal != nil {
            switch action {
            case .save: if let journal { save(on: journal) }
            case .reopen:
                journal = nil
                if disk.fault == nil { checkBetween() }
                journal = opened()
            }
        }
    }

    private mutating func save(on journal: Journal) {
        let entries = transaction()
        ledger.attempt(entries.map { String(decoding: $0.payload, as: UTF8.self) })
        do throws(JournalError) {
            try journal.commit(entries)
            ledger.acknowledgeLast()
            tally.acknowledged += entries.count
        } catch {
            // It may be there or not; the next start tells.
        }
    }

    private mutating func check() -> [CheckReport.Finding] {
        do throws(JournalError) {
            return try Bench.check(disk.folder).findings
        } catch {
            miss("the check was refused: \(error)")
            return []
        }
    }

    /// A power cut may have torn what was underway and stands twice; the next save writes it anew.
    private mutating func checkBetween() {
        for finding in check() {
            switch finding {
            case .anchorHalfBroken, .headerCopiesBroken: continue
            case _: miss("the check found \(finding)")
            }
        }
    }

    /// Nil when the disk failed; anything else that keeps a journal from opening is a loss.
    private mutating func opened() -> Journal? {
        let isFailing = disk.fault != nil
        let random = RandomBytes(Chance(seed: chance.next()))
        do throws(JournalError) {
            let memory = isRemembering ? try disk.folder.madeFolder("geheugen") : nil
            let journal =
                if try Journal.exists(in: disk.folder) {
                    try Journal.open(
                        in: disk.folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant,
                        memory: memory, random: random)
                } else {
                    try Journal.create(
                        in: disk.folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey,
                        occupant: Bench.occupant, memory: memory, random: random)
                }
            // What the disk refused to give is a gap, and the journal is only for reading, until it gives it again.
            if disk.lookFault != nil, journal.obstacle != nil { return nil }
            let found = try Bench.texts(Bench.records(of: journal))
            if let wrong = ledger.find(found, lasts: isAfterPowerCut) { miss(wrong) }
            isAfterPowerCut = false
            if let obstacle = journal.obstacle { miss("nothing may be saved: \(obstacle)") }
            return journal
        } catch {
            if !isFailing { miss("the journal does not open: \(error)") }
            return nil
        }
    }

    private mutating func transaction() -> [Entry] {
        number += 1
        return (0..<chance.number(in: 1...3)).map { part in
            let text = "\(number).\(part)" + String(repeating: "x", count: padding())
            return Entry(
                pupil: chance.number(in: 0...2) == 0
                    ? nil : DiskPlay.pupils[chance.number(in: 0...5)],
                payload: Array(text.utf8))
        }
    }

    /// Mostly short; sometimes over several sectors.
    private mutating func padding() -> Int {
        chance.number(in: 0...4) == 0 ? chance.number(in: 0...3000) : chance.number(in: 0...40)
    }

    private mutating func miss(_ what: String) {
        tally.lost.append("seed \(seed), after change \(disk.changes): \(what)")
    }
}
