import Testing

@testable import Attendance

struct LedgerTests {
    /// What a ledger must hold, kept as plainly as can be: all that was recorded and not taken back.
    private struct History {
        var recorded: [(source: ImportNumber, rows: [AbsenceRow])] = []

        var current: [LiteralReading.Hour: AbsenceRow] {
            LiteralReading.hours(recorded.flatMap(\.rows))
        }

        func agrees(with ledger: AbsenceLedger) -> Bool {
            let lessons = ledger.lessons(codes: CodeTable())
            let isInOrder = zip(lessons, lessons.dropFirst()).allSatisfy {
                ($0.day, $0.hour) < ($1.day, $1.hour)
            }
            let current = current
            return isInOrder && lessons.count == current.count
                && lessons.allSatisfy { lesson in
                    guard let row = current[.init(day: lesson.day, hour: lesson.hour)],
                        case .absent(let kind) = row.mark
                    else { return false }
                    return lesson.reason == .absent(kind) && lesson.minutes == Int(row.minutes)
                }
        }
    }

    @Test func `a value of a lesson hour takes 16 bytes`() {
        #expect(MemoryLayout<LedgerEntry>.stride == 16)
    }

    @Test(arguments: UInt64(1)...60)
    func `recording and taking back in any order leaves what the remaining imports say`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        var history = History()
        var ledger = AbsenceLedger()
        for number in 1...12 {
            if !history.recorded.isEmpty, random.generator.chance(oneIn: 3) {
                let place = random.number(0...(history.recorded.count - 1))
                let source = history.recorded.remove(at: place).source
                ledger.takeBack(source)
                #expect(!ledger.hasEntries(from: source))
            } else {
                let source = ImportNumber(UInt32(number))
                let rows = random.crowdedRows()
                history.recorded.append((source, rows))
                ledger.record(AbsenceRows(rows: rows), from: source)
                #expect(ledger.hasEntries(from: source))
            }
            #expect(history.agrees(with: ledger))
        }
    }

    @Test(arguments: UInt64(1)...200)
    func `after recording what a comparison asks for, the same file changes nothing`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        var ledger = AbsenceLedger()
        ledger.record(AbsenceRows(rows: random.crowdedRows()), from: ImportNumber(1))
        let before = ledger.lessons(codes: CodeTable())
        let file = random.crowdedRows().filter { $0.mark != .withdrawn }
        let complete = random.generator.chance(oneIn: 2) ? days("2026-11-09", "2026-11-11") : nil

        let comparison = ledger.compare(file, texts: [""], complete: complete)
        #expect(comparison.verdicts.count == file.count)
        ledger.record(comparison.toRecord, from: ImportNumber(2))

        let named = LiteralReading.hours(file)
        let after = ledger.lessons(codes: CodeTable())
        let kept = before.filter { lesson in
            named[.init(day: lesson.day, hour: lesson.hour)] == nil
                && !(complete?.contains(lesson.day) ?? false)
        }
        #expect(after.count == kept.count + named.count)
        #expect(Set(kept).isSubset(of: after))
        for lesson in after {
            guard let row = named[.init(day: lesson.day, hour: lesson.hour)] else { continue }
            #expect(lesson.minutes == Int(row.minutes))
            #expect(row.mark == lesson.mark)
        }

        let again = ledger.compare(file, texts: [""], complete: complete)
        #expect(again.toRecord.rows.isEmpty && again.withdrawals.isEmpty)
        #expect(again.verdicts.allSatisfy { $0.isSettled })
        #expect(again.overlaps == comparison.overlaps)
    }

    @Test func `a correction decides and taking it back restores the earlier value`() {
        var ledger = ledger(["2026-11-09 1-3 50 unknown"])
        ledger.record(AbsenceRows(rows: [row("2026-11-09 2-2")]), from: ImportNumber(2))
        #expect(ledger.kinds == [.unknown, .unauthorised, .unknown])
        ledger.takeBack(ImportNumber(2))
        #expect(ledger.kinds == [.unknown, .unknown, .unknown])
        ledger.takeBack(ImportNumber(1))
        #expect(!ledger.hasLiveEntries)
    }

    @Test func `a late row enters between what is known`() {
        var ledger = ledger(["2026-11-09 1-1", "2026-11-16 1-1"])
        ledger.record(AbsenceRows(rows: [row("2026-11-12 4-4 50 sick")]), from: ImportNumber(2))
        #expect(ledger.kinds == [.unauthorised, .sick, .unauthorised])
    }

    @Test func `each row of a file gets its verdict`() {
        let ledger = ledger(["2026-11-09 1-2", "2026-11-10 1-1 50 unknown"])
        let file = [
            row("2026-11-09 1-2"), row("2026-11-10 1-1"), row("2026-11-11 1-1"),
            row("2026-11-11 1-2 50 sick"),
            row("2026-11-09 2-3"),
        ]
        let comparison = ledger.compare(file, texts: [""], complete: nil)
        #expect(comparison.verdicts == [.unchanged, .changed, .overlapped(by: 3), .new, .changed])
        #expect(comparison.overlaps == [.init(earlier: 0, later: 4), .init(earlier: 2, later: 3)])
        #expect(
            comparison.toRecord.rows == [
                row("2026-11-10 1-1"), row("2026-11-11 1-2 50 sick"), row("2026-11-09 3-3"),
            ])
    }

    @Test func `what a complete file leaves out is withdrawn, and only there`() {
        let ledger = ledger(["2026-11-09 1-4", "2026-11-10 1-1", "2026-11-11 1-2"])
        let complete = days("2026-11-09", "2026-11-10")
        let comparison = ledger.compare([row("2026-11-09 2-2")], texts: [""], complete: complete)
        let hours = comparison.withdrawals.map { "\($0.day) \($0.firstHour)-\($0.lastHour)" }
        #expect(hours == ["2026-11-09 1-1", "2026-11-09 3-4", "2026-11-10 1-1"])
        #expect(comparison.withdrawals.allSatisfy { $0.mark == .withdrawn })
        #expect(comparison.verdicts == [.unchanged])
    }

    @Test func `texts decide too, and an unmapped code that became known is a change`() {
        var ledger = AbsenceLedger()
        let unmapped = AbsenceRow(
            day: day("2026-11-09"), firstHour: 1, lastHour: 1, mark: .unmapped, minutes: 50, text: 2)
        var known = unmapped
        known.mark = .absent(.sick)
        known.text = 1
        ledger.record(AbsenceRows(rows: [unmapped], texts: ["", "wisA", "Zb"]), from: ImportNumber(1))
        #expect(ledger.compare([unmapped], texts: ["", "x", "Zb"], complete: nil).verdicts == [.unchanged])
        let comparison = ledger.compare([known], texts: ["", "wisA"], complete: nil)
        #expect(comparison.verdicts == [.changed])
        ledger.record(comparison.toRecord, from: ImportNumber(2))
        #expect(ledger.lessons(codes: CodeTable()).map(\.subject) == ["wisA"])
        #expect(ledger.compare([known], texts: ["", "wisB"], complete: nil).verdicts == [.changed])
    }

    @Test func `a pupil with very many texts keeps them apart`() {
        var ledger = AbsenceLedger()
        let texts = [""] + (1...500).map { "vak \($0)" }
        let rows = (1...500).map { place in
            AbsenceRow(
                day: day("2025-09-01") + place, firstHour: 1, lastHour: 1, mark: .absent(.late), minutes: 0,
                text: UInt16(place))
        }
        ledger.record(AbsenceRows(rows: rows, texts: texts), from: ImportNumber(1))
        #expect(ledger.lessons(codes: CodeTable()).compactMap(\.subject) == Array(texts.dropFirst()))
        #expect(ledger.compare(rows, texts: texts, complete: nil).toRecord.rows.isEmpty)
    }

    @Test func `rows that break their promises do not stop the program`() {
        let strange = [
            AbsenceRow(day: day("2026-11-09"), firstHour: 5, lastHour: 2, mark: .absent(.sick), minutes: 50),
            AbsenceRow(
                day: day("2026-11-09"), firstHour: 250, lastHour: 255, mark: .absent(.sick), minutes: .max,
                text: 9),
        ]
        var ledger = AbsenceLedger()
        ledger.record(AbsenceRows(rows: strange, texts: []), from: ImportNumber(1))
        #expect(ledger.lessons(codes: CodeTable()).map(\.hour) == [250, 251, 252, 253, 254, 255])
        #expect(ledger.compare(strange, texts: [], complete: nil).toRecord.rows.isEmpty)
    }
}

extension AbsenceLedger {
    fileprivate var kinds: [AbsenceKind] {
        lessons(codes: CodeTable()).compactMap { lesson in
            if case .absent(let kind) = lesson.reason { kind } else { nil }
        }
    }
}

extension MissedLesson {
    fileprivate var mark: AbsenceMark {
        switch reason {
        case .absent(let kind): .absent(kind)
        case .unmapped: .unmapped
        }
    }
}

extension LedgerComparison.Verdict {
    fileprivate var isSettled: Bool {
        switch self {
        case .unchanged, .overlapped: true
        case .new, .changed: false
        }
    }
}

extension RandomPupils {
    /// Rows of one week, so that many name the same hours.
    fileprivate mutating func crowdedRows() -> [AbsenceRow] {
        (0...number(0...25)).map { _ in
            let hour = UInt8(number(1...6))
            return AbsenceRow(
                day: day("2026-11-09") + number(0...4), firstHour: hour,
                lastHour: hour + UInt8(number(0...3)),
                mark: mark(), minutes: UInt16(number(50...51)))
        }
    }
}
