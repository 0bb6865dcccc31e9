import TextUI

/// The keys of every form, and of the question that waits when one is left.
enum FormKeys: KeyActions {
    static let place = "formulier"

    case save
    case next, newLine, nextField, previousField, up, down, undoTyping, tick
    case help
    case keepTyping, later, discard

    var action: KeyAction {
        switch self {
        case .save: KeyAction("bewaren", .function(10), .control("s"))
        case .next: KeyAction("verder", .enter)
        case .newLine: KeyAction("nieuwe regel", .enter)
        case .nextField: KeyAction("volgend veld", .tab, place: .help)
        case .previousField: KeyAction("vorig veld", .backTab, place: .help)
        case .up: KeyAction("naar boven", .up, place: .help)
        case .down: KeyAction("naar beneden", .down, place: .help)
        case .undoTyping: KeyAction("typen ongedaan maken", .function(7), .undoTyping, place: .help)
        // The space bar does it too; who reads letters as text finds it under a function key.
        case .tick: KeyAction("aankruisen", .function(6), place: .help)
        // `?` is text in most fields: F1 is what the hint line shows.
        case .help: KeyAction("help", .function(1), .character("?"), place: .pinned)
        case .keepTyping: KeyAction("verder typen", .escape)
        case .later: KeyAction("bewaren als concept, voor later", .character("b"))
        case .discard: KeyAction("weggooien", .character("w"))
        }
    }
}

extension Binding {
    static func formHelp(_ message: Message) -> Binding { Binding(FormKeys.help, message: message) }

    /// The keys that go through a form; `edit` gets a key for the form. In a note Enter breaks the line.
    static func form<Name>(_ form: RowForm<Name>, _ edit: (Key) -> Message) -> [Binding] {
        let inNote = form.isInNote
        let ticking: Availability =
            form.canTick ? .enabled : .disabled(reason: "hier is niets aan te kruisen")
        return [
            Binding(inNote ? FormKeys.newLine : .next, message: edit(.enter)),
            Binding(FormKeys.nextField, message: edit(.tab), place: inNote ? .hint : .help),
            Binding(FormKeys.previousField, message: edit(.backTab)),
            Binding(FormKeys.up, message: edit(.up)),
            Binding(FormKeys.down, message: edit(.down)),
            Binding(FormKeys.undoTyping, message: edit(.undoTyping)),
            Binding(FormKeys.tick, message: edit(.tick), availability: ticking),
        ]
    }
}

extension Key {
    /// What a form hears of the key that ticks, whichever that is.
    static let tick = Key.function(6)

    /// Whether it presses the button under the cursor.
    var pressesButton: Bool { self == .enter || self == .character(" ") || self == .tick }

    /// Whether it is for the bindings, so that it is not typed into a field before.
    var goesThroughForm: Bool {
        switch self {
        case .tab, .backTab, .enter, .up, .down, .function: true
        case .character, .control, .escape, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home,
            .end, .pageUp, .pageDown, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            false
        }
    }
}
