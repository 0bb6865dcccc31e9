import Attendance
import Exchange
import Testing

/// What stands in a package comes out as it went in, and nothing else is taken for one.
struct PackageContentTests {
    private static let list = """
        {"versie":1,"soort":"lijst","gemaakt":"2026-11-23","school":{"school":"00XX00","naam":"Het Baken",\
        "soort":"vo","regio":"noord","eenheid":"lesuur","lesuur":50,"vrij":[{"van":"2026-10-02",\
        "tot":"2026-10-02"}],"vakanties":[{"naam":"herfst","van":"2026-10-17","tot":"2026-10-25"}]},\
        "leerlingen":[{"leerlingnummer":"0100010","roepnaam":"Zoë","tussenvoegsel":"van den",\
        "achternaam":"Öztürk","geboortedatum":"2011-03-09","woongemeente":"Dalerveld","mentor":null,\
        "onderwijssoort":null,"ingestroomd_op":null,"vrijgesteld_tot":null,"startkwalificatie":null,\
        "klas":"H3b","verzuim":[{"datum":"2026-11-09","lesuur_van":1,"lesuur_tot":3,"minuten":50,\
        "soort":"ongeoorloofd","vak":"wiskunde"},{"datum":"2026-11-10","lesuur_van":2,"lesuur_tot":2,\
        "minuten":50,"soort":"geoorloofd","vak":null}]}],"lijsten":[{"datum":"2026-11-24","begin":"13:00",\
        "lokaal":"B107","ambtenaar":null,"minuten_per_leerling":15,"plaatsen":[{"soort":"een_op_een",\
        "leerlingnummer":"0100010","reden":"neemt toe","aangevraagd_door":"school","grond":null,\
        "school_deed":["mentor"],"ouders_ingelicht":null,"twijfel_ziek":true},{"soort":"pauze",\
        "minuten":15}]}],"hercontrole":[{"leerlingnummer":"0100010","weken":[{"maandag":"2026-11-16",\
        "minuten":120,"te_laat":2,"melding":false}],"van_school":false}]}
        """

    private static let feedback = """
        {"versie":1,"soort":"terugkoppeling","gemaakt":"2026-11-24","school":"00XX00","uitkomsten":[\
        {"leerlingnummer":"0100010","datum":"2026-11-24","status":"verzet","verzet_naar":"2026-12-08",\
        "inloop":false,"afspraken":[{"wat":"mentor belt","uiterlijk":"2026-12-01","herhaling":"wekelijks"}],\
        "voor_school":"graag een rustige plek"}]}
        """

    @Test func `a list is written as it was read`() throws {
        let package = try SchoolPackage(json: Array(Self.list.utf8))
        #expect(String(decoding: package.json, as: UTF8.self) == Self.list)
        #expect(package.pupils.first?.pupil.number.text == "0100010")
        #expect(package.pupils.first?.absences.rows.last?.mark == .absent(.authorised))
    }

    @Test func `an end and pupils to keep apart are written only where there are`() throws {
        let another = """
            ]},{"leerlingnummer":"0100011","roepnaam":"Bo","tussenvoegsel":null,"achternaam":"Bos",\
            "geboortedatum":null,"woongemeente":"Dalerveld","mentor":null,"onderwijssoort":null,\
            "ingestroomd_op":null,"vrijgesteld_tot":null,"startkwalificatie":null,"klas":"H3b",\
            "verzuim":[]}],"lijsten"
            """
        let text =
            Self.list.replacing("]}],\"lijsten\"", with: another, maxReplacements: 1)
            .replacing("\"begin\":\"13:00\",", with: "\"begin\":\"13:00\",\"eind\":\"15:30\",")
            .dropLast() + ",\"apart_houden\":[{\"leerlingnummer\":\"0100010\",\"en\":\"0100011\"}]}"
        let package = try SchoolPackage(json: Array(text.utf8))
        #expect(package.lists.first?.until == TimeOfDay("15:30"))
        #expect(package.apart.count == 1)
        #expect(String(decoding: package.json, as: UTF8.self) == text)
        let stranger = text.replacing("\"en\":\"0100011\"", with: "\"en\":\"0100012\"")
        #expect(throws: JSONRefusal.self) { try SchoolPackage(json: Array(stranger.utf8)) }
    }

    @Test func `feedback is written as it was read`() throws {
        let package = try OfficerPackage(json: Array(Self.feedback.utf8))
        #expect(String(decoding: package.json, as: UTF8.self) == Self.feedback)
        #expect(package.results.first?.feedback.outcome == .moved(to: Day("2026-12-08")))
    }

    @Test(arguments: [
        ("\"soort\":\"lijst\"", "\"soort\":\"terugkoppeling\""), ("\"versie\":1", "\"versie\":2"),
        ("\"leerlingnummer\":\"0100010\",\"reden\"", "\"leerlingnummer\":\"0100011\",\"reden\""),
        ("\"lesuur_tot\":3", "\"lesuur_tot\":21"), ("\"lesuur_van\":1", "\"lesuur_van\":4"),
        ("\"soort\":\"ongeoorloofd\"", "\"soort\":\"weg\""), ("\"klas\":\"H3b\"", "\"klas\":null"),
        ("\"tot\":\"2026-10-25\"", "\"tot\":\"2026-10-16\""), ("\"minuten\":120", "\"minuten\":-1"),
        ("\"twijfel_ziek\":true", "\"twijfel_ziek\":true,\"notitie\":\"x\""),
        ("\"gemaakt\"", "\"gemaakt_\""),
    ])
    func `a list with anything else in it is refused as a whole`(from: String, to: String) throws {
        let text = Self.list.replacing(from, with: to, maxReplacements: 1)
        #expect(text != Self.list)
        #expect(throws: JSONRefusal.self) { try SchoolPackage(json: Array(text.utf8)) }
    }

    @Test(arguments: [
        ("\"status\":\"verzet\"", "\"status\":\"gepland\""), ("terugkoppeling", "lijst"),
        ("\"inloop\":false,", ""), ("\"voor_school\"", "\"notitie\""),
        ("\"wat\":\"mentor belt\"", "\"wat\":\"\""),
    ])
    func `feedback with anything else in it is refused as a whole`(from: String, to: String) throws {
        let text = Self.feedback.replacing(from, with: to, maxReplacements: 1)
        #expect(text != Self.feedback)
        #expect(throws: JSONRefusal.self) { try OfficerPackage(json: Array(text.utf8)) }
    }
}
