import Attendance
import TextUI

/// The command that an empty screen waits for: a list needs pupils, and these a school.
enum NextStep: Hashable, Sendable {
    case addSchool
    /// Nil where there are more schools to choose from.
    case readPupils(of: BRIN?)
    case makeList

    init(_ register: Register) {
        if register.schools.isEmpty {
            self = .addSchool
        } else if register.pupils.isEmpty {
            self = .readPupils(of: register.schools.count == 1 ? register.schools.keys.first : nil)
        } else {
            self = .makeList
        }
    }

    var lines: [Line] {
        let (goal, verb, options) = words
        return [
            goal, Line("  spreekuur \(verb) \(options)", .key),
            Line("  spreekuur \(verb) --help laat zien wat erbij hoort.", .muted), Line(),
            Line("Stop eerst met ") + Line("q", .key) + Line("; daarna typ je de opdracht."),
        ]
    }

    private var words: (goal: Line, verb: String, options: String) {
        switch self {
        case .addSchool:
            ("Begin met de school:", "school toevoegen", "--naam NAAM --brin 00XX00 …")
        case .readPupils(let school):
            (
                NextStep.goal("Lees dan de leerlingen in met ", .pupils, PupilsScreen.Keys.readFile),
                "inlezen leerlingen", "BESTAND --school \(school?.text ?? "BRIN")"
            )
        case .makeList:
            (
                NextStep.goal("Een lijst maak je met ", .lists, OfficeHoursScreen.Keys.new), "lijst",
                "--invoer BESTAND"
            )
        }
    }

    /// What can be done here too, with the place and the key for it.
    private static func goal(_ start: String, _ section: Section, _ row: some KeyActions) -> Line {
        let keys = [section.action, row.action].map { Line($0.keys[0].name(.unicode), .key) }
        return Line(start) + keys[0] + Line(" en dan ") + keys[1] + Line(", of met de opdracht:")
    }
}
