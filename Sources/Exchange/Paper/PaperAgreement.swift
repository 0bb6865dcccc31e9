import Attendance

/// One agreement on a pupil's paper.
struct PaperAgreement: PaperValues {
    let what: String
    let who: String
    let due: String?

    private enum Name: String, CaseIterable {
        case what = "wat"
        case who = "wie"
        case due = "wanneer"
    }

    static let names = TemplateNames.texts(Name.self)

    init(_ agreement: Agreement) {
        what = agreement.text
        who = agreement.party.inLetter
        due = agreement.whenInLetter
    }

    func value(named name: String) -> PaperValue? {
        switch Name(rawValue: name) {
        case .what: .text(what)
        case .who: .text(who)
        case .due: .text(due)
        case nil: nil
        }
    }
}
