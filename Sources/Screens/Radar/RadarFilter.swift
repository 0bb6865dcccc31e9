import Attendance
import TextUI

/// Narrows the table while typing: the beginning of a name, a class or a number.
struct RadarFilter: Sendable {
    private(set) var field = TextField(limit: 60)
    /// In the overview's order.
    private(set) var matches: [ID<Pupil>] = []
    var isTyping = true
    /// Made once for each pupil, not for every key: a school has thousands.
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

    /// To be called when the overview has changed.
    mutating func refresh(_ situation: Situation) {
        let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
        entries = situation.overview.rows.compactMap { row in
            guard let pupil = situation.pupil(row.id)?.pupil else { return nil }
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
