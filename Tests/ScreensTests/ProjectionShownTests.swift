import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct ProjectionShownTests {
    private func model(isProjecting: Bool) -> Model {
        var office = SampleOffice()
        let rows = AbsenceRows(rows: [row("2026-11-23 1-3", .unauthorised)])
        office.apply(.absencesRecorded(SampleOffice.noor, rows, source: ImportNumber(4)))
        return Model(register: office.register, clock: SampleOffice.clock, isProjecting: isProjecting)
    }

    /// Everything the screens say of Noor, last on the list: the day's list, In beeld, her page and why.
    private func text(_ model: Model) -> String {
        var model = model
        var pages: [String] = []
        func look(after keys: Key...) {
            for key in keys { _ = model.update(.pressed(key)) }
            pages += rows(of: model.view(Size(columns: 120, rows: 40)))
        }
        look(after: .down, .down, .down, .down, .down, .down, .down, .down, .up)
        look(after: .character("2"))
        look(after: .character("/"), .character("N"), .character("o"), .character("o"))
        look(after: .enter)
        look(after: .character("w"))
        return pages.joined(separator: "\n")
    }

    @Test func `an estimate says around which day, and how it was made`() {
        let text = text(model(isProjecting: true))
        #expect(text.contains("bij dit tempo 16 lesuur rond 26 nov"))
        #expect(text.contains("Het tempo is 3 u 36 per lesweek"))
        #expect(text.contains("Dit is een schatting"))
    }

    @Test func `switched off, no screen holds a word of it, not after midnight either`() {
        var model = model(isProjecting: false)
        #expect(!text(model).contains("tempo"))
        _ = model.update(.clock(Model.Clock(today: SampleOffice.today + 1, now: SampleOffice.clock.now)))
        #expect(!text(model).contains("tempo"))
    }

    @Test func `In beeld has a column of estimates where there is room, and none when switched off`() {
        func radar(_ columns: Int, isProjecting: Bool = true) -> String {
            var model = model(isProjecting: isProjecting)
            _ = model.update(.pressed(.character("2")))
            return rows(of: model.view(Size(columns: columns, rows: 30))).prefix(8).joined(separator: "\n")
        }
        for columns in [100, 109, 120, 160] {
            #expect(radar(columns).contains("↗ verwacht"))
            #expect(radar(columns).contains("rond 26 nov"))
            #expect(!radar(columns, isProjecting: false).contains("verwacht"))
            #expect(!radar(columns, isProjecting: false).contains("rond 26 nov"))
        }
        #expect(!radar(80).contains("verwacht"))
    }

    @Test func `the screen of a talk, which the pupil may see, holds no estimate`() {
        var model = model(isProjecting: true)
        for _ in 0..<8 { _ = model.update(.pressed(.down)) }
        // Noor stands above the pupils that earlier lists left.
        for key in [Key.up, .enter] { _ = model.update(.pressed(key)) }
        guard case .open(_, let stack) = model.phase, case .talk = stack.top else {
            Issue.record("Enter begins the talk")
            return
        }
        #expect(!rows(of: model.view(Size(columns: 120, rows: 40))).contains { $0.contains("tempo") })
    }
}
