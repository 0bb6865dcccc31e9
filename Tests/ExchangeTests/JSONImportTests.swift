import Attendance
import Exchange
import Testing

struct JSONImportTests {
    @Test func `an import says what it did with every row`() throws {
        let row = AbsenceRow(
            day: JSONSample.day("2026-11-10"), firstHour: 1, lastHour: 2, mark: .absent(.unauthorised),
            minutes: 50)
        let later = AbsenceRow(
            day: JSONSample.day("2026-11-10"), firstHour: 2, lastHour: 2, mark: .unmapped, minutes: 50,
            text: 1)
        let batch = AbsenceBatch(
            pupils: [AbsenceBatch.PupilRows(number: "100010", rows: [row, later], lines: [2, 4])],
            texts: ["", "QQ"])
        let register = JSONSample().register
        let decision = try register.decideAbsences(
            batch, refused: [RefusedRow(line: 3, column: "datum", complaint: .impossibleDate("31-04-2026"))],
            school: JSONSample.baken, complete: nil, on: JSONSample.day("2026-11-20"))
        #expect(
            ImportJSON.document(decision, register, number: ImportNumber(1), unmapped: ["QQ": 1]).text
                == #"{"versie":1,"gelezen":3,"nieuw":2,"gewijzigd":0,"gelijk":0,"niet_bewaard":0,"geweigerd":"#
                + #"[{"regel":3,"kolom":"datum","waarom":"31-04-2026 bestaat niet"}],"nummer":1,"ingetrokken":0,"#
                + #""overlap":[{"regel":2,"beslist_door":4}],"zonder_les":0,"niet_meer_in_bestand":0,"#
                + #""niet_bewaard_leerlingen":0,"onbekende_codes":{"QQ":1},"niet_geteld":[],"vakanties_onbekend":0,"#
                + #""verschoven":[],"op_lijst":[]}"#
                + "\n")
    }

    @Test func `corrections are told by what they were and are`() throws {
        var decision = try JSONSample().register.decideAbsences(
            AbsenceBatch(pupils: []), refused: [], school: JSONSample.baken, complete: nil,
            on: JSONSample.day("2026-11-20"))
        decision.shifts = [
            HourShift(before: .bin(.unknown), after: nil): 3,
            HourShift(before: .bin(.unknown), after: .bin(.unauthorised)): 7,
        ]
        let text = ImportJSON.document(decision, JSONSample().register, number: nil, unmapped: [:]).text
        #expect(
            text.contains(
                #""verschoven":[{"van":"onbekend","naar":"ongeoorloofd","uren":7},"#
                    + #"{"van":"onbekend","naar":null,"uren":3}]"#))
    }

    @Test func `schools are listed with their settings`() throws {
        var school = School(
            brin: JSONSample.baken, name: "Het Baken", kind: .vo, region: .noord,
            freeDays: [JSONSample.day("2026-12-07")...JSONSample.day("2026-12-07")])
        school.codes = CodeTable([CodeTable.Rule(code: "Zb", kind: .sick, from: JSONSample.day("2026-08-24"))]
        )
        school.careContacts = [CareContact(name: "jeugdarts", phone: "088-1234567")]
        school.remember(
            try ColumnMap(.absences, [.number: "Nr", .date: "Dag", .firstHour: "Uur", .code: "Soort"]))
        #expect(
            SchoolsJSON.document([school.brin: school]).text
                == #"{"versie":1,"scholen":[{"school":"00XX00","naam":"Het Baken","soort":"vo","regio":"noord","#
                + #""lesuur":50,"eenheid":"lesuur","vrij":[{"van":"2026-12-07","tot":"2026-12-07"}],"vakanties":[],"#
                + #""codes":[{"code":"Zb","soort":"ziek","van":"2026-08-24","tot":null}],"ladders":[],"prognose":true,"#
                + #""grond_verplicht":false,"zorgkaart":[{"naam":"jeugdarts","telefoon":"088-1234567"}],"ritme":null,"#
                + #""kolommen":{"leerlingen":null,"verzuim":{"leerlingnummer":"Nr","datum":"Dag","lesuur_van":"Uur","#
                + #""code":"Soort"}}}]}"#
                + "\n")
    }
}
