import Attendance
import Exchange
import Handover
import Journal

/// Key cards, ours and theirs: the same for a command and for the interface.
extension RegisterStore {
    /// This folder's card, to be given to somebody else; its six words are read aloud on the phone.
    func keyCard(named name: String) throws -> KeyCard {
        guard let role = register.role else { throw Failure(.refused, "deze gegevensmap heeft nog geen rol") }
        let keys = try ownKeys().publicKeys
        do throws(KeyCardRefusal) {
            return try KeyCard(name: name, role: role, keys: keys)
        } catch {
            throw Failure(error)
        }
    }

    /// Puts our card in a file; from now on the other knows us by its name.
    mutating func writeKeyCard(
        named name: String, to path: String, replacing: Bool, from door: Access.Origin.Door
    ) throws -> (card: KeyCard, events: [Event], number: Step.Number?) {
        let card = try keyCard(named: name)
        try OutputFile.check(path, replacing: replacing)
        let (events, number) = try performed(.nameKeyCard(card.name), from: door)
        try OutputFile.write(Array(card.text.utf8), to: path, replacing: replacing)
        return (card, events, number)
    }

    /// Somebody else's card, as they gave it; nothing is taken on yet.
    func readKeyCard(at path: String) throws -> KeyCard {
        try readKeyCard(String(decoding: try InputFile.read(path, limit: 1 << 16), as: UTF8.self))
    }

    func readKeyCard(_ text: String) throws(Failure) -> KeyCard {
        let card: KeyCard
        do throws(KeyCardRefusal) { card = try KeyCard(text: text) } catch { throw Failure(error) }
        guard card.role != register.role else {
            throw Failure(
                .refused, "deze kaart is van een \(card.role.rawValue), en dat ben je zelf",
                try: "de kaart van de ander")
        }
        return card
    }

    /// Takes these keys on, when the words that were heard on the phone are those of the card.
    mutating func confirm(
        _ card: KeyCard, hearing words: String, on day: Day, from door: Access.Origin.Door
    ) throws -> (events: [Event], number: Step.Number?) {
        guard words.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init) == card.words else {
            note(.confirmCorrespondent, .correspondents, .refused, from: door)
            throw Failure(
                .refused, "deze woorden horen niet bij deze kaart; er is niets bevestigd",
                try: "ze nog eens te laten voorlezen; kloppen ze dan niet, gebruik de kaart dan niet")
        }
        let correspondent = Correspondent(
            id: ID(keyID: card.keys.id), name: card.name, role: card.role, keys: card.keys.bytes,
            confirmedOn: day)
        return try performed(.confirmCorrespondent(correspondent), from: door)
    }
}
