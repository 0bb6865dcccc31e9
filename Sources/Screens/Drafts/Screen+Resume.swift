import Attendance

extension Screen {
    /// The form with what was typed in it.
    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        switch draft.subject {
        case .talk(let key): self = .talk(try TalkScreen(resuming: draft, key, situation))
        case .groupTalk(let key, let place):
            self = .groupTalk(try GroupTalkScreen(resuming: draft, key, place: place, situation))
        case .walkIn(let key): self = .walkIn(try WalkInScreen(resuming: draft, key, situation))
        case .newPupil: self = .newPupil(try NewPupilScreen(resuming: draft, situation))
        case .report: self = .report(try ReportScreen(resuming: draft, situation))
        case .correction(let talk):
            self = .correction(try CorrectionScreen(resuming: draft, talk, situation))
        }
    }
}

extension Situation {
    /// A new form, or where a draft of the same one waits, that first.
    func start(_ form: Screen) -> Screen {
        guard let about = form.openForm(self) else { return form }
        let waiting = drafts.filter { $0.draft.isOf(about) }.map(\.id)
        return waiting.isEmpty ? form : .drafts(DraftsScreen(only: Set(waiting)))
    }
}

extension Draft {
    fileprivate func isOf(_ form: OpenForm) -> Bool {
        guard subject == form.subject else { return false }
        switch subject {
        case .talk, .report, .correction: return pupils == form.pupils
        case .groupTalk: return true
        // Anybody may walk in, or be added.
        case .walkIn, .newPupil: return false
        }
    }
}
