import Attendance
import TextUI

/// Everything remembered between two keys.
public struct Model: Sendable {
    public internal(set) var phase: Phase
    public internal(set) var notice: Notice?
    public internal(set) var clock: Clock
    public let isDemo: Bool
    /// False where no estimate of what is to come is wanted.
    public let isProjecting: Bool
    /// Stands on every screen while nothing can be recorded.
    public internal(set) var readOnly: ReadOnly?
    /// True while a change is on its way to the disk: keys wait, so that nothing is saved twice.
    var isSaving = false
    /// Set while the disk has so little room that each save says so.
    var scarceMegabytes: Int?
    var draft = OpenDraft()
    /// Of the form that lies below it: a care signal can be written while a talk goes on.
    var coveredDraft: OpenDraft?
    /// Of the form that `draft` is about.
    var formDepth = 0
    public let settings: Settings
    var pin: SessionPin?
    /// Nil shows the work.
    var veil: Veil?
    /// The keys go as soon as the draft is on the disk.
    var isLocking = false
    /// Nil but in a practice.
    public internal(set) var practice: Practice?

    /// While locked there is no register to look at.
    public enum Phase: Sendable {
        case locked(UnlockScreen)
        case open(Situation, ScreenStack)
    }

    /// The date and time as the runtime last said them.
    public struct Clock: Hashable, Sendable {
        public var today: Day
        public var now: TimeOfDay

        public init(today: Day, now: TimeOfDay) {
            self.today = today
            self.now = now
        }
    }

    /// A folder that must be opened first.
    public init(
        locked screen: UnlockScreen, clock: Clock, isDemo: Bool = false, isProjecting: Bool = true,
        settings: Settings = Settings()
    ) {
        self.settings = settings
        phase = .locked(screen)
        self.clock = clock
        self.isDemo = isDemo
        self.isProjecting = isProjecting
    }

    /// An open folder, on the day's list; where something typed was never saved, on that first.
    public init(
        register: Register, clock: Clock, isDemo: Bool = false, isProjecting: Bool = true,
        readOnly: ReadOnly? = nil, drafts: FoundDrafts = FoundDrafts(), settings: Settings = Settings(),
        practice: Practice? = nil
    ) {
        self.settings = settings
        self.practice = practice
        self.clock = clock
        self.readOnly = readOnly
        self.isDemo = isDemo
        self.isProjecting = isProjecting
        var situation = Situation(
            register: register, today: clock.today, now: clock.now, isDemo: isDemo,
            isProjecting: isProjecting)
        situation.drafts = drafts.drafts
        situation.keymap = settings.keymap
        situation.ladders = settings.ladders
        switch settings.pin {
        case .asked: veil = .choosingPin(TextField(limit: 6), isRefused: false)
        case .known(let known): pin = known
        case .none: break
        }
        var stack = ScreenStack(.today(TodayScreen()))
        if !drafts.drafts.isEmpty { stack.push(.drafts(DraftsScreen())) }
        phase = .open(situation, stack)
        let warning = drafts.warning ?? register.holidayWarning(on: clock.today)
        notice = warning.map { .unavailable(reason: $0) }
    }
}

extension FoundDrafts {
    /// What cannot be offered is mentioned, and stays where it is.
    fileprivate var warning: String? {
        if broken > 0 {
            return broken.text(
                "concept is onleesbaar en blijft op de schijf staan",
                "concepten zijn onleesbaar en blijven op de schijf staan")
        }
        guard newer > 0 else { return nil }
        return newer.text(
            "concept is van een nieuwere versie en blijft op de schijf staan",
            "concepten zijn van een nieuwere versie en blijven op de schijf staan")
    }
}
