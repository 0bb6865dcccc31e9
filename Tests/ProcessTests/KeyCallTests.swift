import TestSupport
import Testing

/// A fault at each system call while a passphrase is changed, a pupil erased, and the bytes of an erased pupil taken
/// off: it is done or it is not, nothing else is gone, and the next run goes on.
@Suite(.serialized, .enabled(if: RigProcess.has("strace"), "strace is not on this machine"))
struct KeyCallTests {
    @Test(arguments: RigOffice.Work.allCases)
    func `no fault of any system call halves it`(_ work: RigOffice.Work) throws {
        let whole = RigOffice()
        defer { whole.remove() }
        #expect(try RigProcess.run(whole.path, work.before).isDone)
        let trial = try whole.copy()
        defer { trial.remove() }
        let places = try SystemCalls.places(trial.path, [work.rawValue])
        #expect(trial.faults(after: work, isDone: true) == [])
        let cases = SystemCalls.Case.chosen(places)
        var faults: [String] = []
        for one in cases {
            let office = try whole.copy()
            defer { office.remove() }
            let outcome = try RigProcess.run(office.path, [work.rawValue], under: one.command)
            var found = office.faults(after: work, isDone: outcome.lines.contains(work.rawValue))
            if let signal = outcome.signal, one.fault != .kill { found.append("it died of signal \(signal)") }
            faults += found.map { "\(one.name): \($0)" }
        }
        #expect(faults.prefix(8) == [])
        report(figure: "system calls of \(work.title)", ["faults": cases.count, "lost": faults.count])
    }
}
