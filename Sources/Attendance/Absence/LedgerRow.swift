/// Where one of a ledger's few different values stands.
public struct LedgerRow: Hashable, Sendable {
    let day: Day
    let hour: UInt8
    /// A place in the list of values.
    let value: Int

    public init(day: Day, hour: UInt8, value: Int) {
        self.day = day
        self.hour = hour
        self.value = value
    }
}
