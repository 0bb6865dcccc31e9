import Attendance
import Exchange
import Testing

/// What an officer's folder keeps and says of a school's files (DOMAIN §4).
struct OfficerFolderTests {
    private static let today = JSONSample.day("2026-11-20")

    /// A folder with one pupil of the attendees' file, and a school's absence file that names three.
    private func register(_ role: FolderRole) throws -> Register {
        var register = Register()
        register.apply(.folderStarted(role: role, ownMunicipalities: [], on: OfficerFolderTests.today))
        let school = School(brin: JSONSample.baken, name: "Het Baken", kind: .vo, region: .noord)
        register.apply(.schoolAdded(school))
        let roster = try RosterImport.read(
            bytes: Array(
                """
                leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;klas;woongemeente
                100010;Sem;de;Vries;2012-05-17;K3a;Westerwolde
                """.utf8))
        var generator = CountingGenerator(upcoming: 1)
        for event in try register.decidePupils(
            roster.pupils, refused: roster.refused, school: school.brin, on: OfficerFolderTests.today,
            using: &generator
        ).events { register.apply(event) }
        let rows = ["100010", "100017", "100024"].flatMap { number in
            ["\(number);10-11-2026;1;8;ongeoorloofd;50", "\(number);17-11-2026;1;7;ongeoorloofd;50"]
        }
        let text = (["leerlingnummer;datum;lesuur_van;lesuur_tot;soort;minuten"] + rows)
        let file = try AbsenceImport.read(
            bytes: Array(text.joined(separator: "\n").utf8), layout: nil, school: school)
        for event in try register.decideAbsences(
            file.batch, refused: file.refused, school: school.brin, complete: nil,
            on: OfficerFolderTests.today
        ).events { register.apply(event) }
        return register
    }

    private func radar(_ register: Register) -> String {
        String(
            decoding: RadarJSON.utf8(register, Overview(register, on: OfficerFolderTests.today)),
            as: UTF8.self)
    }

    @Test func `the radar of an officer holds nobody but the pupils who are followed`() throws {
        let radar = try radar(register(.leerplichtambtenaar))
        #expect(radar.contains(#""leerlingnummer":"100010""#))
        for other in ["100017", "100024"] { #expect(!radar.contains(other)) }
    }

    @Test func `an officer is not pointed at a pupil of whom only files speak, until somebody asks`() throws {
        #expect(try radar(register(.coordinator)).contains("nog_niet_gesproken"))
        var register = try register(.leerplichtambtenaar)
        #expect(!radar(register).contains("nog_niet_gesproken"))
        #expect(radar(register).contains(#""niveau":"dichtbij""#))

        let pupil = try register.pupil(number: "100010", school: JSONSample.baken).id
        let plan = OfficeHourPlan(
            key: OfficeHour.Key(school: JSONSample.baken, day: JSONSample.day("2026-11-24")),
            start: try #require(TimeOfDay("13:00")),
            entries: [.oneToOne(Listing(pupil: pupil, reason: "veel weg", requestedBy: .school))])
        var generator = CountingGenerator(upcoming: 1)
        for event in try register.decide(.planOfficeHour(plan), using: &generator) { register.apply(event) }
        #expect(radar(register).contains("nog_niet_gesproken"))
    }
}
