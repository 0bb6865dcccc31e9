import TextUI

extension [Line] {
    /// Draws these under a list: below an empty row where two lines are enough, else from the first row on.
    /// What finds no room announces itself.
    func drawDetails(into frame: inout Frame, in region: Region) {
        let shown = prefix(region.rows)
        let top = Swift.max(0, Swift.min(1, region.rows - shown.count))
        for (index, line) in shown.enumerated() {
            let isCut = index == shown.count - 1 && count > shown.count
            let more = isCut ? Line(" ") + Line(frame.glyphs.ellipsis, .muted) : ""
            let (rest, end) = region.line(top + index).inset(columns: 1).cut(right: more.width)
            frame.put(line, in: rest)
            frame.put(more, in: end)
        }
    }
}
