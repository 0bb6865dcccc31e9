/// What one package of the school said of one pupil, beside their data and absence.
public struct HandOver: Hashable, Sendable {
    /// The pupil's place on a list as the school asked for it.
    public struct Ask: Hashable, Sendable {
        public var day: Day
        public var listing: Listing

        public init(day: Day, listing: Listing) {
            self.day = day
            self.listing = listing
        }
    }

    public var source: ImportNumber
    public var asks: [Ask]
    public var recheck: Recheck?
    /// Each stands with one other pupil of the same package, whom the school wants apart from this one.
    public var apart: [ID<Apart>]

    public init(source: ImportNumber, asks: [Ask] = [], recheck: Recheck? = nil, apart: [ID<Apart>] = []) {
        self.source = source
        self.asks = asks
        self.recheck = recheck
        self.apart = apart
    }
}
