import Attendance

/// The newest talk with a pupil, in words for the next one.
struct LastTalk: Hashable, Sendable {
    private let day: Day
    private let part: TalkPart

    /// Nil when there was none.
    init?(of file: PupilFile, _ register: Register) {
        let parts = file.talks.compactMap { id -> (Day, TalkPart)? in
            guard let talk = register.talks[id], let part = talk.parts.first(where: { $0.pupil == file.id })
            else { return nil }
            return (talk.officeHour.day, part)
        }
        guard let last = parts.max(by: { $0.0 < $1.0 }) else { return nil }
        (day, part) = last
    }

    /// `di 10 nov: vervolggesprek`
    var summary: String {
        day.brief + (part.outcome.map { ": \($0.text)" } ?? "")
    }

    var lines: [String] {
        var lines = [summary]
        if let words = part.ownWords { lines.append("Eigen woorden: \(words)") }
        if let goal = part.goal { lines.append("Doel: \(goal.text)") }
        return lines
    }
}
