/// A school, and everything about counting that a school may set for itself.
public struct School: Hashable, Sendable {
    public var brin: BRIN
    public var name: String
    public var kind: Kind
    public var region: Region
    public var unit: CountingUnit
    /// Minutes of one lesson where a file does not say; 1–300.
    public var lessonMinutes: Int
    /// The school's own days without lessons: study days, a second May week.
    public var freeDays: [ClosedRange<Day>]
    /// Holidays read from the school's own file; for a school year named here the built-in table is not used.
    public var holidays: [Holiday]
    /// What the codes in this school's files mean; a code that is not here is kept as it is.
    public var codes: CodeTable
    /// The school's protocols for absence; none until it says so, and no two of one name.
    public var ladders: [Ladder]
    /// Whether its pupils are shown with the day on which 16 hours are reached at this pace, an estimate.
    public var isProjecting: Bool
    /// Whom to call here when a pupil needs care; beside the numbers that are the same everywhere.
    public var careContacts: [CareContact]
    /// Whether nobody goes on a list here without a ground, as some bureaus want it; else it warns.
    public var requiresGround: Bool
    /// Nil until the school says so.
    public var rhythm: Rhythm?
    /// Where things stand in this school's own files of pupils and of absences; nil where their headings tell.
    public var pupilColumns: ColumnMap?
    public var absenceColumns: ColumnMap?

    public enum Kind: String, CaseIterable, Sendable {
        case po, vo, mbo
    }

    /// Of one lesson, unless the school says otherwise.
    public static let standardLessonMinutes = 50

    /// Holiday region; set per school, not per province.
    public enum Region: String, CaseIterable, Sendable {
        case noord, midden, zuid
    }

    public init(
        brin: BRIN, name: String, kind: Kind, region: Region, unit: CountingUnit? = nil,
        lessonMinutes: Int = standardLessonMinutes, freeDays: [ClosedRange<Day>] = [],
        holidays: [Holiday] = [],
        codes: CodeTable = CodeTable(), ladders: [Ladder] = [], isProjecting: Bool = true,
        careContacts: [CareContact] = [], requiresGround: Bool = false, rhythm: Rhythm? = nil,
        pupilColumns: ColumnMap? = nil, absenceColumns: ColumnMap? = nil
    ) {
        self.brin = brin
        self.name = name
        self.kind = kind
        self.region = region
        self.unit = unit ?? kind.defaultUnit
        self.lessonMinutes = lessonMinutes
        self.freeDays = freeDays
        self.holidays = holidays
        self.codes = codes
        self.ladders = ladders
        self.isProjecting = isProjecting
        self.careContacts = careContacts
        self.requiresGround = requiresGround
        self.rhythm = rhythm
        self.pupilColumns = pupilColumns
        self.absenceColumns = absenceColumns
    }

    public func columns(of content: ColumnMap.Content) -> ColumnMap? {
        switch content {
        case .pupils: pupilColumns
        case .absences: absenceColumns
        }
    }

    /// Remembers them for the next file of that content.
    public mutating func remember(_ columns: ColumnMap) {
        switch columns.content {
        case .pupils: pupilColumns = columns
        case .absences: absenceColumns = columns
        }
    }
}

extension School.Kind {
    /// Inspectie: po counts clock hours, vo lesson hours; mbo has no official text (DOMAIN §1.3).
    public var defaultUnit: CountingUnit {
        switch self {
        case .vo: .lessonHour
        case .po, .mbo: .clockHour
        }
    }
}
