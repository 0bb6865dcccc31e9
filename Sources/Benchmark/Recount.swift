import Attendance

/// Counting in memory: everyone, one pupil, and the plain pass that shows what the memory itself costs.
enum Recount {
    static func measure(_ year: InventedYear) {
        let basis = CountBasis(school: year.school, today: InventedYear.today)
        let ledgers = year.pupils.map { pupil in
            var ledger = AbsenceLedger()
            ledger.record(InventedYear.rows(pupil.rows[...]), from: ImportNumber(1))
            return ledger
        }
        var minutes = 0
        Sample {
            minutes += ledgers.mapInParallel {
                SixteenHourCount($0, arrivedOn: nil, birthDate: nil, on: basis).minutes
            }.reduce(0, +)
        }.print("count of everyone, 16 hours with restarts", rows: year.rowCount)
        Sample {
            for ledger in ledgers {
                minutes += SixteenHourCount(ledger, arrivedOn: nil, birthDate: nil, on: basis).minutes
            }
        }.print("the same on one core", rows: year.rowCount)
        Sample {
            minutes += ledgers.mapInParallel {
                Standing($0, arrivedOn: nil, birthDate: nil, madeReports: [], on: basis).count.minutes
            }.reduce(0, +)
        }.print("standing of everyone: all that a list shows", rows: year.rowCount)
        let one = ledgers[0]
        Sample {
            for _ in 0..<1000 {
                minutes += SixteenHourCount(one, arrivedOn: nil, birthDate: nil, on: basis).minutes
            }
        }.print("count of one pupil, 1000 times", rows: nil)
        // A row of the ledger takes 16 bytes.
        let plain = [UInt64](repeating: 1, count: 2 * year.rowCount)
        var sum: UInt64 = 0
        Sample { sum = plain.reduce(sum, &+) }.print("plain pass over the rows' bytes", rows: year.rowCount)
        // Used, so that the compiler leaves none of it out.
        precondition(minutes >= 0 && sum > 0)
    }
}
