import Attendance
import TextUI

/// Narrows a list while typing: every word that was typed must be the beginning of one of a row's, each of another.
struct WordSearch<Item: Hashable & Sendable>: Hashable, Sendable {
    private(set) var field = TextField(limit: 60)
    /// In the order of the list.
    private(set) var matches: [Item] = []
    /// Made once for each row, not for every key: a school has thousands.
    private var entries: [Entry] = []

    private struct Entry: Hashable, Sendable {
        let item: Item
        let text: String
        /// Those of the text, without accents and capitals.
        let words: [String]
    }

    var isEmpty: Bool { field.text.trimmed.isEmpty }

    mutating func handle(_ key: Key) -> Editing {
        let before = field.text
        let editing = field.handle(key)
        if field.text != before { find() }
        return editing
    }

    /// Takes back what was typed.
    mutating func clear() {
        field = TextField(limit: 60)
        find()
    }

    /// Takes the list as it is now; the words of rows whose text did not change are kept.
    mutating func put(_ list: some Sequence<(item: Item, text: String)>) {
        let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.item, $0) })
        entries = list.map { item, text in
            if let entry = known[item], entry.text == text { return entry }
            return Entry(item: item, text: text, words: WordSearch.words(text))
        }
        find()
    }

    private mutating func find() {
        let typed = WordSearch.words(field.text).sorted { $0.count > $1.count }
        matches = entries.lazy.filter { WordSearch.fit(typed, $0.words) }.map(\.item)
    }

    /// Each typed word takes a word for itself, the longest first: "abdi a" is Anouk Abdi, not every Abdi.
    private static func fit(_ typed: [String], _ words: [String]) -> Bool {
        guard typed.allSatisfy({ word in words.contains { $0.hasPrefix(word) } }) else { return false }
        // Most rows ended above; only here is a copy made.
        var left = words
        return typed.count < 2
            || typed.allSatisfy { word in
                guard let place = left.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
                left.remove(at: place)
                return true
            }
    }

    private static func words(_ text: String) -> [String] {
        Collation.key(text).split(separator: " ").map(String.init)
    }
}

extension Pupil {
    /// The words by which a list finds the pupil.
    var searchText: String { "\(name.full) \(group) \(number.text)" }
}

extension PupilFile {
    var searchText: String { pupil.searchText }
}
