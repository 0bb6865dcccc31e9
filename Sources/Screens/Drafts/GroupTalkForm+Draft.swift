import Attendance

extension GroupTalkForm {
    /// Fills in what was typed before, also of those who were added. What no longer fits goes to the shared part.
    mutating func resume(_ draft: Draft, _ files: [PupilFile], today: Day) throws(Unfit) {
        for file in files { add(file, today: today) }
        let agreements = files.flatMap(\.agreements)
        let rest = rows.fill(in: draft.fields).filter { field in
            !agreements.contains { $0.isJudged(by: field, named: Name.earlier($0.id).inDraft) }
        }
        try rows.add(rest, to: .shared)
        rows.put(draft.cursor)
        for agreement in earlier.values.joined() { rows.spellOut(agreement, at: .earlier(agreement.id)) }
    }
}
