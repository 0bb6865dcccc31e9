import Attendance
import Screens

extension Overview.Row {
    /// The steps that `trappen` holds in JSON, each in a sentence.
    func stepSentences(of file: PupilFile, on basis: CountBasis) -> [String] {
        ladders.compactMap { $0.standing(of: file, on: basis) }.flatMap { standing in
            standing.reached.map { $0.sentence(of: standing.ladder, basis.unit) }
        }
    }

    /// In a few words, the steps that somebody has to take.
    func stepsToTake(of file: PupilFile, on basis: CountBasis) -> [String] {
        ladders.compactMap { $0.standing(of: file, on: basis) }.flatMap { standing in
            standing.reached.filter(\.state.asksAction).map {
                "stap \($0.number) van \(standing.ladder.name)"
            }
        }
    }
}
