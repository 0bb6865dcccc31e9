/// What the shell sees; the numbers are a promise to scripts.
enum ExitStatus: Int32 {
    case success = 0
    /// A rule refuses it, and the message names the rule.
    case refused = 1
    case alreadyOpen = 10
    case wrongPassphrase = 11
    case damaged = 12
    case diskFull = 13
    case inputOutput = 14
    case newerVersion = 15
    case permissions = 16
    case clock = 17
    case inputRefused = 18
    case olderCopy = 19
    case noTerminal = 20
    case usage = 64
    case ourMistake = 70
}
