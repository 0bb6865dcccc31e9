import Curses
import Glibc
import TextUI

/// A terminal that nobody looks at, in place of our standard input and output: what is drawn on it is counted.
struct PseudoTerminal: ~Copyable {
    private let master: Int32
    private let input: Int32
    private let output: Int32

    /// Nil where the system has none to give.
    init?(_ size: Size) {
        // Linux's own way: what POSIX has for it Swift does not see.
        let (unlock, askNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (lock, number): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, unlock, &lock) == 0, ioctl(master, askNumber, &number) == 0 else {
            return nil
        }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { return nil }
        defer { close(slave) }
        var window = winsize(
            ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(slave, UInt(TIOCSWINSZ), &window) == 0 else { return nil }
        setenv("TERM", "xterm-256color", 1)
        fflush(nil)
        (input, output) = (dup(STDIN_FILENO), dup(STDOUT_FILENO))
        dup2(slave, STDIN_FILENO)
        dup2(slave, STDOUT_FILENO)
    }

    deinit {
        fflush(nil)
        dup2(input, STDIN_FILENO)
        dup2(output, STDOUT_FILENO)
        for descriptor in [master, input, output] { close(descriptor) }
    }

    /// How many bytes came since the last time; a pause of some milliseconds says that there are no more.
    func takeBytes() -> Int {
        var count = 0
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, 5) > 0 {
            let got = read(master, &bytes, bytes.count)
            guard got > 0 else { break }
            count += got
        }
        return count
    }
}
