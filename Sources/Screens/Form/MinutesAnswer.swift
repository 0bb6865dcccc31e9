import TextUI

extension RowForm {
    /// The minutes that were typed, 1–480; nil when none were.
    mutating func minutes(_ name: Name) throws(Incomplete<Name>) -> Int? {
        guard let text = answer(name) else { return nil }
        guard let minutes = Int(text), (1...480).contains(minutes) else {
            form.focus(on: name)
            throw complain("1 tot 480 minuten", on: name)
        }
        return minutes
    }
}
