import Attendance
import Exchange
import Testing

struct JSONPupilTests {
    /// Sem was spoken to alone on Tuesday, Noor and Emre together.
    private func talkedTo() throws -> JSONSample {
        var sample = JSONSample()
        let list = try OfficeHourInput(json: JSONSample.file("lijst.json"))
        try sample.perform(.planOfficeHour(list.plan(in: sample.register)))
        let alone = try TalkInput(json: JSONSample.file("gesprek.json"))
        try sample.perform(.recordTalk(alone.draft(in: sample.register)), seed: 1)
        let together = try TalkInput(
            json: Array(
                #"""
                {"school":"00XX00","datum":"2026-11-24","soort":"groep","gedeeld":"Over op tijd komen.","minuten":45,
                 "leerlingen":[{"leerlingnummer":"100017","status":"gesproken",
                  "afspraken":[{"wat":"samen fietsen","wie":"leerling","uiterlijk":"2026-11-27"},
                   {"wat":"rooster sturen","wie":"school"}]},
                 {"leerlingnummer":"100024","status":"gesproken","notitie":"Emre kwam wat later."}]}
                """#.utf8))
        try sample.perform(.recordTalk(together.draft(in: sample.register)), seed: 100)
        let kept = try #require(sample.register.pupils[JSONSample.noor]?.agreements.last?.id)
        try sample.perform(.judgeAgreement(kept, .kept, on: JSONSample.day("2026-12-01")))
        return sample
    }

    private func page(of pupil: ID<Pupil>, in sample: JSONSample) throws -> JSONValue {
        let file = try #require(sample.register.pupils[pupil])
        return PupilJSON.document(
            file, sample.register, Overview(sample.register, on: JSONSample.day("2026-12-02")))
    }

    @Test func `a pupil's page is the text that others rely on`() throws {
        var sample = try talkedTo()
        sample.absent(JSONSample.noor, .unauthorised, "2026-11-10", hours: 2...4)
        sample.absent(JSONSample.noor, .sick, "2026-11-11")
        try sample.perform(
            .recordContact(
                Contact(
                    id: ID(raw: 9), kind: .corridor, on: JSONSample.day("2026-12-01"),
                    school: JSONSample.baken,
                    pupil: JSONSample.noor, text: "Gaat goed.")))
        let golden = String(decoding: try JSONSample.file("leerling.json"), as: UTF8.self)
        let text = try page(of: JSONSample.noor, in: sample).text
        #expect(text == golden)
    }

    @Test(arguments: [true, false])
    func `whether the texts were seen stands there once it was recorded`(seen: Bool) throws {
        var sample = try talkedTo()
        #expect(try !page(of: JSONSample.sem, in: sample).text.contains("gezien"))
        let talk = try #require(sample.register.pupils[JSONSample.sem]?.talks.first)
        var part = try #require(sample.register.talks[talk]?.parts.first)
        part.textsSeen = seen
        try sample.perform(
            .correctTalk(talk, part: part, new: [], why: "samen gekeken", on: JSONSample.day("2026-12-01")))
        #expect(try page(of: JSONSample.sem, in: sample).text.contains("\"gezien\":\(seen)"))
    }

    @Test func `no page names another pupil of the group`() throws {
        let text = try page(of: JSONSample.noor, in: talkedTo()).text
        for other in ["Emre", "Yılmaz", "100024", "Sem", "Vries", "100010"] { #expect(!text.contains(other)) }
    }

    @Test func `agreements come overdue first, then open, then judged`() throws {
        let document = AgreementsJSON.document(try talkedTo().register, on: JSONSample.day("2026-11-30"))
        guard case .object(let object) = document, case .array(let rows) = object["afspraken"] else {
            Issue.record("no agreements")
            return
        }
        let facts = rows.map { row -> [JSONValue?] in
            guard case .object(let row) = row else { return [] }
            return [row["wat"], row["verlopen"], row["stand"], row["gesprek_op"]]
        }
        #expect(
            facts == [
                ["samen fietsen", true, "open", "2026-11-24"],
                ["elke dag om 8.15 uur binnen", false, "open", "2026-11-24"],
                ["rooster sturen", false, "gehouden", "2026-11-24"],
            ])
    }
}
