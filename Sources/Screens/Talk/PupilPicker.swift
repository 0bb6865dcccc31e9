import Attendance
import TextUI

/// Finds a pupil of one school by name, number or class while typing.
struct PupilPicker: Hashable, Sendable {
    enum Answer: Hashable, Sendable {
        case ignored
        case stay
        case refused(characters: Int)
        case pupil(ID<Pupil>)
        /// Nobody fits; what was typed may be a name or number of somebody new.
        case new(String)
    }

    let school: BRIN
    /// Shown while nothing is typed.
    private let first: [ID<Pupil>]
    private let excluded: Set<ID<Pupil>>
    private let offersNew: Bool
    private var field = TextField(limit: 60)
    private var cursor = ListCursor()
    private var matches: [ID<Pupil>]
    /// In the order of a list; made at the first letter, not at every one: a school has thousands.
    private var entries: [Entry] = []
    /// How many pupils there were when `entries` were made.
    private var known = 0

    private struct Entry: Hashable, Sendable {
        let id: ID<Pupil>
        /// Of name, number and class, without accents and capitals.
        let words: [String]
    }

    init(school: BRIN, first: [ID<Pupil>], excluding excluded: Set<ID<Pupil>> = [], offersNew: Bool) {
        self.school = school
        self.excluded = excluded
        self.offersNew = offersNew
        self.first = first.filter { !excluded.contains($0) }
        matches = self.first
    }

    private var isNewOffered: Bool { offersNew && !field.text.trimmed.isEmpty }
    private var count: Int { matches.count + (isNewOffered ? 1 : 0) }

    /// The keys that move and choose; `pick` gets a key for the picker.
    static func bindings<Message>(_ pick: (Key) -> Message) -> [Binding<Message>] {
        [
            Binding(.enter, label: "kiezen", message: pick(.enter)),
            Binding(.up, .wheelUp, label: "omhoog", message: pick(.up), place: .help),
            Binding(.down, .wheelDown, label: "omlaag", message: pick(.down), place: .help),
            Binding(.pageUp, label: "een stuk omhoog", message: pick(.pageUp), place: .help),
            Binding(.pageDown, label: "een stuk omlaag", message: pick(.pageDown), place: .help),
        ]
    }

    /// Whether `bindings` has the key; the others are for the text.
    static func isBound(_ key: Key) -> Bool { bindings { $0 }.press(key) != .unbound }

    mutating func handle(_ key: Key, _ situation: Situation) -> Answer {
        switch key {
        case .up, .down, .pageUp, .pageDown:
            _ = cursor.handle(key, count: count)
            return .stay
        case .enter:
            if matches.indices.contains(cursor.index) { return .pupil(matches[cursor.index]) }
            return isNewOffered ? .new(field.text.trimmed) : .stay
        case .character, .control, .escape, .tab, .backTab, .backspace, .delete, .left, .right, .wordLeft,
            .wordRight, .home, .end, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            break
        }
        let before = field.text
        let editing = field.handle(key)
        if field.text != before { find(situation) }
        return switch editing {
        case .ignored: .ignored
        case .moved, .edited, .full: .stay
        case .refused(let characters): .refused(characters: characters)
        }
    }

    private mutating func find(_ situation: Situation) {
        cursor = ListCursor()
        let typed = PupilPicker.words(field.text)
        guard !typed.isEmpty else {
            matches = first
            return
        }
        if known != situation.register.pupils.count { index(situation) }
        matches = entries.lazy
            .filter { entry in typed.allSatisfy { word in entry.words.contains { $0.hasPrefix(word) } } }
            .map(\.id)
    }

    private mutating func index(_ situation: Situation) {
        known = situation.register.pupils.count
        entries = situation.register.pupils.values
            .filter { $0.school == school && !excluded.contains($0.id) }
            .map { (key: $0.pupil.name.sortKey, file: $0) }
            .sorted { ($0.key, $0.file.id) < ($1.key, $1.file.id) }
            .map { _, file in
                let pupil = file.pupil
                let text = "\(pupil.name.full) \(pupil.number.text) \(pupil.group)"
                return Entry(id: file.id, words: PupilPicker.words(text))
            }
    }

    private static func words(_ text: String) -> [String] {
        Collation.key(text).split(separator: " ").map(String.init)
    }

    var prompt: Prompt { Prompt(searchingFor: field.text) }

    func spokenRows(_ situation: Situation) -> SpokenRows {
        let found = matches.map { pupil in
            guard let file = situation.pupil(pupil) else { return MissingPupilText.row }
            return "\(situation.name(of: file)), \(file.pupil.group), nummer \(file.pupil.number.text)"
        }
        return SpokenRows(
            rows: found + (isNewOffered ? ["nieuw: \(field.text.trimmed)"] : []),
            current: cursor.index(in: count))
    }

    private static let table = Table(
        [Table.Column("leerling"), Table.Column("klas", .fixed(6)), Table.Column("nummer", .fixed(12))])

    /// `note` is what is said of a pupil behind the name, such as that they are on the list.
    func draw(
        into frame: inout Frame, in region: Region, _ situation: Situation, note: (ID<Pupil>) -> String?
    ) {
        let (label, rest) = region.line(0).cut(left: 18)
        frame.put("Naam of nummer", .emphasis, in: label)
        field.draw(into: &frame, in: rest, isFocused: true)
        let list = region.cut(top: 2).rest
        guard count > 0 else {
            let isEmpty = field.text.trimmed.isEmpty
            frame.put(
                isEmpty ? "Typ een naam, nummer of klas." : "Niemand van deze school past hierbij.", .muted,
                in: list.line(0))
            return
        }
        PupilPicker.table.draw(into: &frame, in: list, count: count, current: cursor.index) { index in
            guard matches.indices.contains(index), let file = situation.pupil(matches[index]) else {
                return Table.Row([Table.Entry(Line("nieuw: \(field.text.trimmed)", .key), span: 3)])
            }
            let name =
                Line(file.pupil.name.listed) + Line(note(file.id).map { "  \($0)" } ?? "", .muted)
            return Table.Row([
                Table.Entry(name), Table.Entry(file.pupil.group), Table.Entry(file.pupil.number.text),
            ])
        }
    }
}
