import Attendance
import TextUI

/// The key card of the other is read, and confirmed by the six words that they read aloud.
public struct ConfirmKeyScreen: PathContent {
    var rows = ConfirmKeyScreen.pathRows("")
    var advice = PathAdvice.none
    var question: Dialog<Message>?
    private var stage = Stage.asking
    /// How often words were typed that were not those of this card.
    private var misses = 0

    private enum Stage: Hashable, Sendable {
        case asking
        case reading
        case hearing(ReadKeyCard, path: String)
        case confirming(ReadKeyCard, path: String)
    }

    init() {}

    private static func pathRows(_ path: String) -> RowForm<ExchangeField> {
        RowForm([
            FormRow("Bestand", pathField(path)),
            FormRow("", FormField(.go, "", .choice(Choice(["kaart lezen"])), columns: 18)),
        ])
    }

    private static var wordRows: RowForm<ExchangeField> {
        RowForm([
            FormRow("Woorden", FormField(.words, "", .field(TextField(limit: 200)))),
            FormRow("", FormField(.go, "", .choice(Choice(["bevestigen"])), columns: 18)),
        ])
    }

    enum Message: Hashable, Sendable {
        case go, complete, edit(Key), back, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let complete: [Binding<Message>] =
            isOnPath ? [Binding(ExchangeKeys.complete, message: .complete)] : []
        let label: String
        switch stage {
        case .asking: label = "kaart lezen"
        case .hearing: label = "bevestigen"
        case .reading, .confirming: return [.back(.back)]
        }
        return complete + [Binding(ExchangeKeys.go, label: label, message: .go)]
            + Binding.form(rows) { .edit($0) } + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { rows.prompt }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        let isAtEnd = rows.focus == .go && key.pressesButton || rows.focus != .go && key == .enter
        if isAtEnd { return go() }
        let event = rows.handle(key)
        if event.name != nil { advice = .none }
        return event.outcome
    }

    private mutating func go() -> Outcome {
        switch stage {
        case .asking:
            guard let path = rows.answer(.path) else {
                _ = rows.complain("typ waar de kaart van de ander staat", on: .path)
                rows.form.focus(on: .path)
                return .stay
            }
            stage = .reading
            return .exchange(.readCard(path: path))
        case .hearing(let card, let path):
            guard let words = rows.answer(.words) else {
                _ = rows.complain("typ de zes woorden die je hoort", on: .words)
                rows.form.focus(on: .words)
                return .stay
            }
            stage = .confirming(card, path: path)
            return .exchange(.confirm(card, words: words))
        case .reading, .confirming: return .stay
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .go: return go()
        case .complete: return .ask(.complete(path: rows.text(.path)))
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            // From the words back to which card it is.
            guard case .hearing(_, let path) = stage else { return .close }
            ask(path)
            return .stay
        case .help: return openHelp(situation)
        }
    }

    private mutating func ask(_ path: String) {
        stage = .asking
        rows = ConfirmKeyScreen.pathRows(path)
        advice = .none
        misses = 0
    }

    mutating func heard(_ answer: ExchangeAnswer, _ situation: Situation) -> Outcome {
        switch (answer, stage) {
        case (.card(let card), .reading):
            stage = .hearing(card, path: rows.text(.path))
            rows = ConfirmKeyScreen.wordRows
            advice = .none
        case (.refused(let sentence, let suggestion), .reading):
            stage = .asking
            complain(sentence, suggestion)
        case (.refused(let sentence, let suggestion), .confirming(let card, let path)):
            misses += 1
            stage = .hearing(card, path: path)
            let count = misses > 1 ? " (\(misses) keer)" : ""
            advice = .refused(sentence + count, suggestion: suggestion)
            rows.form.focus(on: .words)
        case (.confirmed, .confirming(let card, _)):
            return .closeSaying(
                .hint("De sleutel van \(card.name) is bevestigd; pakketten kunnen heen en terug."))
        case (_, _): break
        }
        return .stay
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { stage = .asking }

    func title(_ situation: Situation) -> String { "Sleutel bevestigen" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let page = region.inset(columns: 1)
        frame.put(heading, .emphasis, in: page.line(0))
        let body = page.cut(top: 2).rest
        let (top, rest) = body.cut(top: min(rows.height(columns: body.columns) + 1, body.rows))
        rows.draw(into: &frame, in: top)
        let lines = advice.lines(hint: hint, columns: rest.columns, frame.glyphs)
        for (index, line) in lines.enumerated() { frame.put(line, in: rest.line(index)) }
    }

    func spoken(_ situation: Situation) -> [String] { [heading] + advice.spoken(hint: hint) }

    private var heading: String {
        switch stage {
        case .asking, .reading: "De sleutelkaart van de ander bevestigen"
        case .hearing(let card, _), .confirming(let card, _):
            "De kaart zegt: \(card.name) · \(card.role.side)"
        }
    }

    private var hint: [String] {
        switch stage {
        case .asking, .reading:
            ["Het is een klein bestand dat je van de ander kreeg. Leg de telefoon klaar: daarna bel je."]
        case .hearing, .confirming:
            [
                "Bel op een nummer dat je al had, niet op een nummer dat bij de kaart stond. Laat de zes woorden "
                    + "voorlezen en typ ze in. Ze passen alleen op deze kaart."
            ]
        }
    }
}
