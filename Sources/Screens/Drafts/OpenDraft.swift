import Attendance

/// How far the disk follows the form that is being filled in.
struct OpenDraft: Hashable, Sendable {
    /// Nil until it was kept for the first time.
    var id: ID<Draft>?
    /// What was last given to the disk, whether it took it or not.
    var tried: Draft?
    /// Why the disk did not take it; said once, not at every key.
    var failure: SaveFailure?
    /// Whether the form closes as soon as the disk has it.
    var isLeaving = false
}
