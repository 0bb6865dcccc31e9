import Attendance

/// What a pupil may see of a talk: the agreements, the goal and the texts that leave; never the note or the causes.
struct SharedTalk: Hashable, Sendable {
    struct Promise: Hashable, Sendable {
        let text: String
        let party: Agreement.Party
        let due: Day?
    }

    var promises: [Promise] = []
    var goal: Goal?
    var forSchool: String?
    var forHome: String?
    var consent = Consent()
    /// False where there is no talk to keep an answer with.
    let isKept: Bool

    /// The pages with a text that leaves.
    var textPages: Set<TogetherPage> {
        Set([(TogetherPage.forSchool, forSchool), (.forHome, forHome)].filter { $0.1 != nil }.map(\.0))
    }
}

extension SharedTalk {
    /// The newest talk with this pupil, and all that is still agreed.
    init(lastWith file: PupilFile, _ register: Register) {
        let last = LastTalk(of: file, register)
        self.init(isKept: last != nil)
        promises = file.openAgreementsByDue.map(Promise.init)
        goal = last?.part.goal
        forSchool = last?.part.forSchool
        forHome = last?.part.forHome
        if let last { consent = last.part.consent }
    }

    /// The talk that is being typed, as far as it can be read.
    init(typed form: TalkForm, today: Day) {
        var form = form
        self.init(isKept: true)
        let judged = Set(form.verdicts.map(\.agreement))
        promises =
            form.earlier.filter { !judged.contains($0.id) }.map(Promise.init) + form.promises(today: today)
        goal = try? form.goal(today: today)
        forSchool = form.rows.answer(.forSchool)
        forHome = form.rows.answer(.forHome)
        consent = form.consent
    }
}

extension SharedTalk.Promise {
    init(_ agreement: Agreement) {
        self.init(text: agreement.text, party: agreement.party, due: agreement.due)
    }
}

extension TalkForm {
    /// A day that is none yet stands beside no promise.
    fileprivate func promises(today: Day) -> [SharedTalk.Promise] {
        (0..<agreementRows).compactMap { index in
            rows.answer(.agreement(index)).map { text in
                let due: Day? =
                    if case .day(let day) = rows.day(.due(index), today: today) { day } else { nil }
                return SharedTalk.Promise(
                    text: text, party: rows.chosen(.party(index), of: Agreement.Party.self) ?? .pupil,
                    due: due)
            }
        }
    }
}
