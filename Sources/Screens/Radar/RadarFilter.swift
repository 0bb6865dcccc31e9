import Attendance
import TextUI

/// Narrows the table: by what was chosen, and while typing by the beginning of a name, a class or a number.
struct RadarFilter: Sendable {
    /// Among those whom the choices let through, in the overview's order.
    private var search = WordSearch<ID<Pupil>>()
    var isTyping = false
    private(set) var choices = OverviewFilter()

    init(_ situation: Situation) {
        refresh(situation)
    }

    var field: TextField { search.field }
    var matches: [ID<Pupil>] { search.matches }

    mutating func handle(_ key: Key) -> Editing { search.handle(key) }

    /// Whether it lets everyone through and nothing is being typed.
    var isIdle: Bool { choices.isEmpty && field.isEmpty && !isTyping }

    mutating func choose(_ choices: OverviewFilter, _ situation: Situation) {
        self.choices = choices
        refresh(situation)
    }

    /// Takes back what was typed, and keeps what was chosen.
    mutating func clearText() {
        search.clear()
        isTyping = false
    }

    /// To be called when the overview has changed.
    mutating func refresh(_ situation: Situation) {
        // Only a wish for a signal pays for them, and once for all pupils.
        let signals = choices.signal == nil ? [:] : situation.signalKinds()
        search.put(
            situation.overview.rows.compactMap { row in
                guard let file = situation.pupil(row.id),
                    choices.matches(file, row, signals: signals[row.id] ?? [], on: situation.today)
                else { return nil }
                return (row.id, file.searchText)
            })
    }
}
