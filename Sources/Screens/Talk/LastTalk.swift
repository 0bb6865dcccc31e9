import Attendance

/// The newest talk with a pupil, in words for the next one.
struct LastTalk: Hashable, Sendable {
    let talk: ID<Talk>
    private let day: Day
    let part: TalkPart

    /// Nil when there was none.
    init?(of file: PupilFile, _ register: Register) {
        let parts = file.talks.compactMap { id -> (ID<Talk>, Day, TalkPart)? in
            guard let talk = register.talks[id], let part = talk.parts.first(where: { $0.pupil == file.id })
            else { return nil }
            return (id, talk.officeHour.day, part)
        }
        guard let last = parts.max(by: { $0.1 < $1.1 }) else { return nil }
        (talk, day, part) = last
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
