import Attendance

extension TalkForm {
    /// Fills in what was typed before. What no longer fits goes to the note, but for verdicts that were kept
    /// since.
    mutating func resume(
        _ draft: Draft, agreements: [Agreement], today: Day, calendar: SchoolCalendar?
    ) throws(Unfit) {
        // Whoever promises is answered in every row there was.
        while draft.fields.contains(where: { $0.name == Name.party(agreementRows).inDraft }) {
            insertAgreementRow()
        }
        let rest = rows.fill(in: draft.fields).filter { field in
            !agreements.contains { $0.isJudged(by: field, named: Name.earlier($0.id).inDraft) }
        }
        try rows.add(rest, to: .note)
        rows.put(draft.cursor)
        remarkAll(today: today, calendar: calendar)
    }

    private mutating func remarkAll(today: Day, calendar: SchoolCalendar?) {
        let days: [Name] = [.goalUntil, .followUp] + (0..<agreementRows).map { .due($0) }
        for day in days {
            rows.echoDay(day, today: today, calendar: calendar)
            // While it is being typed, what is not yet a date gets no complaint.
            if day != focus { _ = try? rows.comingDay(day, today: today) }
        }
        warnAboutOutcome()
        warnAboutSchool()
        for agreement in earlier { rows.spellOut(agreement, at: .earlier(agreement.id)) }
    }
}

extension Agreement {
    /// Whether this answer was kept in the meantime.
    func isJudged(by field: Draft.Field, named name: String) -> Bool {
        guard case .judged(let verdict, _) = state else { return false }
        return field.name == name && field.answer == .chosen([verdict.text])
    }
}
