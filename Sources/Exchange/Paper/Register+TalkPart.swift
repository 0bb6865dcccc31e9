import Attendance

extension Register {
    /// What was recorded with a pupil at one office hour; nil when nobody talked.
    func part(of pupil: PupilFile, at key: OfficeHour.Key) -> TalkPart? {
        let talk = pupil.talks.compactMap { talks[$0] }.last { $0.officeHour == key }
        return talk?.parts.first { $0.pupil == pupil.id }
    }
}
