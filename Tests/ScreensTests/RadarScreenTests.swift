import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct RadarScreenTests {
    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("2"))
        return desk
    }

    @Test func `who needs attention first stands on top`() {
        let desk = desk()
        #expect(rows(of: desk.screen())[4].hasPrefix("▶! Smit, Daan"))
    }

    @Test func `a slash filters while typing, on names without accents`() {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("ozt")
        expectScreen(desk.screen(), "radar-filter-80x24")
        #expect(desk.text().contains("Öztürk, Zoë"))
        #expect(!desk.text().contains("Bakker"))
    }

    @Test(arguments: [
        ("h3b", "Vries, Yara de"), ("100031", "Berg, Noor van den"), ("berg", "Berg, Noor van den"),
    ])
    func `class, number and family name are found`(_ typed: String, _ name: String) {
        var desk = desk()
        desk.press(.character("/"))
        desk.type(typed)
        #expect(desk.text().contains(name))
        #expect(desk.text().contains("1 van 14"))
    }

    @Test func `escape brings back the whole list and the cursor`() {
        var desk = desk()
        desk.press(.down, .down, .down)
        let before = desk.screen()
        desk.press(.character("/"))
        desk.type("q1j?")
        #expect(desk.text().contains("Niemand gevonden"))
        desk.press(.enter)
        #expect(desk.model.notice == .unavailable(reason: "er staat niemand in de lijst"))
        desk.press(.escape)
        #expect(desk.screen() == before)
    }

    @Test func `enter opens the pupil, and escape comes back to the filtered list`() {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("noor")
        desk.press(.enter)
        #expect(desk.text().contains("Noor van den Berg"))
        desk.press(.escape)
        #expect(desk.text().contains("1 van 14"))
    }

    @Test func `the cursor stays with its pupil when the order changes`() {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("yara")
        desk.press(.enter, .character("g"), .escape)
        #expect(desk.effects.count == 1)
        let selected = rows(of: desk.screen()).first { $0.hasPrefix("▶") }
        #expect(selected?.contains("Vries, Yara de") == true)
    }

    @Test func `among ten thousand pupils the last one is reached and found`() {
        var office = SampleOffice()
        for index in 0..<10_000 {
            guard let number = PupilNumber("\(500_000 + index)") else { continue }
            let pupil = Pupil(
                number: number, name: PersonName(given: "Test", family: "Leerling \(index)"), birthDate: nil,
                group: "A\(index % 30)", municipality: "")
            office.apply(
                .pupilEnrolled(
                    ID(raw: UInt128(1_000_000 + index)), school: SampleOffice.school, pupil,
                    source: ImportNumber(3)))
        }
        var desk = desk(office)
        desk.press(.end)
        let text = desk.text()
        #expect(text.contains("Leerling 9999"))
        desk.press(.character("/"))
        desk.type("leerling 9998")
        #expect(desk.text().contains("1 van 10014"))
    }

    @Test func `an empty folder says how pupils come in`() {
        var model = Model(register: Register(), clock: SampleOffice.clock)
        _ = model.update(.pressed(.character("2")))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "radar-empty-80x24")
    }
}
