/// Unauthorised minutes on each of the latest forty school-day indexes; a restart of the count takes none away.
struct RecentDays {
    static let weeks = 8

    /// By age: 0 is the last index on or before today.
    private var minutes = InlineArray<40, Int32>(repeating: 0)

    init() {}

    init(_ ledger: AbsenceLedger, arrivedOn: Day?, on basis: CountBasis) {
        ledger.forEachCountingDay(basis, arrivedOn: arrivedOn) { day, index in
            add(day, at: index, on: basis)
        }
    }

    mutating func add(_ day: CountingDay, at index: Int, on basis: CountBasis) {
        let age = basis.lastIndex - index
        guard age < minutes.count else { return }
        minutes[age] += day.unauthorised.counted(in: basis.unit)
    }

    subscript(age age: Int) -> Int { Int(minutes[age]) }

    /// `weeksAgo`: 0 for the latest five indexes, up to 7.
    func total(weeksAgo: Int) -> Int {
        (5 * weeksAgo..<5 * weeksAgo + 5).reduce(0) { $0 + Int(minutes[$1]) }
    }
}
