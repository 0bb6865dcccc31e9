import Glibc

/// The times of several runs of one thing, as a row of the table.
///
/// Wall time decides; processor time stands beside it, for other work on the machine lengthens only the first.
struct Sample {
    static let runs = 9
    static let heading = row("", "median ms", "min", "max", "cpu ms", "ns/row", "MB")

    private let wall: [Double]
    private let processor: [Double]

    /// Milliseconds of every run, in any order.
    init(wall: [Double], processor: [Double]) {
        self.wall = wall.sorted()
        self.processor = processor.sorted()
    }

    init(_ body: () -> Void) {
        var wall: [Double] = []
        var processor: [Double] = []
        for _ in 0..<Sample.runs {
            let before = Sample.processorTime
            wall.append(ContinuousClock().measure(body) / .milliseconds(1))
            processor.append(Sample.processorTime - before)
        }
        self.init(wall: wall, processor: processor)
    }

    func print(_ name: String, rows: Int?, peakMemory: Int? = nil) {
        let median = wall[wall.count / 2]
        Swift.print(
            Sample.row(
                name, Sample.text(median), Sample.text(wall[0]), Sample.text(wall[wall.count - 1]),
                processor.isEmpty ? "" : Sample.text(processor[processor.count / 2]),
                rows.map { Sample.text(median * 1e6 / Double($0)) } ?? "",
                peakMemory.map { String($0 >> 20) } ?? ""))
        // A run takes minutes: each row is shown when it is known.
        fflush(nil)
    }

    private static func row(_ name: String, _ columns: String...) -> String {
        columns.reduce(pad(name, to: 44, atEnd: true)) { $0 + pad($1, to: 10, atEnd: false) }
    }

    private static func pad(_ text: String, to width: Int, atEnd: Bool) -> String {
        let spaces = String(repeating: " ", count: max(1, width - text.count))
        return atEnd ? text + spaces : spaces + text
    }

    /// Three digits that say something.
    static func text(_ value: Double) -> String {
        let scale: Double = value < 1 ? 1000 : value < 10 ? 100 : value < 100 ? 10 : 1
        let rounded = (value * scale).rounded() / scale
        return scale == 1 ? String(Int(rounded)) : String(rounded)
    }

    /// Milliseconds of this process on any core.
    static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
}
