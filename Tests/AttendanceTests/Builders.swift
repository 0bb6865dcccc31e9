import Attendance

/// SplitMix64: the same seed gives the same pupils on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(oneIn number: Int) -> Bool { Int.random(in: 0..<number, using: &self) == 0 }
}

/// A day of a test, written as `2026-11-24`; the test stops where no calendar has it.
func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
}

func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

func school(
    _ kind: School.Kind = .vo, _ region: School.Region = .noord, unit: CountingUnit? = nil,
    free: [ClosedRange<Day>] = [], holidays: [Holiday] = [], codes: CodeTable = CodeTable()
) -> School {
    guard let brin = BRIN("00XX00") else { preconditionFailure("a BRIN of digits and letters") }
    return School(
        brin: brin, name: "De Horst", kind: kind, region: region, unit: unit, freeDays: free,
        holidays: holidays, codes: codes)
}

/// A row from `2026-11-09 1-8`, with `50 unauthorised` or other minutes and kind behind it.
func row(_ text: String) -> AbsenceRow {
    let words = text.split(separator: " ").map(String.init)
    let hours = words[1].split(separator: "-").compactMap { UInt8($0) }
    let kind = words.count > 3 ? AbsenceKind.allCases.first { "\($0)" == words[3] } : .unauthorised
    let minutes = words.count > 2 ? UInt16(words[2]) : 50
    guard let kind, let minutes, let first = hours.first, let last = hours.last else {
        preconditionFailure("\(text) is no row")
    }
    return AbsenceRow(
        day: day(words[0]), firstHour: first, lastHour: last, mark: .absent(kind), minutes: minutes)
}

func ledger(_ rows: [String]) -> AbsenceLedger {
    var ledger = AbsenceLedger()
    ledger.record(AbsenceRows(rows: rows.map(row)), from: ImportNumber(1))
    return ledger
}
