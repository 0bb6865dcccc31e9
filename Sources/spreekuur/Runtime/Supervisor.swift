import CSystem
import Curses
import Glibc

/// The parent of the interface: it holds no key and no data, and gives the terminal back however the interface
/// ends. Without a terminal there is nothing to give back, and no parent.
enum Supervisor {
    /// Returns in the process that becomes the interface; the parent waits for it and ends with its exit code.
    ///
    /// `tidyUp` is what a killed interface leaves undone.
    static func begin(tidyingUp tidyUp: () -> Void = {}) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
        let farewell = CursesTerminal.farewell().map { CChar(bitPattern: $0) }
        let status = csystem_supervise(farewell, farewell.count)
        guard status != CSYSTEM_UNSUPERVISED else { return }
        tidyUp()
        let end = InterfaceEnd(waitStatus: status)
        end.complaint.forEach(Output.complain)
        exit(end.exitCode)
    }
}
