import TestSupport
import Testing
import TextUI

struct CalendarPlotTests {
    private let calendar = WeekCalendar(
        [
            .init(month: "nov", [.present, .late, .unauthorised, .unknown, .authorised]),
            .init([.present, .present, .noLessons, .present, .present]),
            .init(month: "dec", [.present, .ahead, .ahead, .ahead, .noLessons]),
        ], rows: ["ma", "di", "wo", "do", "vr"])

    private func drawn(columns: Int, _ glyphs: Glyphs = .unicode) -> [String] {
        var frame = Frame(Size(columns: columns, rows: 6), glyphs: glyphs)
        calendar.draw(into: &frame, in: frame.region)
        return rows(of: frame)
    }

    @Test func `a column for each week, a row for each weekday, and every kind of day its own sign`() {
        #expect(
            drawn(columns: 15) == [
                "   nov     dec", "ma ███ ███ ███", "di ▄▄▄ ███  ·", "wo  ○       ·", "do  ?  ███  ·",
                "vr  z  ███",
            ])
        #expect(
            drawn(columns: 15, .ascii) == [
                "   nov     dec", "ma ### ### ###", "di === ###  .", "wo  o       .", "do  ?  ###  .",
                "vr  z  ###",
            ])
    }

    @Test func `signs differ without colour`() {
        for glyphs in [Glyphs.unicode, .ascii] {
            #expect(Set(DayMark.allCases.map { $0.sign(glyphs).text }).count == DayMark.allCases.count)
        }
    }

    @Test func `narrow, a week is one column; the oldest weeks give way and months keep apart`() {
        #expect(drawn(columns: 6).prefix(2) == ["   nov", "ma ███"])
        #expect(drawn(columns: 5).prefix(3) == ["", "ma ██", "di █·"])
    }

    @Test func `it counts what it shows`() {
        #expect(DayMark.allCases.map(calendar.count) == [6, 1, 1, 1, 1, 3, 2])
    }

    @Test func `compared bars have their names and numbers beside them, and little is not nothing`() {
        let bars = ComparedBars([.init("voor", 80, text: "8 lesuur"), .init("na", 1, text: "0 u 06")])
        #expect(
            bars.lines(columns: 10, glyphs: .unicode).map(\.text) == [
                "voor ██████████ 8 lesuur", "na   ▏ 0 u 06",
            ])
        #expect(
            bars.lines(columns: 10, glyphs: .ascii).map(\.text) == [
                "voor ########## 8 lesuur", "na   # 0 u 06",
            ])
        let none = ComparedBars([.init("voor", 0, text: "0×"), .init("na", -3, text: "0×")])
        #expect(none.lines(columns: 10, glyphs: .unicode).map(\.text) == ["voor 0×", "na   0×"])
    }

    @Test func `a big number can be read across a table`() {
        let number = BigNumber(42)
        var frame = Frame(Size(columns: 16, rows: 5), glyphs: .ascii)
        number.draw(into: &frame, in: frame.region, .good)
        #expect(number.columns == 14)
        #expect(
            rows(of: frame) == [
                "##  ##  ######", "##  ##      ##", "######  ######", "    ##  ##", "    ##  ######",
            ])
        #expect(BigNumber(-1) == BigNumber(0))
    }

    @Test func `no two digits look the same`() {
        let pictures = (0...9).map { digit in
            var frame = Frame(Size(columns: 6, rows: 5))
            BigNumber(digit).draw(into: &frame, in: frame.region, .good)
            return rows(of: frame)
        }
        #expect(Set(pictures).count == 10)
    }

    @Test func `in any region they stay inside it`() {
        for columns in 0...16 {
            for height in 0...7 {
                var frame = Frame(Size(columns: columns + 2, rows: height + 2))
                let region = Region(column: 1, row: 1, columns: columns, rows: height)
                calendar.draw(into: &frame, in: region)
                BigNumber(88).draw(into: &frame, in: region, .good)
                for row in 0..<height + 2 {
                    for column in 0..<columns + 2 where frame[column: column, row: row].base != " " {
                        #expect(region.contains(Position(column: column, row: row)))
                    }
                }
            }
        }
    }
}
