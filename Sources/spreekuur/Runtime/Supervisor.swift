import ArgumentParser
import CSystem
import Curses
import Glibc
import Journal

/// A command that takes the terminal over, unless it goes line by line.
protocol FullScreenCommand {
    var screen: ScreenOptions { get }
}

extension OpenCommand: FullScreenCommand {}
extension DemoCommand: FullScreenCommand {}
extension PracticeCommand: FullScreenCommand {}

/// The parent of the interface: it holds no key and no data, and gives the terminal back however the interface
/// ends. Without a terminal there is nothing to give back, and no parent.
enum Supervisor {
    /// How the child knows that it has a parent: its number.
    private static let mark = "SPREEKUUR_WACHT"

    /// Returns where no interface was asked for, and in the interface itself; its parent ends here, with its exit
    /// code.
    static func begin(_ arguments: [String]) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !isAlreadySupervised,
            isForInterface(arguments), let program = ProcessHygiene.ownPath(), prepare()
        else { return }
        let farewell = CursesTerminal.farewell().map { CChar(bitPattern: $0) }
        var child: pid_t = 0
        let status = csystem_supervise(
            program, CommandLine.unsafeArgv, farewell, farewell.count, &child)
        guard status != CSYSTEM_UNSUPERVISED else { return }
        TemporaryFolder.removeThose(of: child)
        let end = InterfaceEnd(waitStatus: status)
        end.complaint.forEach(Output.complain)
        exit(end.exitCode)
    }

    private static var isAlreadySupervised: Bool {
        getenv(mark).map { String(cString: $0) } == String(getppid())
    }

    /// What is wrong with the arguments is said by the process that goes on.
    private static func isForInterface(_ arguments: [String]) -> Bool {
        guard let command = (try? Spreekuur.parseAsRoot(arguments)) as? any FullScreenCommand else {
            return false
        }
        return !command.screen.isPlain
    }

    /// False when something of it fails; then the process that goes on says what.
    private static func prepare() -> Bool {
        do throws(JournalError) { try ProcessHygiene.prepare() } catch { return false }
        return ProcessHygiene.setEnvironment() && setenv(mark, String(getpid()), 1) == 0
    }
}
