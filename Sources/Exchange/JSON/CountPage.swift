import Attendance

/// What `teller` says of one pupil: the count, the signals and the steps of ladders, each with what is behind it.
public struct CountPage {
    public let file: PupilFile
    public let school: School
    public let row: Overview.Row
    public let basis: CountBasis
    public let explanation: CountExplanation
    public let signals: [ExplainedSignal]

    public struct ExplainedSignal {
        public let signal: Signal
        /// None where the signal rests on the pupil's papers.
        public let lessons: [MissedLesson]
    }

    public init(of file: PupilFile, in register: Register, _ overview: Overview) throws(Refusal) {
        school = try register.school(file.school)
        guard let row = overview[file.id],
            let finder = register.signalFinder(for: file.school, on: overview.day)
        else { throw .pupilGone(file.id) }
        self.file = file
        self.row = row
        basis = finder.basis
        explanation = CountExplanation(
            file.absences, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate, on: basis)
        signals = finder.signals(of: file, row).map { signal in
            ExplainedSignal(signal: signal, lessons: finder.lessons(behind: signal, of: file))
        }
    }
}
