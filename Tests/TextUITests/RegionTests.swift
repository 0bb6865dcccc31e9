import Testing
import TextUI

struct RegionTests {
    private let screen = Region(Size(columns: 80, rows: 24))

    @Test func `fixed parts come first and the rest is shared`() {
        let parts = screen.split(columns: .fixed(10), .rest, .rest, gap: 1)
        #expect(parts.map(\.column) == [0, 11, 46])
        #expect(parts.map(\.columns) == [10, 34, 34])
        #expect(parts.allSatisfy { $0.rows == 24 })
    }

    @Test func `what does not fit becomes empty, never negative or outside`() {
        for size in 0...12 {
            let small = Region(column: 3, row: 3, columns: size, rows: size)
            let parts =
                small.split(rows: .fixed(5), .rest, .fixed(5), gap: 1)
                + small.split(columns: .fixed(9), .fixed(9))
                + [small.cut(bottom: 4).bottom, small.cut(right: 99).right, small.inset(columns: 5, rows: 5)]
            for part in parts {
                #expect(part.column >= 3 && part.column + part.columns <= 3 + size)
                #expect(part.row >= 3 && part.row + part.rows <= 3 + size)
            }
        }
    }

    @Test func `cutting from the bottom keeps the bottom whole`() {
        let (rest, bottom) = Region(column: 0, row: 0, columns: 1, rows: 3).cut(bottom: 2)
        #expect(rest.rows == 1 && bottom.row == 1 && bottom.rows == 2)
    }

    @Test func `a line below the bottom is empty`() {
        #expect(screen.line(23).rows == 1)
        #expect(screen.line(24).isEmpty && screen.line(-1).isEmpty)
    }
}
