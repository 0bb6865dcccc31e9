import Attendance
import Exchange
import Testing

struct JSONSmallInputTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `a pupil typed in can be added`() throws {
        let input = try PupilInput(json: bytes(PupilInput.example))
        #expect(input.pupil.name.listed == "Berg, Zoë van den")
        #expect(input.pupil.birthDate == JSONSample.day("2011-03-09"))
        var sample = JSONSample()
        try sample.perform(input.command)
        #expect(try sample.register.pupil(number: "100031", school: JSONSample.baken).pupil == input.pupil)
    }

    @Test func `an agreement is judged by the start of its id`() throws {
        var sample = JSONSample()
        try sample.perform(
            .planOfficeHour(OfficeHourInput(json: bytes(OfficeHourInput.example)).plan(in: sample.register)))
        try sample.perform(.recordTalk(TalkInput(json: bytes(TalkInput.example)).draft(in: sample.register)))
        let agreement = try #require(sample.register.pupils[JSONSample.sem]?.agreements.first)
        let input = try AgreementInput(json: bytes(#"{"id":"\#(agreement.id)","stand":"deels"}"#))
        let today = JSONSample.day("2026-12-02")
        try sample.perform(input.command(in: sample.register, today: today))
        #expect(
            sample.register.pupils[JSONSample.sem]?.agreements.first?.state == .judged(.partly, on: today))
        #expect(try AgreementInput(json: bytes(AgreementInput.example)).on == JSONSample.day("2026-12-01"))
        #expect(throws: Refusal.agreementUnknown("3fa91c")) {
            try AgreementInput(json: bytes(AgreementInput.example)).command(in: sample.register, today: today)
        }
    }

    @Test func `a report that was made is found by its pupil`() throws {
        let report = Verzuimmelding(
            kind: .zestienUur, end: JSONSample.day("2026-10-08"), madeOn: JSONSample.day("2026-10-12"),
            number: "V-2026-118", status: .registered)
        #expect(
            try ReportInput(json: bytes(ReportInput.example)).command(in: JSONSample().register)
                == .recordReport(JSONSample.sem, report))
        let withoutEnd = ReportInput.example.replacing(#""eind":"2026-10-08","#, with: "")
        #expect(
            refusal { () throws(JSONRefusal) in try ReportInput(json: bytes(withoutEnd)) }
                == .missing(JSONPath([.key("eind")])))
        let luxury = ReportInput.example.replacing("16uur", with: "luxe")
        #expect(
            refusal { () throws(JSONRefusal) in try ReportInput(json: bytes(luxury)) }
                == .notWith(JSONPath([.key("eind")]), key: "soort", word: "luxe"))
    }

    @Test func `a contact has a pupil only with a school`() throws {
        let id = ID<Contact>(raw: 5)
        #expect(
            try ContactInput(json: bytes(ContactInput.example)).command(in: JSONSample().register, id: id)
                == .recordContact(
                    Contact(
                        id: id, kind: .corridor, on: JSONSample.day("2026-11-24"), school: JSONSample.baken,
                        pupil: JSONSample.sem, minutes: 5,
                        text: "Sem liep even mee: deze week elke dag op tijd.")))
        let homeless = ContactInput.example.replacing(#""school":"00XX00","#, with: "")
        #expect(
            refusal { () throws(JSONRefusal) in try ContactInput(json: bytes(homeless)) }
                == .missing(JSONPath([.key("school")])))
        let plein = try ContactInput(json: bytes(#"{"soort":"pleinactie","op":"2026-11-24","aantal":40}"#))
        #expect(plein.count == 40 && plein.number == nil)
    }
}
