import TestSupport
import Testing
import TextUI

struct TableTests {
    private let table = Table([.init("tijd", .fixed(5)), .init("leerling"), .init("uur", .fixed(3), .right)])

    private func drawn(_ names: [String], current: Int?, rows count: Int = 5) -> Frame {
        var frame = Frame(Size(columns: 26, rows: count))
        table.draw(into: &frame, in: frame.region, count: names.count, current: current) { index in
            Table.Row(sign: "✓", ["13:00", .init(names[index]), .init("\(index)", .count)])
        }
        return frame
    }

    @Test func `columns align and the current row has a pointer and its own role`() {
        let frame = drawn(["Yılmaz, Emre", "王小明", "Nguyễn, Thị Minh"], current: 1)
        #expect(
            rows(of: frame) == [
                "   tijd  leerling      uur",
                " ✓ 13:00 Yılmaz, Emre    0",
                "▶✓ 13:00 王小明          1",
                " ✓ 13:00 Nguyễn, Thị …   2",
                "",
            ])
        #expect(roles(of: frame)[2] == String(repeating: "s", count: 26))
        #expect(roles(of: frame)[1].last == "c")
    }

    @Test func `a bar in the current row is not reversed, as full would look empty`() {
        var frame = Frame(Size(columns: 9, rows: 1))
        Table([.init("", .fixed(6))], hasHeading: false)
            .draw(into: &frame, in: frame.region, count: 1, current: 0) { _ in
                Table.Row([.init(Bar(certain: 1, limit: 2).line(columns: 4, glyphs: .unicode))])
            }
        #expect(rows(of: frame) == ["▶  ██░░"])
        #expect(roles(of: frame) == ["sssUUmmss"])
    }

    @Test func `an entry can stand across columns`() {
        var frame = Frame(Size(columns: 26, rows: 2))
        table.draw(into: &frame, in: frame.region, count: 1, current: nil) { _ in
            Table.Row(["13:30", .init("groepsgesprek, 6 leerlingen", span: 2)])
        }
        #expect(rows(of: frame)[1] == "   13:30 groepsgesprek, 6…")
    }

    @Test func `of ten thousand rows only those in sight are asked for`() {
        var asked: [Int] = []
        var frame = Frame(Size(columns: 40, rows: 11))
        table.draw(into: &frame, in: frame.region, count: 10_000, current: 5_000) { index in
            asked.append(index)
            return Table.Row([.init("\(index)")])
        }
        #expect(asked == Array(4_995..<5_005))
    }

    @Test(arguments: [0, 1, 2, 5, 9])
    func `the current row is always in sight`(rows count: Int) {
        let region = Region(column: 0, row: 0, columns: 20, rows: count)
        for current in 0..<30 {
            let visible = table.visible(count: 30, current: current, in: region)
            #expect(visible.contains(current) || count <= 1)
            #expect(visible.count == max(0, count - 1))
        }
        #expect(table.visible(count: 0, current: 3, in: region).isEmpty)
    }

    @Test func `a click on a row is the keys that bring the cursor there, and goes in on the current one`() {
        let region = Region(column: 2, row: 1, columns: 20, rows: 6)
        var frame = Frame(Size(columns: 30, rows: 10))
        table.draw(into: &frame, in: region, count: 9, current: 1) { Table.Row([Table.Entry("rij \($0)")]) }
        #expect(frame.keys(at: Position(column: 3, row: 4)) == [.down])
        #expect(frame.keys(at: Position(column: 3, row: 2)) == [.up])
        #expect(frame.keys(at: Position(column: 3, row: 3)) == [.enter])
        #expect(frame.keys(at: Position(column: 3, row: 1)).isEmpty)
        #expect(frame.keys(at: Position(column: 3, row: 8)).isEmpty)
    }

    @Test func `the current row of a list that became shorter is its last`() {
        var cursor = ListCursor(8)
        #expect(cursor.index(in: 3) == 2)
        #expect(cursor.index(in: 0) == nil)
        _ = cursor.handle(.up, count: 3)
        #expect(cursor.index == 1)
    }

    @Test func `moving stops at both ends`() {
        var cursor = ListCursor()
        var steps: [Int?] = []
        for (key, count) in [
            (Key.up, 3), (.pageDown, 3), (.character("k"), 3), (.enter, 3), (.down, 0), (.down, 1),
        ] {
            steps.append(cursor.handle(key, count: count) ? cursor.index : nil)
        }
        #expect(steps == [0, 2, 1, nil, nil, 0])
    }
}
