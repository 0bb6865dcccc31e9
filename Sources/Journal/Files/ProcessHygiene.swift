import CSystem
import Glibc

/// What a process that handles pupils' data sets before anything else.
public enum ProcessHygiene {
    /// Private new files, no core dump, descriptors 0 to 2 taken, and failed writes as errors, not as signals.
    ///
    /// Throws `inputOutput` when one of these cannot be had: working on would break a promise.
    public static func prepare() throws(JournalError) {
        _ = umask(0o077)
        for standard in Int32(0)...2 where fcntl(standard, F_GETFD) < 0 {
            // The lowest free number is the one that was missing: all below it are open by now.
            guard open("/dev/null", O_RDWR) == standard else { throw .posix(.open, "/dev/null") }
        }
        csystem_ignore_write_signals()
        let failure = csystem_forbid_core()
        guard failure == 0 else { throw .inputOutput(operation: .inspect, file: "core", errno: failure) }
    }
}
