import Attendance
import TextUI

extension DraftsScreen {
    func draw(current: Int?, into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let drafts = drafts(situation)
        let inside = region.inset(columns: 1)
        frame.put("Dit typte je en het is nog niet opgeslagen.", .emphasis, in: inside.line(0))
        guard let current else {
            frame.put("Er zijn geen concepten.", .muted, in: inside.line(2))
            return
        }
        // The list, and under it as much as there is room for of what was typed.
        let rest = region.cut(top: 2).rest
        let (list, details) = rest.cut(top: min(drafts.count + 2, rest.rows / 2))
        DraftsScreen.table(situation, drafts).draw(
            into: &frame, in: list, count: drafts.count, current: current
        ) { row(drafts[$0], situation) }
        drawText(drafts[current], into: &frame, details, situation)
    }

    private static func table(_ situation: Situation, _ drafts: [KeptDraft]) -> Table {
        let widest = drafts.map { columns(of: DraftWords($0.draft, situation).time) }.max() ?? 5
        return Table([
            Table.Column("tijd", .fixed(max(5, widest))), Table.Column("wat", .fixed(13)),
            Table.Column("leerling", .fixed(24)), Table.Column("begint met"),
        ])
    }

    private func row(_ kept: KeptDraft, _ situation: Situation) -> Table.Row {
        let words = DraftWords(kept.draft, situation)
        if isThrownAway(kept) {
            return Table.Row([
                Table.Entry(words.time, .muted), Table.Entry(words.kind, .muted),
                Table.Entry(words.pupil, .muted), Table.Entry(thrownAwayWords(situation), .warning),
            ])
        }
        return Table.Row([
            Table.Entry(words.time), Table.Entry(words.kind), Table.Entry(words.pupil),
            Table.Entry(words.firstWords, .muted),
        ])
    }

    private func drawText(
        _ kept: KeptDraft, into frame: inout Frame, _ region: Region, _ situation: Situation
    ) {
        let words = DraftWords(kept.draft, situation)
        let page = region.inset(columns: 1)
        frame.put("Concept van \(words.time): verder of weggooien?", .heading, in: page.line(0))
        if let place = words.place { frame.put(place, .muted, in: page.line(1)) }
        let body = region.cut(top: words.place == nil ? 1 : 2).rest
        words.lines(columns: page.columns).drawDetails(into: &frame, in: body)
    }
}
