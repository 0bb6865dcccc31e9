/// What was typed in a form and not kept yet, as plain text: it can be read without the form it came from.
public struct Draft: Hashable, Sendable {
    /// The form, and what it is about besides its pupils.
    public enum Subject: Hashable, Sendable {
        case talk(OfficeHour.Key)
        case groupTalk(OfficeHour.Key, place: Int)
        case walkIn(OfficeHour.Key)
        case newPupil
        case report
        /// What was saved of this talk, to be put right.
        case correction(ID<Talk>)
        /// What is known of a place before the talk.
        case listing(OfficeHour.Key)
        case careSignal
        case school
        case newList
        case municipalities
    }

    /// A field that holds something else than it does in a new form.
    public struct Field: Hashable, Sendable {
        public enum Answer: Hashable, Sendable {
            case text(String)
            /// By their words, for the options of a list may change; none when the answer was taken back.
            case chosen([String])
        }

        public var name: String
        /// The words that stand beside it.
        public var label: String
        public var answer: Answer

        public init(name: String, label: String, answer: Answer) {
            self.name = name
            self.label = label
            self.answer = answer
        }
    }

    public struct Cursor: Hashable, Sendable {
        public var field: String
        /// Within the field: in characters, or options of a list.
        public var offset: Int

        public init(field: String, offset: Int) {
            self.field = field
            self.offset = offset
        }
    }

    /// What the laptop's clock said.
    public struct Moment: Hashable, Comparable, Sendable {
        public var day: Day
        public var time: TimeOfDay

        public init(day: Day, time: TimeOfDay) {
            self.day = day
            self.time = time
        }

        public static func < (left: Moment, right: Moment) -> Bool {
            (left.day, left.time) < (right.day, right.time)
        }
    }

    public var subject: Subject
    /// Everybody whom it is about and who is in the register; no more than a group holds.
    public var pupils: [ID<Pupil>]
    public var fields: [Field]
    public var cursor: Cursor?
    /// Whole minutes that the talk had lasted.
    public var minutes: Int?
    public var typed: Moment

    public init(
        _ subject: Subject, pupils: [ID<Pupil>], fields: [Field], cursor: Cursor? = nil, minutes: Int? = nil,
        typed: Moment
    ) {
        self.subject = subject
        self.pupils = pupils
        self.fields = fields
        self.cursor = cursor
        self.minutes = minutes
        self.typed = typed
    }

    /// Whether nothing was typed between the two: time passes and the cursor moves without that.
    public func says(theSameAs other: Draft) -> Bool {
        subject == other.subject && pupils == other.pupils && fields == other.fields
    }
}
