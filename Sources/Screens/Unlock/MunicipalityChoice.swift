import Attendance
import TextUI

/// For which municipalities an officer works: whoever lives elsewhere is shown with where that is.
struct MunicipalityChoice: Hashable, Sendable {
    private(set) var field = TextField(limit: 200)
    private(set) var complaint: String?

    /// As typed, with commas between them; no municipality has a comma in its name, and none counts twice.
    var names: [String] {
        var known: Set<String> = []
        return field.text.split { ",;".contains($0) }.map(\.trimmed)
            .filter { !$0.isEmpty && known.insert(Collation.key($0)).inserted }
    }

    mutating func handle(_ key: Key) { complaint = field.handle(key).complaint }

    func draw(into frame: inout Frame, in page: Region) {
        let (label, rest) = page.cut(left: 13)
        frame.put("gemeenten", .emphasis, in: label.line(0))
        field.draw(into: &frame, in: rest.cut(left: 56).left, isFocused: true)
        let words = complaint.map { Line(frame.glyphs.cross, .error) + Line(" \($0)", .error) } ?? understood
        frame.put(words, in: rest.line(1))
    }

    private var understood: Line {
        let names = names
        guard !names.isEmpty else { return Line("bijvoorbeeld: Emmen, Coevorden", .muted) }
        let count = names.count.text("gemeente", "gemeenten")
        return Line("\(count): \(names.joined(separator: " · "))", .muted)
    }
}
