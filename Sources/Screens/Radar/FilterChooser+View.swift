import Attendance
import TextUI

extension FilterChooser {
    func draw(into frame: inout Frame, _ region: Region, _ filter: OverviewFilter) {
        let (left, right) = region.cut(left: min(38, max(28, region.columns / 2 - 4)))
        let subjectTable = Table([Table.Column("filter op", .fixed(10)), Table.Column("")])
        subjectTable.draw(into: &frame, in: left, count: subjects.count, current: cursor.index) { index in
            let subject = subjects[index]
            let chosen = subject.chosen(in: filter)
            return Table.Row([
                Table.Entry(subject.label),
                Table.Entry(subject.options[chosen].label, chosen == 0 ? .muted : .emphasis),
            ])
        }
        guard let subject else { return }
        let chosen = subject.chosen(in: filter)
        let glyphs = frame.glyphs
        let optionTable = Table([
            Table.Column(subject.label), Table.Column("leerlingen", .fixed(10), .right),
        ])
        let optionRegion = right.cut(right: 1).rest
        optionTable.draw(
            into: &frame, in: optionRegion, count: subject.options.count, current: optionCursor?.index
        ) { index in
            let option = subject.options[index]
            return Table.Row(
                sign: index == chosen ? Line(glyphs.chosen, .emphasis) : "",
                [
                    Table.Entry(option.label, index == chosen ? .emphasis : .text),
                    Table.Entry(option.count.map { "\($0)" } ?? "", .muted),
                ])
        }
    }
}
