import Attendance
import TextUI

extension ColumnForm {
    private static let table = Table(
        [Table.Column("kolom in het bestand", .fixed(24)), Table.Column("eerste waarden")])

    func draw(into frame: inout Frame, _ body: Region, _ situation: Situation) {
        // In a low window every row is for the choice itself.
        guard body.rows >= 14 else { return rows.draw(into: &frame, in: body) }
        let words = wrapped(
            "Deze kolommen zijn nieuw. Wijs aan wat een * heeft; de school onthoudt het.",
            columns: body.columns)
        for (index, text) in words.enumerated() { frame.put(Line(text, .muted), in: body.line(index)) }
        let rest = body.cut(top: words.count + 1).rest
        let least = min(found.columns.count + 1, 5)
        // The list of options that unfolds needs room too.
        let rowsNeeded = min(rows.rows.count + 4, rest.rows - least - 1)
        let (top, bottom) = rest.cut(top: max(1, rowsNeeded))
        rows.draw(into: &frame, in: top)
        let check = frame.glyphs.check
        ColumnForm.table.draw(
            into: &frame, in: bottom.cut(top: 1).rest, count: found.columns.count, current: current
        ) { place in
            let column = found.columns[place]
            let examples = situation.unattributed(column.examples.joined(separator: " · "))
            return Table.Row(
                sign: isUsed(place) ? Line(check) : "",
                [Table.Entry(column.title), Table.Entry(examples, .muted)])
        }
    }
}
