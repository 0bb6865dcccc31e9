/// A draft on the disk.
public struct KeptDraft: Hashable, Sendable {
    public var id: ID<Draft>
    public var draft: Draft

    public init(id: ID<Draft>, _ draft: Draft) {
        self.id = id
        self.draft = draft
    }
}

/// What lay among the drafts when the folder was opened.
public struct FoundDrafts: Hashable, Sendable {
    public var drafts: [KeptDraft]
    /// How many could not be read; they stay where they are.
    public var broken: Int
    /// How many a newer program wrote; they stay where they are too.
    public var newer: Int

    public init(_ drafts: [KeptDraft] = [], broken: Int = 0, newer: Int = 0) {
        self.drafts = drafts
        self.broken = broken
        self.newer = newer
    }
}
