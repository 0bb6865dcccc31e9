import TextUI

extension Dialog {
    /// Asked when a form is left with something typed in it; Enter and Esc both stay. Nil as `later` for a form
    /// without a draft.
    static func leaving(
        _ title: String, stay: Answer, later: Answer? = nil, discard: Answer, _ keymap: Keymap
    ) -> Dialog {
        let keep = later.map { [Binding(FormKeys.later, message: $0)] } ?? []
        return Dialog(
            title, text: "Wat je typte is nog niet bewaard.",
            answers: [Binding(FormKeys.keepTyping, message: stay)] + keep
                + [Binding(FormKeys.discard, message: discard)], keymap)
    }
}
