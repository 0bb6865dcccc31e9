import TextUI

/// For which municipalities a new officer works: whoever lives elsewhere is shown with where that is.
struct MunicipalityChoice: Hashable, Sendable {
    private(set) var field = TextField(limit: MunicipalityNames.limit)
    private(set) var complaint: String?

    var names: [String] { MunicipalityNames(field.text).all }

    mutating func handle(_ key: Key) { complaint = field.handle(key).complaint }

    func draw(into frame: inout Frame, in page: Region) {
        let (label, rest) = page.cut(left: 13)
        frame.put("gemeenten", .emphasis, in: label.line(0))
        field.draw(into: &frame, in: rest.cut(left: 56).left, isFocused: true)
        let words =
            complaint.map { Line(frame.glyphs.cross, .error) + Line(" \($0)", .error) }
            ?? Line(MunicipalityNames(field.text).understood, .muted)
        frame.put(words, in: rest.line(1))
    }
}
