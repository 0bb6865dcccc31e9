import Attendance
import Testing

/// A worked case of the 16-hour count: rows of one pupil and what the count must say of them.
struct CountCase: CustomTestStringConvertible, Sendable {
    var name: String
    var kind = School.Kind.vo
    var region = School.Region.noord
    var today: String
    /// The school's own free days.
    var free: [String] = []
    /// `day first-last` of unauthorised lessons of 50 minutes; minutes and kind where they differ.
    var rows: [String]
    var minutes: Int
    var unknownMinutes = 0
    /// First and last day of the period, which is empty where they are reversed.
    var period: (String, String)
    var restartedFrom: String?
    /// `begin end minutes deadline`.
    var reports: [String] = []

    var testDescription: String { name }
}

extension CountCase {
    static let all = [
        CountCase(
            name: "15 lesuren is geen melding", today: "2026-11-20",
            rows: ["2026-11-09 1-7", "2026-11-16 1-8"],
            minutes: 900, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "het 16e lesuur maakt de melding, 16 is genoeg", today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-16 1-7", "2026-11-17 1-1"],
            minutes: 0, period: ("2026-11-18", "2026-11-20"), restartedFrom: "2026-11-18",
            reports: ["2026-11-09 2026-11-17 960 2026-11-24"]),
        CountCase(
            name: "dag 1 en dag 20 van de periode tellen samen", today: "2026-11-20",
            rows: ["2026-10-26 1-8", "2026-11-20 1-8"],
            minutes: 0, period: ("2026-11-21", "2026-11-20"), restartedFrom: "2026-11-21",
            reports: ["2026-10-26 2026-11-20 960 2026-11-27"]),
        CountCase(
            name: "dag 1 en dag 21 tellen niet samen", today: "2026-11-20",
            rows: ["2026-10-23 1-8", "2026-11-20 1-8"],
            minutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "glijdend: van woensdag tot en met dinsdag vier lesweken later", today: "2026-11-27",
            rows: ["2026-10-28 1-8", "2026-11-24 1-8"],
            minutes: 0, period: ("2026-11-25", "2026-11-27"), restartedFrom: "2026-11-25",
            reports: ["2026-10-28 2026-11-24 960 2026-12-01"]),
        CountCase(
            name: "herfstvakantie Noord (10-18 okt) telt niet als lesweek", today: "2026-11-20",
            rows: ["2026-10-09 1-8", "2026-11-12 1-8"],
            minutes: 0, period: ("2026-11-13", "2026-11-20"), restartedFrom: "2026-11-13",
            reports: ["2026-10-09 2026-11-12 960 2026-11-19"]),
        CountCase(
            name: "zelfde data in Midden: andere herfstvakantie, zelfde uitkomst", region: .midden,
            today: "2026-11-20",
            rows: ["2026-10-09 1-8", "2026-11-12 1-8"],
            minutes: 0, period: ("2026-11-13", "2026-11-20"), restartedFrom: "2026-11-13",
            reports: ["2026-10-09 2026-11-12 960 2026-11-19"]),
        CountCase(
            name: "Zuid: 29 jan valt net buiten de periode die de voorjaarsvakantie (13-21 feb) overslaat",
            region: .zuid, today: "2027-03-05",
            rows: ["2027-01-29 1-8", "2027-03-05 1-8"],
            minutes: 480, period: ("2027-02-01", "2027-03-05")),
        CountCase(
            name: "Noord: voorjaarsvakantie 20-28 feb 2027 schuift de periode op", today: "2027-03-05",
            rows: ["2027-02-01 1-8", "2027-03-05 1-8"],
            minutes: 0, period: ("2027-03-06", "2027-03-05"), restartedFrom: "2027-03-06",
            reports: ["2027-02-01 2027-03-05 960 2027-03-12"]),
        CountCase(
            name: "kerstvakantie met week 53", today: "2027-01-15",
            rows: ["2026-12-07 1-8", "2027-01-15 1-8"],
            minutes: 0, period: ("2027-01-16", "2027-01-15"), restartedFrom: "2027-01-16",
            reports: ["2026-12-07 2027-01-15 960 2027-01-22"]),
        CountCase(
            name: "kerstvakantie: een dag te vroeg", today: "2027-01-15",
            rows: ["2026-12-04 1-8", "2027-01-15 1-8"],
            minutes: 480, period: ("2026-12-07", "2027-01-15")),
        CountCase(
            name: "over de zomer heen loopt de telling door", region: .midden, today: "2026-09-11",
            rows: ["2026-07-06 1-8", "2026-09-11 1-8"],
            minutes: 0, period: ("2026-09-12", "2026-09-11"), restartedFrom: "2026-09-12",
            reports: ["2026-07-06 2026-09-11 960 2026-09-18"]),
        CountCase(
            name: "eigen vrije week (tweede meiweek) is geen lesweek", today: "2027-05-14",
            free: ["2027-05-03", "2027-05-04", "2027-05-05", "2027-05-06", "2027-05-07"],
            rows: ["2027-04-05 1-8", "2027-05-14 1-8"],
            minutes: 0, period: ("2027-05-15", "2027-05-14"), restartedFrom: "2027-05-15",
            reports: ["2027-04-05 2027-05-14 960 2027-05-24"]),
        CountCase(
            name: "zonder die vrije week valt het buiten de periode", today: "2027-05-14",
            rows: ["2027-04-05 1-8", "2027-05-14 1-8"],
            minutes: 480, period: ("2027-04-12", "2027-05-14")),
        CountCase(
            name: "een studiedag haalt de dag weg, niet de week", today: "2026-11-20", free: ["2026-11-04"],
            rows: ["2026-10-26 1-8", "2026-11-20 1-8"],
            minutes: 0, period: ("2026-11-21", "2026-11-20"), restartedFrom: "2026-11-21",
            reports: ["2026-10-26 2026-11-20 960 2026-11-27"]),
        CountCase(
            name: "verzuim op een vrije dag telt niet", today: "2026-11-20", free: ["2026-11-04"],
            rows: ["2026-11-04 1-8", "2026-11-20 1-8"],
            minutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "verzuim in de vakantie telt niet", today: "2026-11-06",
            rows: ["2026-10-13 1-8", "2026-10-20 1-8"],
            minutes: 480, period: ("2026-10-05", "2026-11-06")),
        CountCase(
            name: "verzuim op zaterdag telt niet", today: "2026-11-20",
            rows: ["2026-11-14 1-8", "2026-11-20 1-8"],
            minutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "tweede pinksterdag is vrij", today: "2027-05-21",
            rows: ["2027-05-17 1-8", "2027-05-18 1-8"],
            minutes: 480, period: ("2027-04-19", "2027-05-21")),
        CountCase(
            name: "po telt klokuren: 16 lessen van 50 minuten is 13 uur 20", kind: .po, today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-16 1-8"],
            minutes: 800, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "po: 20 lessen van 50 minuten is 16 uur 40", kind: .po, today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-16 1-8", "2026-11-17 1-4"],
            minutes: 0, period: ("2026-11-18", "2026-11-20"), restartedFrom: "2026-11-18",
            reports: ["2026-11-09 2026-11-17 1000 2026-11-24"]),
        CountCase(
            name: "vo met lessen van 70 minuten: 13 lessen is 15 uur 10", today: "2026-11-20",
            rows: [
                "2026-11-09 1-5 70 unauthorised", "2026-11-10 1-5 70 unauthorised",
                "2026-11-11 1-3 70 unauthorised",
            ],
            minutes: 910, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "vo met lessen van 70 minuten: 14 lessen is 16 uur 20", today: "2026-11-20",
            rows: [
                "2026-11-09 1-5 70 unauthorised", "2026-11-10 1-5 70 unauthorised",
                "2026-11-11 1-4 70 unauthorised",
            ],
            minutes: 0, period: ("2026-11-12", "2026-11-20"), restartedFrom: "2026-11-12",
            reports: ["2026-11-09 2026-11-11 980 2026-11-18"]),
        CountCase(
            name: "de dag na het einde begint de telling opnieuw", today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-10 1-8", "2026-11-11 1-3"],
            minutes: 180, period: ("2026-11-11", "2026-11-20"), restartedFrom: "2026-11-11",
            reports: ["2026-11-09 2026-11-10 960 2026-11-17"]),
        CountCase(
            name: "latere uren op de einddag horen bij die melding", today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-10 1-9"],
            minutes: 0, period: ("2026-11-11", "2026-11-20"), restartedFrom: "2026-11-11",
            reports: ["2026-11-09 2026-11-10 1020 2026-11-17"]),
        CountCase(
            name: "vervolgmelding na opnieuw 16 uur", today: "2026-11-20",
            rows: ["2026-11-02 1-8", "2026-11-03 1-8", "2026-11-09 1-8", "2026-11-12 1-8"],
            minutes: 0, period: ("2026-11-13", "2026-11-20"), restartedFrom: "2026-11-13",
            reports: ["2026-11-02 2026-11-03 960 2026-11-10", "2026-11-09 2026-11-12 960 2026-11-19"]),
        CountCase(
            name: "onbekend telt niet mee maar staat ernaast", today: "2026-11-20",
            rows: ["2026-11-09 1-8", "2026-11-10 1-8 50 unknown"],
            minutes: 480, unknownMinutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "ziek, verlof en schorsing tellen niet", today: "2026-11-20",
            rows: [
                "2026-11-09 1-8 50 sick", "2026-11-10 1-8 50 leave", "2026-11-11 1-8 50 suspended",
                "2026-11-12 1-8",
            ],
            minutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "luxeverzuim telt wel", today: "2026-10-09",
            rows: ["2026-10-08 1-8 50 luxury", "2026-10-09 1-8 50 luxury"],
            minutes: 0, period: ("2026-10-10", "2026-10-09"), restartedFrom: "2026-10-10",
            reports: ["2026-10-08 2026-10-09 960 2026-10-16"]),
        CountCase(
            name: "te laat telt niet als uren", today: "2026-11-20",
            rows: ["2026-11-09 1-1 25 late", "2026-11-10 1-1 25 late", "2026-11-11 1-8"],
            minutes: 480, period: ("2026-10-26", "2026-11-20")),
        CountCase(
            name: "uiterste datum: tweede pinksterdag is geen werkdag", today: "2027-05-12",
            rows: ["2027-05-11 1-8", "2027-05-12 1-8"],
            minutes: 0, period: ("2027-05-13", "2027-05-12"), restartedFrom: "2027-05-13",
            reports: ["2027-05-11 2027-05-12 960 2027-05-20"]),
        CountCase(
            name: "uiterste datum: Goede Vrijdag en tweede paasdag", today: "2027-03-23",
            rows: ["2027-03-22 1-8", "2027-03-23 1-8"],
            minutes: 0, period: ("2027-03-24", "2027-03-23"), restartedFrom: "2027-03-24",
            reports: ["2027-03-22 2027-03-23 960 2027-04-01"]),
        CountCase(
            name: "uiterste datum loopt door in de schoolvakantie", today: "2026-10-08",
            rows: ["2026-10-07 1-8", "2026-10-08 1-8"],
            minutes: 0, period: ("2026-10-09", "2026-10-08"), restartedFrom: "2026-10-09",
            reports: ["2026-10-07 2026-10-08 960 2026-10-15"]),
        CountCase(
            name: "vandaag in de vakantie: laatste lesdag geldt", today: "2026-10-14",
            rows: ["2026-09-21 1-8", "2026-10-09 1-7"],
            minutes: 900, period: ("2026-09-14", "2026-10-09")),
    ]
}
