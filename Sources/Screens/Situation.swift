import Attendance
import TextUI

/// All that a screen may look at besides its own state.
public struct Situation: Sendable {
    public internal(set) var register: Register
    /// The standing of every pupil on `today`; recounted only for pupils about whom something new came.
    public internal(set) var overview: Overview
    /// Everybody in the order of a list: sorted when somebody came or got another name, not at each look.
    private(set) var pupilsByName: [PupilListRow]
    public internal(set) var today: Day
    public internal(set) var now: TimeOfDay
    /// What was typed and not kept yet, on the disk; newest first.
    public internal(set) var drafts: [KeptDraft] = []
    /// DEMO stands on every screen.
    public let isDemo: Bool
    /// The keys that the user chose.
    public internal(set) var keymap = Keymap()
    /// Those that come with the program.
    public internal(set) var ladders: [Ladder] = []
    /// Set, nobody is named but the pupils whose own screen this is.
    public internal(set) var hidesNames = false
    /// Whose screen it is: of a pupil's page or a talk these pupils; of a list nobody.
    var subjects: Set<ID<Pupil>> = []

    public init(
        register: Register, today: Day, now: TimeOfDay, isDemo: Bool = false, isProjecting: Bool = true
    ) {
        self.register = register
        self.today = today
        self.now = now
        self.isDemo = isDemo
        overview = Overview(register, on: today, isProjecting: isProjecting)
        pupilsByName = PupilListRow.everybody(overview, register)
    }

    mutating func apply(_ events: [Event], of number: Step.Number) {
        for event in events { register.apply(event, of: number) }
        overview.refresh(after: events, register)
        if events.contains(where: \.changesPupils) {
            pupilsByName = PupilListRow.everybody(overview, register)
        }
    }

    /// The wall clock moved on; at midnight every standing is counted again.
    mutating func move(to day: Day, _ time: TimeOfDay) {
        now = time
        guard day != today else { return }
        today = day
        overview = Overview(register, on: day, isProjecting: overview.isProjecting)
    }
}
