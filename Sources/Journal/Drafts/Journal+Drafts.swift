import Attendance

/// Drafts stand beside the log: keeping one writes no record.
extension Journal {
    private var draftStore: DraftStore { DraftStore(in: folder, device: vault.device) }

    /// What is typed and not kept yet, newest first.
    public func drafts() -> FoundDrafts { draftStore.read(vault.keys) }

    /// When this returns the draft survives kill -9 and a power cut. After an error the one before still does.
    ///
    /// A log that is damaged or takes nothing any more is no reason not to.
    public func keep(_ draft: Draft, as id: ID<Draft>) throws(JournalError) {
        try confirmDrafts()
        try draftStore.write(draft, as: id, vault.keys, random: &random)
    }

    public func removeDraft(_ id: ID<Draft>) throws(JournalError) {
        try confirmDrafts()
        try draftStore.remove(id)
    }

    /// For erasure: a draft about several pupils goes whole.
    public func removeDrafts(about pupil: ID<Pupil>) throws(JournalError) {
        try draftStore.remove(about: pupil, vault.keys)
    }

    private func confirmDrafts() throws(JournalError) {
        if obstacle == .asked { throw .readOnly(.asked) }
        try lock.confirm()
    }
}

extension RegisterStore {
    /// See `Journal.drafts`.
    public var drafts: FoundDrafts { journal.drafts() }

    public func keep(_ draft: Draft, as id: ID<Draft>) throws(JournalError) {
        try journal.keep(draft, as: id)
    }

    public func removeDraft(_ id: ID<Draft>) throws(JournalError) { try journal.removeDraft(id) }
}
