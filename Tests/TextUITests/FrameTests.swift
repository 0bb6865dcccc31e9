import TestSupport
import Testing
import TextUI

struct FrameTests {
    private func drawn(_ line: Line, columns: Int, align: Alignment = .left, glyphs: Glyphs = .unicode)
        -> String
    {
        var frame = Frame(Size(columns: columns, rows: 1), glyphs: glyphs)
        frame.put(line, in: frame.region, align: align)
        return rows(of: frame)[0]
    }

    @Test func `what does not fit ends in an ellipsis`() {
        #expect(drawn("Yara de Vries", columns: 13) == "Yara de Vries")
        #expect(drawn("Yara de Vries", columns: 8) == "Yara de…")
        #expect(drawn("Yara de Vries", columns: 8, glyphs: .ascii) == "Yara de~")
        #expect(drawn("Yara", columns: 1) == "…")
        #expect(drawn(Line("Yara", .count) + Line(" de Vries"), columns: 4) == "Yar…")
    }

    @Test func `a line can stand right or in the middle`() {
        #expect(drawn("12", columns: 5, align: .right) == "   12")
        #expect(drawn("12", columns: 6, align: .center) == "  12")
        #expect(drawn("123456", columns: 5, align: .right) == "1234…")
    }

    @Test(arguments: ["Yılmaz", "Öztürk", "Łukasz", "Nguyễn", "Nguye\u{302}\u{303}n", "İpek"])
    func `a name takes one column per letter, however it is encoded`(name: String) {
        #expect(columns(of: name) == name.count)
        #expect(drawn(Line(name) + "|", columns: 20) == name + "|")
    }

    @Test func `a wide character takes two columns and is never cut in half`() {
        #expect(columns(of: "王小明") == 6)
        #expect(drawn("王小明", columns: 5) == "王小…")
        #expect(drawn("王小明", columns: 4) == "王 …")
        var frame = Frame(Size(columns: 6, rows: 1))
        frame.put("王小明", in: frame.region)
        frame.put("x", in: Region(column: 1, row: 0, columns: 1, rows: 1))
        #expect(rows(of: frame) == [" x小明"])
        frame.put("x", in: Region(column: 2, row: 0, columns: 1, rows: 1))
        #expect(rows(of: frame) == [" xx 明"])
        frame.put("王", in: Region(column: 3, row: 0, columns: 2, rows: 1))
        #expect(rows(of: frame) == [" xx王"])
        #expect((0..<6).map { frame[column: $0, row: 0].width } == [1, 1, 1, 2, 0, 1])
    }

    @Test func `drawing outside the frame is clipped`() {
        var frame = Frame(Size(columns: 3, rows: 1))
        frame.put("abc", in: Region(column: 2, row: 0, columns: 9, rows: 1))
        frame.put("abc", in: Region(column: 0, row: 7, columns: 3, rows: 1))
        frame.put("王", in: Region(column: -1, row: 0, columns: 3, rows: 1))
        frame.fill(Region(column: -5, row: -5, columns: 6, rows: 6), .rule, with: "-")
        for outside in [-9, 9] {
            frame.paint(Region(column: outside, row: outside, columns: 2, rows: 2), .selected)
            frame.fill(Region(column: outside, row: outside, columns: 2, rows: 2), .selected)
        }
        frame.paint(Region(column: 1, row: 0, columns: 99, rows: 99), .selected)
        #expect(rows(of: frame) == ["- a"])
        #expect(roles(of: frame) == ["-ss"])
    }

    @Test func `each piece keeps its role`() {
        var frame = Frame(Size(columns: 6, rows: 1))
        frame.put(Line("12", .count) + Line(" uur", .muted), in: frame.region)
        #expect(roles(of: frame) == ["ccmmmm"])
    }

    @Test func `a cell is sixteen bytes, so that a frame is small`() {
        #expect(MemoryLayout<Cell>.stride == 16)
    }
}
