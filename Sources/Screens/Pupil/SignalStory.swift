import Attendance
import TextUI

/// Why a pupil has their signals: each sentence with who made its limit, and the lessons it rests on.
struct SignalStory {
    private(set) var lines: [Line] = []

    init(_ file: PupilFile, _ row: Overview.Row, _ finder: SignalFinder) {
        let signals = finder.signals(of: file, row)
        guard !signals.isEmpty else { return }
        lines.append(Line("Signalen", .heading))
        for signal in signals {
            lines += Line.sentence(
                signal.sentence(finder.basis.unit).capitalizedFirst, signal.mark, columns: CountStory.columns)
            addLessons(finder.lessons(behind: signal, of: file))
        }
    }

    /// A line for each day and reason: `di 3 nov: 1e, 2e uur (ongeoorloofd)`.
    private mutating func addLessons(_ lessons: [MissedLesson]) {
        var rest = lessons[...]
        while let first = rest.first {
            let alike = rest.prefix { $0.day == first.day && $0.reason == first.reason }
            rest = rest.dropFirst(alike.count)
            let hours = alike.map { "\($0.hour)e" }.joined(separator: ", ")
            lines.append(
                Line("    \(first.day.brief): \(hours) uur") + Line(" (\(first.reason.text))", .muted))
        }
    }
}
