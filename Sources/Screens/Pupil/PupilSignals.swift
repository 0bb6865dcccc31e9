import Attendance
import TextUI

/// A pupil's signals and the steps of the school's ladders that were reached, as rows of the history.
struct PupilSignals {
    private(set) var rows: [PupilHistory.Row] = []

    init(_ file: PupilFile, _ situation: Situation) {
        let unit = situation.unit(of: file.school)
        for signal in situation.signals(of: file) { add("- ", signal.sentence(unit), signal.role) }
        for standing in situation.register.ladders(of: file, on: situation.today) {
            for step in standing.reached { add(step, of: standing.ladder, unit) }
        }
        if !rows.isEmpty { rows.insert(PupilHistory.Row(Line("Signalen", .heading)), at: 0) }
    }

    private mutating func add(_ step: StepStanding, of ladder: Ladder, _ unit: CountingUnit) {
        let asks = step.state.asksAction
        add(
            asks ? "! " : "- ", step.sentence(of: ladder, unit), asks ? .warning : .muted,
            step: asks ? PupilHistory.Row.Step(ladder: ladder.name, number: step.number) : nil)
    }

    private mutating func add(
        _ sign: String, _ sentence: String, _ role: Role, step: PupilHistory.Row.Step? = nil
    ) {
        for (index, words) in wrapped(sentence, columns: PupilHistory.columns - 2).enumerated() {
            rows.append(
                PupilHistory.Row(Line(index == 0 ? sign : "  ", role) + Line(words, role), step: step))
        }
    }
}
