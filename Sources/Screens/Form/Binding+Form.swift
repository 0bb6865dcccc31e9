import TextUI

extension Binding {
    /// Help from within a form, where `?` is text in most fields: F1 is what the hint line shows.
    static func formHelp(_ message: Message) -> Binding {
        Binding(.function(1), .character("?"), label: "help", message: message, place: .pinned)
    }

    /// The keys that go through a form; `edit` gets a key for the form. In a note Enter breaks the line.
    static func form(inNote: Bool = false, _ edit: (Key) -> Message) -> [Binding] {
        [
            Binding(.enter, label: inNote ? "nieuwe regel" : "verder", message: edit(.enter)),
            Binding(.tab, label: "volgend veld", message: edit(.tab), place: inNote ? .hint : .help),
            Binding(.backTab, label: "vorig veld", message: edit(.backTab), place: .help),
            Binding(.up, label: "naar boven", message: edit(.up), place: .help),
            Binding(.down, label: "naar beneden", message: edit(.down), place: .help),
        ]
    }
}

extension Key {
    /// Whether `Binding.form` has it, so that it is not typed into a field before.
    var goesThroughForm: Bool {
        switch self {
        case .tab, .backTab, .enter, .up, .down: true
        case .character, .control, .escape, .backspace, .delete, .left, .right, .wordLeft, .wordRight, .home,
            .end, .pageUp, .pageDown, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            false
        }
    }
}
