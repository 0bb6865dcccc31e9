import Attendance
import Journal

/// Whether the laptop's clock can be believed, by what it says now and what it said at the last save.
///
/// Order in the journal never depends on it: records are numbered.
struct ClockJudgement {
    let now: Instant
    let lastSave: Instant?

    init(now: Instant = Clock.instant, lastSave: Instant?) {
        self.now = now
        self.lastSave = lastSave
    }

    /// A clock is set right by seconds now and then; that is nobody's business.
    private static let tolerance: Int64 = 60_000

    /// The moment of the last save, when that is still to come.
    var future: Instant? {
        guard let lastSave, lastSave.milliseconds - now.milliseconds > ClockJudgement.tolerance else {
            return nil
        }
        return lastSave
    }

    /// Throws for a day on which nothing that a count or a list says could be right, such as 1 January 1970 after
    /// an empty battery.
    static func check(_ day: Day) throws(Failure) {
        guard !day.isInLivingMemory else { return }
        throw Failure(
            .clock, "de klok van deze laptop staat op \(day); daarmee is niet te tellen",
            try: "de klok goed te zetten, of --vandaag met de goede dag")
    }
}
