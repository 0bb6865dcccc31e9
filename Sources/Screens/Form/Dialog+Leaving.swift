import TextUI

extension Dialog {
    /// Asked when a form is left with something typed in it; Enter and Esc both stay.
    static func leaving(_ title: String, stay: Answer, later: Answer, discard: Answer) -> Dialog {
        Dialog(
            title, text: "Wat je typte is nog niet bewaard.",
            answers: [
                Binding(FormKeys.keepTyping, message: stay),
                Binding(FormKeys.later, message: later),
                Binding(FormKeys.discard, message: discard),
            ])
    }
}
