import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Letters and the list on paper, and the calendar.
struct PaperScreenTests {
    @Test func `of a list everybody who may gets one, or the pupil under the cursor`() {
        var desk = Desk()
        desk.press(.character("5"), .enter, .character("u"))
        expectScreen(desk.screen(), "paper-list-80x24")
        // Of the list itself it is not asked for whom.
        #expect(!desk.text().contains("iedereen"))
        desk.press(.character("b"))
        expectScreen(desk.screen(), "paper-invitations-80x24")
        desk.press(.function(10))
        func request(_ kind: PaperKind, of pupil: ID<Pupil>?) -> PaperRequest {
            PaperRequest(
                kind: kind, school: SampleOffice.school, day: SampleOffice.today, pupil: pupil, form: .html)
        }
        let path = "~/uitnodiging-2026-11-24.html"
        #expect(
            desk.effects == [
                .exchange(
                    .write(
                        .paper(request(.letter(.invitation), of: nil)), path: path, replacing: false))
            ])
    }

    @Test func `of one pupil it is that pupil's, and hidden names stay hidden from others`() {
        var desk = Desk()
        desk.press(.character("l"), .character("u"))
        desk.press(.character("b"), .character("t"))
        #expect(desk.text().contains("~/bericht-ouders-100017-2026-11-24.txt"))
        desk.press(.function(10))
        let request = PaperRequest(
            kind: .letter(.noteToParents), school: SampleOffice.school, day: nil,
            pupil: SampleOffice.yara, form: .text)
        #expect(
            desk.effects == [
                .exchange(
                    .write(.paper(request), path: "~/bericht-ouders-100017-2026-11-24.txt", replacing: false))
            ])
        desk.receive(
            .exchanged(
                .written(
                    WrittenFile(
                        ["1 bericht aan ouders van dinsdag 24 november 2026: /home/x/bericht.txt."],
                        remarks: ["Leerling 100024 staat niet meer gepland."], isReadable: true))))
        expectScreen(desk.screen(), "paper-written-80x24")
        expectScreen(desk.screen(60, 16), "paper-written-60x16")
    }

    @Test func `after a talk it is the letter about it, before one the invitation`() {
        var desk = Desk()
        desk.press(.home, .character("l"), .character("u"))
        #expect(desk.text().contains("~/brief-na-gesprek-100010-2026-11-24.html"))
        desk.press(.escape, .escape, .down, .character("l"), .character("u"))
        #expect(desk.text().contains("~/uitnodiging-100017-2026-11-24.html"))
    }

    @Test func `a wrong template of one's own is refused with its line`() {
        var desk = Desk()
        desk.press(.character("l"), .character("u"), .function(10))
        desk.receive(
            .exchanged(
                .refused(
                    "/x/uitnodiging.html: {{#bladen}} wordt nergens gesloten (regel 3)", suggestion: nil)))
        #expect(desk.text().contains("(regel 3)"))
        desk.press(.escape)
        #expect(desk.text().contains("Yara de Vries"))
    }

    @Test func `a calendar has names only when they are asked for`() {
        var desk = Desk()
        desk.press(.character("5"), .character("a"))
        expectScreen(desk.screen(), "calendar-80x24")
        desk.press(.up, .character("m"), .function(10))
        #expect(
            desk.effects == [
                .exchange(
                    .write(
                        .calendar(of: SampleOffice.school, withNames: true),
                        path: "~/spreekuren-het-baken-dalerveld.ics", replacing: false))
            ])
    }

    @Test func `keys wait while something is written`() {
        var desk = Desk()
        desk.press(.character("5"), .character("a"), .function(10), .escape, .function(10))
        #expect(desk.effects.count == 1)
    }
}
