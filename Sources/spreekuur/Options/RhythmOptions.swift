import ArgumentParser
import Attendance

/// The rhythm of a school; what is left out stays as it is.
struct RhythmOptions: ParsableArguments {
    @Option(
        name: .customLong("ritme"),
        help: """
            Elke hoeveel weken er spreekuur is (1-26); de eerste keer met --vanaf en --begin. \
            'geen' haalt het ritme weg.
            """)
    var rhythm: Weeks?

    @Option(name: .customLong("vanaf"), help: "Een dag waarop het spreekuur is; de andere volgen daaruit.")
    var anchor: Day?

    @Option(name: .customLong("begin"), help: "Hoe laat het meestal begint.")
    var start: TimeOfDay?

    @Option(name: .customLong("eind"), help: "Tot hoe laat lokaal en ambtenaar er meestal zijn.")
    var until: TimeOfDay?

    @Option(name: .customLong("lokaal"), help: "Waar het meestal is.")
    var room: String?

    @Option(name: .customLong("minuten"), help: "Minuten per leerling (1-120; standaard 15).")
    var minutesPerPupil: Int?

    @Option(name: .customLong("ambtenaar"), help: "Wie het meestal houdt.")
    var officer: String?

    enum Weeks: Hashable, ExpressibleByArgument {
        case none
        case every(Int)

        init?(argument: String) {
            if argument == "geen" {
                self = .none
            } else if let weeks = Int(argument), Rhythm.weeksAllowed.contains(weeks) {
                self = .every(weeks)
            } else {
                return nil
            }
        }
    }

    func apply(to school: inout School) throws {
        if rhythm == Weeks.none {
            school.rhythm = nil
            return
        }
        guard var changed = try begun(school.rhythm) else { return }
        if case .every(let weeks) = rhythm { changed.weeks = weeks }
        changed.anchor = anchor ?? changed.anchor
        changed.start = start ?? changed.start
        changed.until = until ?? changed.until
        changed.room = room ?? changed.room
        changed.minutesPerPupil = minutesPerPupil ?? changed.minutesPerPupil
        changed.officer = officer ?? changed.officer
        school.rhythm = changed
    }

    private func begun(_ known: Rhythm?) throws -> Rhythm? {
        if let known { return known }
        if case .every(let weeks) = rhythm, let anchor, let start {
            return Rhythm(weeks: weeks, anchor: anchor, start: start)
        }
        guard isEmpty else {
            throw Failure(
                .usage, "deze school heeft nog geen ritme", try: "--ritme WEKEN --vanaf D --begin 13:00 erbij"
            )
        }
        return nil
    }

    private var isEmpty: Bool {
        rhythm == nil && anchor == nil && start == nil && until == nil && room == nil
            && minutesPerPupil == nil && officer == nil
    }
}
