import Attendance
import Exchange
import Testing

struct JSONTalkInputTests {
    @Test func `the talk of the documentation becomes the draft it describes`() throws {
        let draft = try TalkInput(json: JSONSample.file("gesprek.json")).draft(in: JSONSample().register)
        let part = TalkPart(
            pupil: JSONSample.sem, present: [.pupil, .mentor], ownWords: "…", goesWell: "…",
            goal: Goal(count: 5, outOf: 5, unit: .firstHour, until: JSONSample.day("2026-12-18")),
            causes: [.planning], outcome: .followUpTalk, followUp: JSONSample.day("2026-12-08"), note: "…",
            forSchool: "…", schoolMayKnow: true, homeMayKnow: true)
        let agreement = NewAgreement(
            text: "elke dag om 8.15 uur binnen", party: .pupil, due: JSONSample.day("2026-12-01"))
        #expect(
            draft
                == TalkDraft(
                    officeHour: JSONSample.tuesday, form: .oneToOne, minutes: 14,
                    pupils: [TalkDraft.PupilDraft(part: part, agreements: [agreement])]))
    }

    @Test(arguments: [("true", true), ("false", false), ("null", nil as Bool?)])
    func `whether the texts were seen is read, and told only where it is known`(
        word: String, seen: Bool?
    ) throws {
        let sample = try JSONSample.file("gesprek.json")
        let text = String(decoding: sample, as: UTF8.self).replacing(
            #""thuis_weet":true"#, with: #""thuis_weet":true,"gezien":\#(word)"#)
        let part = try #require(
            try TalkInput(json: Array(text.utf8)).draft(in: JSONSample().register).pupils.first?.part)
        #expect(part.textsSeen == seen)
        #expect(part.schoolMayKnow == true)
    }

    @Test func `a group is read with who did not come`() throws {
        let draft = try TalkInput(json: Array(JSONTalkInputTests.group.utf8)).draft(in: JSONSample().register)
        #expect(
            draft
                == TalkDraft(
                    officeHour: JSONSample.tuesday, form: .group(shared: "Over op tijd komen."),
                    isWalkIn: true,
                    pupils: [
                        TalkDraft.PupilDraft(part: TalkPart(pupil: JSONSample.noor)),
                        TalkDraft.PupilDraft(
                            attendance: .absent(.moved(to: JSONSample.day("2026-12-08"))),
                            part: TalkPart(pupil: JSONSample.emre)),
                        TalkDraft.PupilDraft(
                            attendance: .absent(.cancelled(reason: "verhuisd")),
                            part: TalkPart(pupil: JSONSample.sem)),
                    ]))
    }

    private static let group = #"""
        {"school":"00XX00","datum":"2026-11-24","soort":"groep","gedeeld":"Over op tijd komen.","inloop":true,
         "leerlingen":[{"leerlingnummer":"100017","status":"gesproken","notitie":" "},
         {"leerlingnummer":"100024","status":"verzet","verzet_naar":"2026-12-08"},
         {"leerlingnummer":"100010","status":"vervallen","reden":"verhuisd","afspraken":[]}]}
        """#

    @Test func `a shared part in a one-to-one talk is refused`() throws {
        let text = TalkInput.example.replacing(#""gedeeld":null"#, with: #""gedeeld":"voor allebei""#)
        let input = try TalkInput(json: Array(text.utf8))
        #expect(throws: Refusal.sharedTextOneToOne) { try input.draft(in: JSONSample().register) }
    }

    private static let pupil = JSONPath([.key("leerlingen"), .element(0)])
    private static let agreement = pupil.key("afspraken").element(0)

    @Test(
        arguments: [
            (
                #""gesproken""#, #""gepland""#,
                .unknownWord(
                    pupil.key("status"), found: "gepland",
                    allowed: [
                        "gesproken", "niet_gekomen", "ziek", "verzet", "wil_nu_geen_gesprek", "vervallen",
                    ])
            ),
            (#""gesproken""#, #""ziek""#, .notWith(pupil.key("aanwezig"), key: "status", word: "ziek")),
            (#""status":"gesproken","#, "", .missing(pupil.key("status"))),
            (
                #""gesproken""#, #""gesproken","reden":"x""#,
                .notWith(pupil.key("reden"), key: "status", word: "gesproken")
            ),
            (
                #""wie":"leerling""#, #""wie":"oom""#,
                .unknownWord(
                    agreement.key("wie"), found: "oom", allowed: Agreement.Party.allCases.map(\.rawValue))
            ),
            (
                #""planning""#, "3",
                .wrongType(pupil.key("oorzaken").element(0), wanted: .string, found: .integer)
            ),
            (
                #""inloop":false"#, #""inloop":"nee""#,
                .wrongType(JSONPath([.key("inloop")]), wanted: .bool, found: .string)
            ),
            (
                #""aantal":5"#, #""aantal":6"#,
                .outOfRange(pupil.key("doel").key("aantal"), found: 6, allowed: 0...5)
            ),
            (#""leerlingen":["#, #""leerlingen":[7,"#, .wrongType(pupil, wanted: .object, found: .integer)),
        ] as [(String, String, JSONRefusal)])
    func `each mistake is named with its place`(part: String, replacement: String, expected: JSONRefusal) {
        let text = TalkInput.example.replacing(part, with: replacement, maxReplacements: 1)
        #expect(refusal { () throws(JSONRefusal) in try TalkInput(json: Array(text.utf8)) } == expected)
    }

    @Test(arguments: [
        ("notitie", "notitei", "notitie"), ("vervolg\":", "cijfer\":", nil), ("soort", "sort", "soort"),
    ])
    func `an unknown key is refused, and the nearest one named`(key: String, typed: String, nearest: String?)
    {
        let text = TalkInput.example.replacing(key, with: typed, maxReplacements: 1)
        guard
            case .unknownKey(_, let found, _) = refusal({ () throws(JSONRefusal) in
                try TalkInput(json: Array(text.utf8))
            })
        else {
            Issue.record("\(typed) was passed over")
            return
        }
        #expect(found == nearest)
    }
}
