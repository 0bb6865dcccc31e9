import Attendance
import TextUI

/// What an empty screen waits for: an office hour needs a list, a list pupils, and these a school.
enum NextStep: Hashable, Sendable {
    /// An officer may also be handed it, in a package.
    case addSchool(FolderRole?)
    /// Nil where there are more schools to choose from.
    case readPupils(of: BRIN?)
    case readAbsences(of: BRIN?)
    /// The first one, or once there have been others.
    case makeList(isFirst: Bool)

    init(_ register: Register) {
        let only = register.schools.count == 1 ? register.schools.keys.first : nil
        if register.schools.isEmpty {
            self = .addSchool(register.role)
        } else if register.pupils.isEmpty {
            self = .readPupils(of: only)
        } else if !register.officeHours.isEmpty {
            self = .makeList(isFirst: false)
        } else if register.pupils.values.contains(where: { $0.absences.hasLiveEntries }) {
            self = .makeList(isFirst: true)
        } else {
            self = .readAbsences(of: only)
        }
    }

    func lines(_ glyphs: Glyphs, _ keymap: Keymap) -> [Line] {
        let done = NextStep.preparations.prefix(doneCount).map { words in
            Line(glyphs.check, .good) + Line(" \(words.done)")
        }
        let practice: [Line] =
            self == .makeList(isFirst: false)
            ? []
            : [
                Line(),
                Line("Eerst oefenen, op een verzonnen school? ", .muted) + Line("spreekuur oefenen", .key),
            ]
        return done + [Line(goal)] + advice(keymap) + practice
    }

    private static let preparations: [(done: String, goal: String)] = [
        ("de school", "Begin met de school."),
        ("de leerlingen", "Lees nu de leerlingen in:"),
        ("het verzuim", "Lees nu het verzuim in:"),
    ]

    private var doneCount: Int {
        switch self {
        case .addSchool, .makeList(isFirst: false): 0
        case .readPupils: 1
        case .readAbsences: 2
        case .makeList(isFirst: true): 3
        }
    }

    private var goal: String {
        switch self {
        case .addSchool, .readPupils, .readAbsences: NextStep.preparations[doneCount].goal
        case .makeList(isFirst: true): "Maak nu een lijst voor het eerste spreekuur:"
        case .makeList(isFirst: false): "Een lijst maak je met:"
        }
    }

    private func advice(_ keymap: Keymap) -> [Line] {
        switch self {
        case .addSchool(let role):
            [NextStep.keys(.today, TodayScreen.Keys.addSchool, keymap)]
                + (role == .leerplichtambtenaar
                    ? [
                        Line("Of krijg je een pakket van school? Daarin zit de school:"),
                        NextStep.keys(.lists, OfficeHoursScreen.Keys.packages, keymap),
                    ] : [])
        case .readPupils(let school):
            [
                NextStep.keys(.pupils, PupilsScreen.Keys.readFile, keymap),
                NextStep.command("inlezen leerlingen BESTAND --school \(school?.text ?? "BRIN")"),
            ]
        case .readAbsences(let school):
            [
                NextStep.keys(.pupils, PupilsScreen.Keys.readFile, keymap),
                NextStep.command("inlezen verzuim BESTAND --school \(school?.text ?? "BRIN")"),
            ]
        case .makeList:
            [
                NextStep.keys(.lists, OfficeHoursScreen.Keys.new, keymap),
                NextStep.command("lijst --invoer BESTAND"),
            ]
        }
    }

    /// The keys for the place and for what is done there.
    private static func keys(_ section: Section, _ row: some KeyActions, _ keymap: Keymap) -> Line {
        Line("  druk ") + Line(keymap.word(section), .key) + Line(" en dan ") + Line(keymap.word(row), .key)
    }

    private static func command(_ words: String) -> Line {
        Line("  of als opdracht: spreekuur \(words)", .muted)
    }
}
