import TextUI

extension Dialog {
    /// Asked when a form is left with something typed in it; Enter and Esc both stay.
    static func leaving(_ title: String, stay: Answer, later: Answer, discard: Answer) -> Dialog {
        Dialog(
            title, text: "Wat je typte is nog niet bewaard.",
            answers: [
                Binding(.escape, label: "verder typen", message: stay),
                Binding(.character("b"), label: "bewaren als concept, voor later", message: later),
                Binding(.character("w"), label: "weggooien", message: discard),
            ])
    }
}
