/// One value a file gave one lesson hour, in 16 bytes: a school has millions.
public struct LedgerEntry: Hashable, Sendable {
    public let day: Day
    let source: UInt32
    public let minutes: UInt16
    /// A place in the ledger's texts.
    public let text: UInt16
    public let hour: UInt8
    private let code: UInt8

    private static let unmapped: UInt8 = 254
    private static let withdrawn: UInt8 = 255

    public init(
        day: Day, hour: UInt8, mark: AbsenceMark, minutes: UInt16, text: UInt16, source: ImportNumber
    ) {
        self.day = day
        self.hour = hour
        self.minutes = minutes
        self.text = text
        self.source = source.value
        switch mark {
        case .absent(let kind): code = kind.rawValue
        case .unmapped: code = LedgerEntry.unmapped
        case .withdrawn: code = LedgerEntry.withdrawn
        }
    }

    /// The same value of another lesson hour.
    init(_ value: LedgerEntry, on day: Day, at hour: UInt8) {
        self.day = day
        self.hour = hour
        source = value.source
        minutes = value.minutes
        text = value.text
        code = value.code
    }

    /// Which import gave it.
    public var importNumber: ImportNumber { ImportNumber(source) }

    public var mark: AbsenceMark {
        if let kind = AbsenceKind(rawValue: code) { return .absent(kind) }
        return code == LedgerEntry.unmapped ? .unmapped : .withdrawn
    }

    func isSameHour(as other: LedgerEntry) -> Bool { day == other.day && hour == other.hour }
}
