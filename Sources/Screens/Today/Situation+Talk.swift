import Attendance

extension Situation {
    /// The form for a place on the list, or a draft of it; nil where there is nobody to talk with.
    func startTalk(_ key: OfficeHour.Key, place number: Int) -> Screen? {
        guard let place = register.officeHours[key]?.place(number) else { return nil }
        switch place.form {
        case .oneToOne: return place.listings.first.map { start(.talk(TalkScreen(key, $0.pupil, self))) }
        case .group: return start(.groupTalk(GroupTalkScreen(key, place: number, self)))
        case .headcount, .pause: return nil
        }
    }

    /// What was said of agreements that are still open.
    func judge(
        _ verdicts: [(agreement: ID<Agreement>, verdict: Agreement.Verdict)], of pupils: [ID<Pupil>]
    ) -> [Command] {
        let open = Set(pupils.compactMap { pupil($0) }.flatMap(\.openAgreements).map(\.id))
        return verdicts.filter { open.contains($0.agreement) }
            .map { .judgeAgreement($0.agreement, $0.verdict, on: today) }
    }

    /// The school and the room, for the first line.
    func title(of key: OfficeHour.Key) -> String {
        let school = register.schools[key.school]?.name ?? key.school.text
        let room = register.officeHours[key]?.room ?? ""
        return room.isEmpty ? school : "\(school) · \(room)"
    }
}
