import TextUI

extension Line {
    /// With these behind it, dots between them, as long as they fit whole.
    func followed(by parts: [String], columns: Int) -> Line {
        var line = self
        for part in parts {
            let next = line + Line(" · " + part, .muted)
            guard next.width <= columns else { break }
            line = next
        }
        return line
    }
}
