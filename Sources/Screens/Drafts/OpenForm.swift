import Attendance

/// The form that is being filled in, as far as drafts are concerned.
struct OpenForm: Hashable, Sendable {
    let subject: Draft.Subject
    let pupils: [ID<Pupil>]
    let cursor: Draft.Cursor?
    /// Nil while nothing stands in it that a new form has not.
    var draft: Draft?

    /// Whether it is filled in with a pupil at the table.
    var isWithPupil: Bool {
        switch subject {
        case .talk, .groupTalk, .walkIn, .newPupil, .report, .correction: true
        case .listing, .careSignal, .school, .newList, .municipalities: false
        }
    }

    init<Name: DraftName>(
        _ rows: RowForm<Name>, _ subject: Draft.Subject, pupils: [ID<Pupil>], new: Set<Draft.Field>,
        minutes: Int? = nil, _ situation: Situation
    ) {
        self.subject = subject
        self.pupils = pupils
        cursor = rows.draftCursor
        let fields = rows.answers.filter { !new.contains($0) }
        guard !fields.isEmpty else { return }
        draft = Draft(
            subject, pupils: pupils, fields: fields, cursor: cursor, minutes: minutes,
            typed: Draft.Moment(day: situation.today, time: situation.now))
    }
}
