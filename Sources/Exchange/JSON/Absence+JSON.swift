import Attendance

extension MissedLesson.Reason {
    /// The kind, null where the school has not said what its code means; then the code stands beside it.
    var members: JSONObject {
        switch self {
        case .absent(let kind): ["soort": .string(kind.word), "code": .null]
        case .unmapped(let code): ["soort": .null, "code": .string(code)]
        }
    }
}

/// Successive lesson hours of one day that were missed in the same way.
struct AbsenceStretch {
    private let first: MissedLesson
    private var lastHour: UInt8

    private init(_ lesson: MissedLesson) {
        first = lesson
        lastHour = lesson.hour
    }

    /// Of lessons by day and hour, as the ledger gives them.
    static func stretches(of lessons: [MissedLesson]) -> [AbsenceStretch] {
        var stretches: [AbsenceStretch] = []
        for lesson in lessons {
            if let last = stretches.last, last.continues(with: lesson) {
                stretches[stretches.count - 1].lastHour = lesson.hour
            } else {
                stretches.append(AbsenceStretch(lesson))
            }
        }
        return stretches
    }

    private func continues(with lesson: MissedLesson) -> Bool {
        lesson.day == first.day && lesson.hour == lastHour + 1 && lesson.reason == first.reason
            && lesson.minutes == first.minutes && lesson.subject == first.subject
    }

    /// In the words of the layout `algemeen`; `minuten` is the length of one lesson.
    var json: JSONValue {
        .joined(
            [
                "datum": .day(first.day), "lesuur_van": .integer(Int(first.hour)),
                "lesuur_tot": .integer(Int(lastHour)), "minuten": .integer(first.minutes),
            ], first.reason.members, ["vak": .text(first.subject)])
    }
}
