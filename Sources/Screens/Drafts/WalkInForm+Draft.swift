import Attendance

extension WalkInForm {
    func openForm(_ about: Draft.Subject, _ situation: Situation) -> OpenForm {
        switch subject {
        case .new:
            return OpenForm(rows, about, pupils: [], new: Set(WalkInForm(subject).rows.answers), situation)
        case .known(let pupil):
            // Of somebody who was new the rest was kept when they became known.
            let request: Set<String> = [Name.reason.inDraft, Name.requester.inDraft]
            let kept = rows.answers.filter { !request.contains($0.name) }
            let new = WalkInForm(subject).rows.answers + kept
            return OpenForm(rows, about, pupils: [pupil], new: Set(new), situation)
        }
    }
}
