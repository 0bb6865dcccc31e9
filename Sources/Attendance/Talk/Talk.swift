/// A talk that was held, with an own part for each pupil in it.
public struct Talk: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        case oneToOne
        /// The shared part names no pupil (DOMAIN §5).
        case group(shared: String?)
    }

    public var id: ID<Talk>
    public var officeHour: OfficeHour.Key
    /// The place on the list it was held at.
    public var place: Int
    public var form: Form
    public var minutes: Int?
    /// In the order of the list; a pupil whose data were erased has none.
    public var parts: [TalkPart]
    /// How parts were before they were corrected, oldest first.
    public internal(set) var corrections: [TalkCorrection] = []

    public init(
        id: ID<Talk>, officeHour: OfficeHour.Key, place: Int, form: Form, minutes: Int?,
        parts: [TalkPart] = []
    ) {
        self.id = id
        self.officeHour = officeHour
        self.place = place
        self.form = form
        self.minutes = minutes
        self.parts = parts
    }

    public var isGroup: Bool {
        switch form {
        case .oneToOne: false
        case .group: true
        }
    }
}
