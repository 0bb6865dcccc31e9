import Attendance
import FoundationEssentials
import Testing

@testable import Exchange

/// Two invented schools with a few pupils, and what the JSON tests say about them.
struct JSONSample {
    static let baken = BRIN("00XX00")!  // Well-formed.
    static let vaart = BRIN("00YY00")!  // Well-formed.
    static let tuesday = OfficeHour.Key(school: baken, day: day("2026-11-24"))
    static let sem = ID<Pupil>(raw: 10)
    static let noor = ID<Pupil>(raw: 17)
    static let emre = ID<Pupil>(raw: 24)
    static let zoe = ID<Pupil>(raw: 31)

    var register = Register()

    init() {
        register.apply(
            .folderStarted(role: .coordinator, ownMunicipalities: [], on: JSONSample.day("2026-08-24")))
        register.apply(
            .schoolAdded(School(brin: JSONSample.baken, name: "Het Baken", kind: .vo, region: .noord)))
        register.apply(
            .schoolAdded(School(brin: JSONSample.vaart, name: "De Vaart", kind: .mbo, region: .zuid)))
        enrol(JSONSample.sem, "100010", PersonName(given: "Sem", infix: "de", family: "Vries"), "K3a")
        enrol(JSONSample.noor, "100017", PersonName(given: "Noor", infix: "van den", family: "Berg"), "B1a")
        enrol(JSONSample.emre, "100024", PersonName(given: "Emre", family: "Yılmaz"), "V2a")
        enrol(
            JSONSample.zoe, "007", PersonName(given: "Zoë", family: "Aerts"), "M2", at: JSONSample.vaart,
            born: "2008-10-01")
    }

    mutating func enrol(
        _ id: ID<Pupil>, _ number: String, _ name: PersonName, _ group: String, at school: BRIN = baken,
        born: String = "2012-05-17"
    ) {
        let pupil = Pupil(
            number: PupilNumber(number)!,  // Written in these tests.
            name: name, birthDate: JSONSample.day(born), group: group, municipality: "Westerwolde")
        register.apply(.pupilEnrolled(id, school: school, pupil, source: nil))
    }

    mutating func absent(
        _ id: ID<Pupil>, _ kind: AbsenceKind, _ day: String, hours: ClosedRange<UInt8> = 1...1,
        minutes: UInt16 = 50
    ) {
        let row = AbsenceRow(
            day: JSONSample.day(day), firstHour: hours.lowerBound, lastHour: hours.upperBound,
            mark: .absent(kind),
            minutes: minutes)
        register.apply(.absencesRecorded(id, AbsenceRows(rows: [row]), source: ImportNumber(1)))
    }

    /// Decides and keeps, with identities drawn from `seed`.
    mutating func perform(_ command: Command, seed: UInt64 = 1) throws {
        var generator = CountingGenerator(upcoming: seed)
        for event in try register.decide(command, using: &generator) { register.apply(event) }
    }

    static func day(_ text: String) -> Day { Day(text)! }  // Written in these tests.

    static func file(_ name: String) throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: folder.appending(path: "Samples/json/\(name)")))
    }
}

/// 1, 2, 3 …: identities that a golden file can hold.
struct CountingGenerator: RandomNumberGenerator {
    var upcoming: UInt64

    mutating func next() -> UInt64 {
        defer { upcoming += 1 }
        return upcoming
    }
}

/// What reading this text is refused with; nil when it is taken.
func refusal(_ read: () throws(JSONRefusal) -> some Any) -> JSONRefusal? {
    do throws(JSONRefusal) {
        _ = try read()
        return nil
    } catch {
        return error
    }
}

extension JSONSample {
    /// `radar --json`, read back.
    static func radar(_ register: Register, _ overview: Overview) throws -> JSONValue {
        try JSONParser.parse(RadarJSON.utf8(register, overview))
    }
}
