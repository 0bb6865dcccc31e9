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
        let inHere: [Line] =
            switch self {
            case .addSchool: []
            case .readPupils: [NextStep.keys(.pupils, PupilsScreen.Keys.readFile)]
            case .makeList: [NextStep.keys(.lists, OfficeHoursScreen.Keys.new)]
            }
        return [
            Line(goal), Line("  spreekuur \(verb) \(options)", .key),
            Line("  spreekuur \(verb) --help laat zien wat erbij hoort.", .muted), Line(),
            Line("Stop eerst met ") + Line("q", .key) + Line("; daarna typ je de opdracht."),
        ] + inHere
    }

    /// The place and the key where it can be done too.
    private static func keys(_ section: Section, _ row: some KeyActions) -> Line {
        let keys = [section.action, row.action].map { $0.keys[0].name(.unicode) }
        return Line("Of hier, met ") + Line(keys[0], .key) + Line(" en dan ") + Line(keys[1], .key)
            + Line(".")
    }

    private var words: (goal: String, verb: String, options: String) {
        switch self {
        case .addSchool:
            ("Begin met de school:", "school toevoegen", "--naam NAAM --brin 00XX00 …")
        case .readPupils(let school):
            (
                "Lees dan de leerlingen in:", "inlezen leerlingen",
                "BESTAND --school \(school?.text ?? "BRIN")"
            )
        case .makeList: ("Een lijst maak je met:", "lijst", "--invoer BESTAND")
        }
    }
}
