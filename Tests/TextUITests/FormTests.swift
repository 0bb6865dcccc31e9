import TestSupport
import Testing
import TextUI

struct FormTests {
    private enum Name: Hashable { case about, what, day, note, outcome, causes }

    private func form() -> Form<Name> {
        Form([
            FormField(.about, "Over", .fixed("Yara de Vries")),
            FormField(.what, "Afspraak", .field(TextField())),
            FormField(.day, "Uiterlijk", .field(TextField()), columns: 8),
            FormField(.outcome, "Uitkomst", .choice(Choice(["vervolggesprek", "afgesloten"]))),
            FormField(.causes, "Oorzaken", .ticks(Ticks(["slaap", "planning", "reis"]))),
            FormField(.note, "Notitie", .area(TextArea())),
        ])
    }

    private func drawn(_ form: Form<Name>, rows count: Int = 8) -> Frame {
        var frame = Frame(Size(columns: 44, rows: count))
        form.draw(into: &frame, in: frame.region)
        return frame
    }

    @Test func `a talk is filled in with keys alone`() {
        var form = form()
        #expect(form.focus == .what)
        let keys: [Key] =
            .typing("8.15 uur binnen") + [.enter] + .typing("vr") + [.tab, .character("a"), .down]
            + [.character("p"), .character(" "), .tab] + .typing("ok")
        for key in keys { _ = form.handle(key) }
        form.remark(.understood("vr 27 nov 2026"), on: .day)
        #expect(form.text(.what) == "8.15 uur binnen")
        #expect(form.chosen(.outcome) == 1)
        #expect(form.ticked(.causes) == [1])
        let frame = drawn(form)
        #expect(
            rows(of: frame) == [
                "Over      Yara de Vries",
                "Afspraak  8.15 uur binnen",
                "Uiterlijk vr        vr 27 nov 2026",
                "Uitkomst  ○ vervolggesprek  ● afgesloten",
                "Oorzaken  ○ slaap  ● planning  ○ reis",
                "Notitie   ok",
                "",
                "",
            ])
        #expect(frame.cursor == Position(column: 12, row: 5))
        #expect(press(.enter, &form) == .edited(.note))
        #expect(press(.tab, &form) == .ignored)
    }

    @Test func `enter on the last field finishes, a paste never`() {
        var form = Form([FormField(Name.what, "Naam", .field(TextField()))])
        #expect(press(.paste("Jan\n"), &form) == .edited(.what))
        #expect(form.text(.what) == "Jan ")
        #expect(press(.enter, &form) == .finished)
    }

    @Test func `a complaint stands beside its field, or under it when there is no room, until it is edited`()
    {
        var form = form()
        form.remark(.complaint("Die dag bestaat niet."), on: .day)
        form.remark(.complaint("Vul in wat er is afgesproken."), on: .what)
        let shown = rows(of: drawn(form))
        #expect(shown[2] == "          ✗ Vul in wat er is afgesproken.")
        #expect(shown[3] == "Uiterlijk           ✗ Die dag bestaat niet.")
        _ = form.handle(.character("x"))
        #expect(rows(of: drawn(form))[2].hasPrefix("Uiterlijk"))
    }

    @Test(arguments: 1...8) func `the focused field is in sight in a low region`(rows count: Int) {
        var form = form()
        for _ in 0..<5 {
            let frame = drawn(form, rows: count)
            #expect(frame.cursor.map { $0.row < count } == true)
            _ = form.handle(.tab)
        }
    }

    @Test func `options that do not fit go to a next row`() {
        let ticks = Ticks(["slaap", "planning", "reis"])
        #expect(ticks.rows(columns: 20) == 2)
        var frame = Frame(Size(columns: 20, rows: 2))
        ticks.draw(into: &frame, in: frame.region, isFocused: false)
        #expect(rows(of: frame) == ["○ slaap  ○ planning", "○ reis"])
    }
}
