import Attendance

extension Model {
    /// True while something typed is not on the disk; within two seconds the model must hear `draftDue`.
    public var hasDraftToKeep: Bool { !keepingDraft().isEmpty }

    /// What makes the disk say what the form says. What it did not take is tried again when more is typed.
    func keepingDraft(again: Bool = false) -> [Effect] {
        guard let form = openForm else { return [] }
        // Erased again: an empty form has no draft.
        guard let draft = form.draft else { return draft.id.map { [.dropDraft($0)] } ?? [] }
        let isTried = self.draft.tried.map { $0.says(theSameAs: draft) } ?? false
        guard !isTried || (again && self.draft.failure != nil) else { return [] }
        return [.keepDraft(draft, as: self.draft.id)]
    }

    /// The form that is filled in, as it is now.
    var openForm: OpenForm? {
        guard case .open(let situation, let stack) = phase else { return nil }
        return stack.openForm(situation)
    }

    /// Each form has a draft of its own: that of one below waits until it is on top again.
    mutating func followForm() {
        var depth = 0
        if case .open(let situation, let stack) = phase { depth = stack.formDepth(situation) }
        switch (formDepth, depth) {
        case (_, 0): (draft, coveredDraft) = (OpenDraft(), nil)
        case (1..., (formDepth + 1)...): (coveredDraft, draft) = (draft, OpenDraft())
        case (1..., ..<formDepth): (draft, coveredDraft) = (coveredDraft ?? OpenDraft(), nil)
        case _: break
        }
        formDepth = depth
    }

    /// The draft of this form is no longer needed.
    mutating func dropOpenDraft() -> [Effect] {
        defer { draft = OpenDraft() }
        return draft.id.map { [.dropDraft($0)] } ?? []
    }

    mutating func leaveForLater() -> [Effect] {
        let effects = keepingDraft(again: true)
        guard case .keepDraft? = effects.first else {
            if draft.tried == nil { closeForm(saying: nil) } else { closeForm(saying: .keptForLater) }
            return effects
        }
        draft.isLeaving = true
        return effects
    }

    mutating func kept(_ kept: KeptDraft) {
        changeDrafts { drafts in
            drafts.removeAll { $0.id == kept.id }
            drafts.insert(kept, at: 0)
        }
        guard let openForm else { return }
        guard openForm.subject == kept.draft.subject else {
            if coveredDraft != nil { coveredDraft = OpenDraft(id: kept.id, tried: kept.draft) }
            return
        }
        let isLeaving = draft.isLeaving
        draft = OpenDraft(id: kept.id, tried: kept.draft)
        if isLeaving { closeForm(saying: .keptForLater) }
    }

    mutating func notKept(_ failure: SaveFailure) {
        if draft.failure == nil || draft.isLeaving { notice = .draftNotKept(failure) }
        draft.tried = openForm?.draft
        draft.failure = failure
        draft.isLeaving = false
    }

    mutating func dropped(_ id: ID<Draft>) {
        changeDrafts { $0.removeAll { $0.id == id } }
        if draft.id == id { draft = OpenDraft() }
    }

    mutating func notDropped(_ id: ID<Draft>) {
        if draft.id == id { draft = OpenDraft() }
        if notice == nil {
            notice = .hint("Het concept gaat nog niet van de schijf; het blijft in de lijst staan.")
        }
    }

    /// Goes on with a draft in place of the screen on top.
    mutating func resume(_ kept: KeptDraft) {
        guard case .open(let situation, var stack) = phase else { return }
        do throws(Unfit) {
            stack.top = try Screen(resuming: kept.draft, situation)
            draft = OpenDraft(id: kept.id, tried: kept.draft)
        } catch {
            stack.push(.draftText(DraftTextScreen(kept, why: error.why)))
        }
        phase = .open(situation, stack)
    }

    private mutating func closeForm(saying notice: Notice?) {
        closeTop()
        draft = OpenDraft()
        self.notice = notice
    }

    private mutating func changeDrafts(_ change: (inout [KeptDraft]) -> Void) {
        guard case .open(var situation, let stack) = phase else { return }
        change(&situation.drafts)
        phase = .open(situation, stack)
    }
}

extension Notice {
    fileprivate static let keptForLater = Notice.hint(
        "Bewaard als concept; c op Vandaag laat de concepten zien.")
}
