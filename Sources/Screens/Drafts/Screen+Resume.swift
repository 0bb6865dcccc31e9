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
        case .listing(let key): self = .listing(try ListingScreen(resuming: draft, key, situation))
        case .careSignal: self = .careSignal(try CareSignalScreen(resuming: draft, situation))
        case .school: self = .school(try SchoolScreen(resuming: draft, situation))
        case .newList: self = .newList(try NewListScreen(resuming: draft, situation))
        case .municipalities: self = .municipalities(try MunicipalitiesScreen(resuming: draft, situation))
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
        case .talk, .report, .correction, .listing, .careSignal: return pupils == form.pupils
        case .groupTalk, .municipalities: return true
        // Anybody may walk in, or be added; so may a school or a list.
        case .walkIn, .newPupil, .school, .newList: return false
        }
    }
}
