import Attendance
import TextUI

/// *Pakketten*: with whom keys were exchanged, what went to and fro, and our own card.
public struct PackagesScreen: ScreenContent {
    private(set) var cursor = ListCursor()
    /// Nil until they were asked for.
    private(set) var ownWords: [String]?

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key), make, open, card, words, confirm, back, help
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "pakketten"

        case make, open, confirm, card, words

        var action: KeyAction {
            switch self {
            case .make: KeyAction("pakket maken", .character("m"), .enter)
            case .open: KeyAction("pakket openen", .character("o"), .function(5))
            case .confirm: KeyAction("sleutel bevestigen", .character("b"), .function(6))
            case .card: KeyAction("mijn kaart", .character("k"), .function(7))
            case .words: KeyAction("mijn zes woorden", .character("w"), .function(8))
            }
        }
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let unconfirmed = "bevestig eerst de sleutel van de ander"
        let unable =
            situation.recipients.isEmpty
            ? unconfirmed
            : situation.register.schools.isEmpty
                ? "er is nog geen school; die komt met het eerste pakket" : nil
        return [
            Binding(
                Keys.make, message: .make, availability: unable.map { .disabled(reason: $0) } ?? .enabled),
            Binding(
                Keys.open, message: .open,
                availability: situation.correspondents.isEmpty
                    ? .disabled(reason: unconfirmed) : .enabled),
            .back(.back),
            Binding(Keys.confirm, message: .confirm),
            Binding(Keys.card, message: .card),
            Binding(
                Keys.words, message: .words,
                availability: situation.register.keyCardName == nil
                    ? .disabled(reason: "schrijf eerst je kaart") : .enabled),
            .help(.help),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: situation.correspondents.count)
            return .stay
        case .make:
            return HandOverForm(for: current(situation), situation)
                .map { .open(.write(WriteScreen($0, situation))) } ?? .stay
        case .open: return .open(.openPackage(OpenPackageScreen()))
        case .confirm: return .open(.confirmKey(ConfirmKeyScreen()))
        case .card: return .open(.write(WriteScreen(KeyCardForm(situation), situation)))
        case .words:
            return situation.register.keyCardName.map { .exchange(.ownWords(name: $0)) } ?? .stay
        case .back: return .close
        case .help: return openHelp(situation)
        case .go(let section): return .go(section)
        }
    }

    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome {
        switch answer {
        case .ownWords(let words): ownWords = words
        case .refused(let sentence, _): return .tell(.unavailable(reason: sentence))
        case .card, .confirmed, .package, .written, .occupied: break
        }
        return .stay
    }

    /// Another name on the card gives other words.
    mutating func refresh(_ situation: Situation) { ownWords = nil }

    func title(_ situation: Situation) -> String { "Pakketten" }

    private func current(_ situation: Situation) -> Correspondent? {
        let all = situation.correspondents
        return cursor.index(in: all.count).map { all[$0] }
    }
}

extension FolderRole {
    /// Whose side of the hand-over it is.
    var side: String {
        switch self {
        case .leerplichtambtenaar: "leerplicht"
        case .coordinator: "school"
        }
    }
}

extension Situation {
    /// Whose key was confirmed here, by name.
    var correspondents: [Correspondent] {
        register.correspondents.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
