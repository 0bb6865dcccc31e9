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
    private var cursor = ListCursor()
    /// In the order of a list; filled at the first letter.
    private var search = WordSearch<ID<Pupil>>()
    /// How many pupils there were when the search was filled.
    private var known = 0

    init(school: BRIN, first: [ID<Pupil>], excluding excluded: Set<ID<Pupil>> = [], offersNew: Bool) {
        self.school = school
        self.excluded = excluded
        self.offersNew = offersNew
        self.first = first.filter { !excluded.contains($0) }
    }

    private var field: TextField { search.field }
    private var matches: [ID<Pupil>] { search.isEmpty ? first : search.matches }
    private var isNewOffered: Bool { offersNew && !search.isEmpty }
    private var count: Int { matches.count + (isNewOffered ? 1 : 0) }

    enum Keys: KeyActions {
        static let place = "kiezen"

        case choose, up, down, pageUp, pageDown

        var action: KeyAction {
            switch self {
            case .choose: KeyAction("kiezen", .enter)
            // Letters are for the text.
            case .up: KeyAction("omhoog", .up, .wheelUp, place: .help)
            case .down: KeyAction("omlaag", .down, .wheelDown, place: .help)
            case .pageUp: KeyAction("een stuk omhoog", .pageUp, place: .help)
            case .pageDown: KeyAction("een stuk omlaag", .pageDown, place: .help)
            }
        }
    }

    /// The keys that move and choose; `pick` gets a key for the picker.
    static func bindings<Message>(_ pick: (Key) -> Message) -> [Binding<Message>] {
        [
            Binding(Keys.choose, message: pick(.enter)),
            Binding(Keys.up, message: pick(.up)),
            Binding(Keys.down, message: pick(.down)),
            Binding(Keys.pageUp, message: pick(.pageUp)),
            Binding(Keys.pageDown, message: pick(.pageDown)),
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
        let editing = search.handle(key)
        if field.text != before {
            cursor = ListCursor()
            if known != situation.register.pupils.count { fill(situation) }
        }
        return switch editing {
        case .ignored: .ignored
        case .moved, .edited, .full: .stay
        case .refused(let characters): .refused(characters: characters)
        }
    }

    private mutating func fill(_ situation: Situation) {
        known = situation.register.pupils.count
        search.put(
            situation.register.pupils.values
                .filter { $0.school == school && !excluded.contains($0.id) }
                .map { (key: $0.pupil.name.sortKey, file: $0) }
                .sorted { ($0.key, $0.file.id) < ($1.key, $1.file.id) }
                .map { ($0.file.id, $0.file.searchText) })
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
            frame.put(
                search.isEmpty ? "Typ een naam, nummer of klas." : "Niemand van deze school past hierbij.",
                .muted,
                in: list.line(0))
            return
        }
        PupilPicker.table.draw(into: &frame, in: list, count: count, current: cursor.index) { index in
            guard matches.indices.contains(index), let file = situation.pupil(matches[index]) else {
                return Table.Row([Table.Entry(Line("nieuw: \(field.text.trimmed)", .key), span: 3)])
            }
            let name =
                Line(matches.count == 1 ? file.pupil.name.listed : situation.listedName(of: file))
                + Line(note(file.id).map { "  \($0)" } ?? "", .muted)
            return Table.Row([
                Table.Entry(name), Table.Entry(file.pupil.group), Table.Entry(file.pupil.number.text),
            ])
        }
    }
}
