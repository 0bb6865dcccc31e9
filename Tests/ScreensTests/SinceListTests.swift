import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// What corrections of the school do to pupils who wait on a list.
struct SinceListTests {
    private func accepted(_ number: UInt32) -> Event {
        .importAccepted(
            ImportRecord(
                number: ImportNumber(number), school: SampleOffice.school, on: SampleOffice.today,
                content: .absences(complete: nil), counts: ImportCounts()))
    }

    /// Mila comes on today's list, and then three lessons prove to be unauthorised.
    private func office(correcting kind: AbsenceKind) -> SampleOffice {
        let mila = SampleOffice.others[1]
        var office = SampleOffice()
        office.apply(accepted(8))
        let rows = ["2026-11-17 1-2", "2026-11-18 1-1"].map { row($0, .unknown) }
        office.apply(.absencesRecorded(mila, AbsenceRows(rows: rows), source: ImportNumber(8)))
        office.perform(
            .addWalkIn(
                SampleOffice.key,
                Listing(pupil: mila, reason: "vraagt zelf", requestedBy: .pupil, isWalkIn: true)))
        office.apply(accepted(9))
        let corrected = ["2026-11-17 1-2", "2026-11-18 1-1"].map { row($0, kind) }
        office.apply(.absencesRecorded(mila, AbsenceRows(rows: corrected), source: ImportNumber(9)))
        return office
    }

    @Test func `a pupil whose count changed since the list says so below the list`() {
        var desk = Desk(office(correcting: .unauthorised))
        desk.press(.end)
        while !desk.text().contains("Mila van Dijk:") { desk.press(.up) }
        #expect(desk.text().contains("van 0 naar 3 lesuur sinds de lijst"))
        expectScreen(desk.screen(), "today-since-list-80x24")
    }

    @Test func `what changes no count is not said`() {
        var desk = Desk(office(correcting: .sick))
        desk.press(.end)
        while !desk.text().contains("Mila van Dijk:") { desk.press(.up) }
        #expect(!desk.text().contains("sinds de lijst"))
    }

    @Test func `what a file changes is told as a coordinator says it`() throws {
        let office = SampleOffice()
        let rows = AbsenceBatch.PupilRows(
            number: "100010", rows: [row("2026-11-20 5-5", .unauthorised), row("2026-11-13 7-8", .sick)],
            lines: [2, 3])
        let decision = try office.register.decideAbsences(
            AbsenceBatch(pupils: [rows]), refused: [], school: SampleOffice.school, complete: nil,
            on: SampleOffice.today)
        #expect(
            decision.shiftSentence
                == "2 uren van ongeoorloofd naar geoorloofd, 1 uur van onbekend naar ongeoorloofd")
        // Sem was spoken already.
        #expect(decision.listSentences(office.register).isEmpty)
        let yara = AbsenceBatch.PupilRows(
            number: "100017", rows: [row("2026-11-20 1-3", .unauthorised)], lines: [2])
        let listed = try office.register.decideAbsences(
            AbsenceBatch(pupils: [yara]), refused: [], school: SampleOffice.school, complete: nil,
            on: SampleOffice.today)
        #expect(
            listed.listSentences(office.register) == [
                "1 leerling van de lijst van di 24 nov gaat van 11 naar 14 lesuur"
            ])
        #expect(listed.shiftSentence == nil)
    }
}
