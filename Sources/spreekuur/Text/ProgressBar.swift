import Glibc

/// How far a long file is, on stderr and only on a terminal.
struct ProgressBar {
    private let label: String
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var lastPercent = -1

    init(_ label: String) { self.label = label }

    mutating func show(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let percent = min(100, done * 100 / total)
        guard percent != lastPercent else { return }
        lastPercent = percent
        let full = percent / 5
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
        let seconds = Int((ContinuousClock.now - start) / .seconds(1))
        Output.prompt("\r\(label) \(bar) \(percent) %  \(seconds) s ")
    }

    mutating func say(_ step: String) {
        guard isShown else { return }
        clear()
        Output.prompt("\r\(step)…")
    }

    func clear() {
        guard isShown else { return }
        Output.prompt("\r\u{1B}[K")
    }
}
