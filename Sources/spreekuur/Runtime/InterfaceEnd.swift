import Glibc

/// How the process of the interface ended, as its parent heard it.
enum InterfaceEnd: Equatable {
    case exited(Int32)
    case killed(signal: Int32)

    /// Of waitpid(2); the kernel's own layout, as its macros are not there in Swift.
    init(waitStatus status: Int32) {
        let signal = status & 0x7f
        self = signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal: signal)
    }

    /// A crash is our mistake; for a signal from outside the shell's own convention holds.
    var exitCode: Int32 {
        switch self {
        case .exited(let code): code
        case .killed(let signal) where InterfaceEnd.crashes.contains(signal): ExitStatus.ourMistake.rawValue
        case .killed(let signal): 128 + signal
        }
    }

    static let crashes: Set<Int32> = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]
}
