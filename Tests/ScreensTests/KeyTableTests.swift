import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// One key table for handling, hint line, help, palette and the list of keys: what a screen offers stands in it.
struct KeyTableTests {
    /// Everything that is offered on the way.
    private func offered(_ walk: [Key], _ desk: Desk = Desk()) -> [Binding<Hint>] {
        var desk = desk
        func hints() -> [Binding<Hint>] {
            guard case .open(let situation, let stack) = desk.model.phase else { return [] }
            return stack.top.hints(situation)
        }
        return walk.reduce(into: hints()) { all, key in
            desk.press(key)
            all += hints()
        }
    }

    private var walks: [[Key]] {
        [
            [.home, .down, .character("n"), .escape, .character("l"), .character("w"), .escape, .escape],
            [.enter, .character("a"), .escape, .escape, .tab, .function(1), .escape],
            [.character("n"), .character("n"), .character("n"), .escape],
            [.down, .enter, .function(3), .escape],
            [.character("i"), .character("f"), .enter, .character("x"), .escape],
            [.character("2"), .character("/"), .character("a"), .escape, .character("f"), .enter],
            [.character("2"), .character("f"), .enter, .enter, .escape, .character("/"), .character("a")],
            [.character("3"), .character("w"), .character("/"), .character("a"), .escape],
            [.character("4"), .character("/"), .character("z"), .escape, .character("n"), .escape],
            [.character("4"), .character("b"), .tab, .escape, .character("i")],
            [.character("5"), .enter, .character("a"), .escape, .escape, .character("n"), .tab, .escape],
            [.character("5"), .end, .enter, .character("+")],
            [.character("5"), .character("p"), .character("k"), .escape, .character("b"), .escape],
            [.character("5"), .character("a"), .tab, .escape, .enter, .character("u"), .down, .escape],
            [.character("4"), .character("b"), .up, .character("c"), .tab, .escape],
            [.character("l"), .function(4), .enter, .enter, .enter, .enter, .enter, .escape],
            [.function(9), .character("v"), .escape, .character("?")],
            [.enter, .function(9), .character("s")],
            [.character("?")], [.character(":")],
        ]
    }

    @Test func `what is offered stands in a table, with the keys of the table`() {
        let rows = Dictionary(uniqueKeysWithValues: KeyTables.rows().map { ($0.name, $0.keys) })
        let offered = walks.flatMap { self.offered($0) }
        for binding in offered {
            guard let name = binding.name else {
                Issue.record("\(binding.label) stands in no table")
                continue
            }
            let keys = rows[name] ?? []
            // Where letters are text the others of the table are left.
            #expect(binding.keys == keys || binding.keys == keys.filter { !$0.isCharacter }, "\(name)")
        }
    }

    @Test func `no action has two rows, and what works above every screen keeps its key for itself`() {
        let rows = KeyTables.rows()
        #expect(Set(rows.map(\.name)).count == rows.count)
        let above = rows.filter { $0.name.place == PrivacyKeys.place || $0.name == FamiliarKeys.care.name }
        #expect(above.count == PrivacyKeys.allCases.count + 1)
        for row in rows where !above.contains(row) {
            for key in row.keys {
                #expect(!above.contains { $0.keys.contains(key) }, "\(row.name)")
            }
        }
    }

    @Test func `another key is handled, hinted and listed, and the old one does nothing`() throws {
        var settings = Settings()
        let name = ActionName(place: "vandaag", label: "niet gekomen")
        try settings.keymap.choose([.character("x")], for: name)
        var desk = Desk(settings: settings)
        #expect(rows(of: desk.screen())[23].contains("x niet gekomen"))
        desk.press(.character("n"))
        #expect(!rows(of: desk.screen()).joined().contains("Geen gesprek"))
        desk.press(.character("x"))
        #expect(rows(of: desk.screen()).joined().contains("Geen gesprek"))
        desk.press(.escape, .character("?"))
        desk.type("niet gek")
        #expect(rows(of: desk.screen()).joined().contains("x              niet gekomen"))
    }

    @Test func `a click does what the key beside it does`() throws {
        var desk = Desk()
        let frame = desk.screen()
        let hint = rows(of: frame)[23]
        let place = try #require(hint.firstRange(of: "i inloop"))
        let column = hint.distance(from: hint.startIndex, to: place.lowerBound)
        #expect(frame.keys(at: Position(column: column + 3, row: 23)) == [.character("i")])
        #expect(frame.keys(at: Position(column: 13, row: 1)) == [.character("2")])
        for key in frame.keys(at: Position(column: 20, row: 8)) { desk.press(key) }
        #expect(rows(of: desk.screen())[8].hasPrefix("▶"))
        #expect(desk.screen().keys(at: Position(column: 20, row: 8)) == [.enter])
    }
}
