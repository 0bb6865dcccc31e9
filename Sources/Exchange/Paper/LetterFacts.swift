import Attendance

/// What the school's files say of the last four lesson weeks: presence first (DOMAIN §1.14).
struct LetterFacts: Sendable {
    let period: ClosedRange<Day>
    let wholeDays: Int
    let lessonDays: Int
    /// Nil = nothing of the kind.
    let missed: String?
    let unknown: String?
    let timesLate: Int?
}

extension LetterFacts {
    /// Nil where no file of the school ever spoke of the pupil: nothing known is not "always there".
    init?(of file: PupilFile, on basis: CountBasis) {
        let standing = file.standing(on: basis)
        let count = standing.count
        guard file.absences.hasLiveEntries, !count.period.isEmpty else { return nil }
        period = count.period.first...count.period.last
        let presence = file.absences.presence(in: period, arrivedOn: file.pupil.arrivedOn, on: basis)
        wholeDays = presence.wholeDays
        lessonDays = presence.lessonDays
        missed = count.minutes > 0 ? basis.unit.inLetter(minutes: count.minutes) : nil
        unknown = count.unknownMinutes > 0 ? basis.unit.inLetter(minutes: count.unknownMinutes) : nil
        timesLate = standing.timesLate > 0 ? standing.timesLate : nil
    }
}
