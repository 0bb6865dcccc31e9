import Attendance
import TextUI

/// Narrows the table: by what was chosen, and while typing by the beginning of a name, a class or a number.
struct RadarFilter: Sendable {
    private(set) var field = TextField(limit: 60)
    /// In the overview's order.
    private(set) var matches: [ID<Pupil>] = []
    var isTyping = false
    private(set) var choices = OverviewFilter()
    /// Those whom the choices let through, made once for each pupil, not for every key: a school has
    /// thousands.
    private var entries: [Entry] = []

    private struct Entry: Sendable {
        let id: ID<Pupil>
        let text: String
        /// Those of the text, without accents and capitals.
        let words: [String]
    }

    init(_ situation: Situation) {
        refresh(situation)
    }

    mutating func handle(_ key: Key) -> Editing {
        let editing = field.handle(key)
        switch editing {
        case .edited, .refused, .full: search()
        case .ignored, .moved: break
        }
        return editing
    }

    /// Whether it lets everyone through and nothing is being typed.
    var isIdle: Bool { choices.isEmpty && field.isEmpty && !isTyping }

    mutating func choose(_ choices: OverviewFilter, _ situation: Situation) {
        self.choices = choices
        refresh(situation)
    }

    /// Takes back what was typed, and keeps what was chosen.
    mutating func clearText() {
        field = TextField(limit: 60)
        isTyping = false
        search()
    }

    /// To be called when the overview has changed.
    mutating func refresh(_ situation: Situation) {
        let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
        // Only a wish for a signal pays for them, and once for all pupils.
        let signals = choices.signal == nil ? [:] : situation.signalKinds()
        entries = situation.overview.rows.compactMap { row in
            guard let file = situation.pupil(row.id),
                choices.matches(file, row, signals: signals[row.id] ?? [], on: situation.today)
            else { return nil }
            let pupil = file.pupil
            let text = "\(pupil.name.full) \(pupil.group) \(pupil.number.text)"
            if let entry = known[row.id], entry.text == text { return entry }
            return Entry(id: row.id, text: text, words: RadarFilter.words(text))
        }
        search()
    }

    /// Every word that was typed must be the beginning of one of the pupil's.
    private mutating func search() {
        let typed = RadarFilter.words(field.text)
        matches = entries.lazy
            .filter { entry in typed.allSatisfy { word in entry.words.contains { $0.hasPrefix(word) } } }
            .map(\.id)
    }

    private static func words(_ text: String) -> [String] {
        Collation.key(text).split(separator: " ").map(String.init)
    }
}
