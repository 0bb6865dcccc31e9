import Attendance
import Crypto
import Glibc
import Journal
import TestSupport

/// A journal in a process of its own, so that tests can kill it, starve it and let its system calls fail.
///
///     Rig FOLDER STEP…
///
/// Steps: `create`, `open`, `save:FIRST-LAST`, `save:FIRST-` until killed, `read`; `events:COUNT` and
/// `segments:COUNT` make large journals, `office` a register of three pupils on which `relock`, `erase` and `rewrite` work; `measure` and `measure-log` say what opening one takes. With `early` the
/// saves after it are acknowledged before they are made: the canary, which the tests must catch.
///
/// Answers on standard output, by `writev` so that no fault meant for the journal's own calls hits it: `begun`,
/// `saved N` once save N is durable, `failed N`, `refused` when a journal does not open, `done`.
@main
enum Rig {
    static func main() {
        // A test starts it from a thread that hears no signals; who starts the program has no such thread.
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
        do throws(JournalError) {
            try ProcessHygiene.prepare()
        } catch {
            report("refused \(error)")
            exit(1)
        }
        // Seen by whoever counts the system calls: those before it are not the journal's.
        _ = access(Workload.beginning, F_OK)
        report("begun")
        var session = Session(path: CommandLine.arguments.dropFirst().first ?? ".")
        for step in CommandLine.arguments.dropFirst(2) {
            do throws(JournalError) {
                try session.take(step)
            } catch {
                report("refused \(step): \(error)")
                exit(1)
            }
        }
        report("done")
    }

    /// A line that cannot be written is one that nobody heard: then the process is over.
    static func report(_ line: String) {
        let sent = (line + "\n").utf8.withContiguousStorageIfAvailable { bytes in
            var part = iovec(
                iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
            return writev(1, &part, 1) == bytes.count
        }
        if sent != true { exit(2) }
    }
}
