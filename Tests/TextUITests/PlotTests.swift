import TestSupport
import Testing
import TextUI

struct PlotTests {
    private func shown(_ line: Line) -> String { line.pieces.map(\.text).joined() }

    @Test(arguments: [
        (0, 0, "░░░░░░░░"), (1, 0, "█░░░░░░░"), (240, 120, "██▒░░░░░"), (959, 0, "███████░"),
        (959, 1, "███████▒"), (960, 0, "████████"), (5000, 5000, "████████"), (0, 1, "▒░░░░░░░"),
        (-5, -5, "░░░░░░░░"),
    ])
    func `a bar shows what is there, and is full only at the limit`(
        certain: Int, possible: Int, expected: String
    ) {
        let bar = Bar(certain: certain, possible: possible, limit: 960)
        #expect(shown(bar.line(columns: 8, glyphs: .unicode)) == expected)
    }

    @Test func `a bar in ascii tells the same`() {
        #expect(shown(Bar(certain: 6, possible: 3, limit: 16).line(columns: 8, glyphs: .ascii)) == "###?....")
        #expect(Bar(certain: Int.max / 2, possible: 0, limit: 1).line(columns: 3, glyphs: .ascii).width == 3)
    }

    @Test func `a sparkline tells nothing, zero and little apart`() {
        let line = Sparkline([nil, 0, 1, 8, 16, 99], top: 16)
        #expect(shown(line.line(glyphs: .unicode)) == " ·▁▄██")
        #expect(shown(line.line(glyphs: .ascii)) == " ..=##")
    }

    @Test func `weeks stand as columns against the limit`() {
        let plot = WeekPlot(
            [
                .init("44", certain: 4), .init("45", certain: nil),
                .init("46", certain: 15, possible: 2, mark: "G"),
                .init("47", certain: 16, mark: "M"),
            ], limit: 16)
        var frame = Frame(Size(columns: 20, rows: 8))
        plot.draw(into: &frame, in: frame.region)
        #expect(
            rows(of: frame) == [
                "           ▒▒▒",
                "16 ╌╌╌╌╌╌╌╌▆▆▆╌███╌",
                "           ███ ███",
                "   ▆▆▆     ███ ███",
                "0  ────────────────",
                "   4   -   15  16",
                "   44  45  46  47",
                "           G   M",
            ])
        #expect(roles(of: frame)[1] == "ll.llllllllUUUlrrrl.")
    }

    @Test func `only what reaches the limit fills its row`() {
        for value in 1..<16 {
            let plot = WeekPlot(
                [.init("1", certain: value - 1, possible: 1), .init("2", certain: 40)], limit: 16)
            var frame = Frame(Size(columns: 20, rows: 14), glyphs: .ascii)
            plot.draw(into: &frame, in: frame.region)
            let row = rows(of: frame).first { $0.hasPrefix("16") } ?? ""
            #expect(!row.dropFirst(3).prefix(3).contains("#"))
            #expect(!row.dropFirst(3).prefix(3).contains("?"))
        }
    }

    @Test func `a plot in any region stays inside it`() {
        let plot = WeekPlot(
            (0..<60).map { (week: Int) in .init("\(week)", certain: week, possible: 3) }, limit: 16)
        for columns in 0...30 {
            for rows in 0...12 {
                var frame = Frame(Size(columns: columns + 2, rows: rows + 2))
                let region = Region(column: 1, row: 1, columns: columns, rows: rows)
                plot.draw(into: &frame, in: region)
                for row in 0..<rows + 2 {
                    for column in 0..<columns + 2 where frame[column: column, row: row].base != " " {
                        #expect(region.contains(Position(column: column, row: row)))
                    }
                }
            }
        }
    }
}
