import Attendance
import TextUI

/// Which paper is made, for whom and in what form.
struct PaperOrderForm: WriteForm {
    let heading = "Op papier"

    var rows: RowForm<ExchangeField>
    private let school: BRIN
    /// Of a list; nil leaves it to the paper which spreekuur it is about.
    private let day: Day?
    /// On whom the cursor stood, or whose page it was.
    private let pupil: ID<Pupil>?
    private let kinds: [PaperKind]

    /// Of one list: all of it, or the pupil under the cursor.
    init(_ key: OfficeHour.Key, _ pupil: ID<Pupil>?) {
        self.init(school: key.school, day: key.day, pupil, PaperKind.allCases)
    }

    /// Of one pupil: what follows the talk, unless another is to come.
    init(_ file: PupilFile, _ situation: Situation) {
        self.init(school: file.school, day: nil, file.id, LetterKind.allCases.map { .letter($0) })
        let isAwaited = file.officeHours.contains { key in
            key.day >= situation.today
                && situation.register.officeHours[key]?.place(of: file.id)?.listing.status == .planned
        }
        guard !file.talks.isEmpty, !isAwaited else { return }
        let labels = OptionList.lettered(kinds.map(\.word))
        let chosen = kinds.firstIndex(of: .letter(.afterTalk))
        rows.form[.paper]?.content = .choice(Choice(labels, chosen: chosen))
    }

    private init(school: BRIN, day: Day?, _ pupil: ID<Pupil>?, _ kinds: [PaperKind]) {
        self.school = school
        self.day = day
        self.pupil = pupil
        self.kinds = kinds
        rows = RowForm([
            FormRow(
                "Wat",
                FormField(.paper, "", .choice(Choice(OptionList.lettered(kinds.map(\.word)), chosen: 0)))),
            FormRow("Vorm", FormField(.form, "", .choice(Choice(["HTML", "tekst"], chosen: 0)))),
            FormRow("Bestand", WriteScreen.pathField()),
            PaperOrderForm.goRow("op papier zetten"),
        ])
        layWhose()
    }

    var pupils: [ID<Pupil>] { pupil.map { [$0] } ?? [] }

    private var kind: PaperKind? { rows.form.chosen(.paper).map { kinds[$0] } }
    private var form: PaperForm { rows.form.chosen(.form) == 1 ? .text : .html }

    /// For all of the list, where that can be: it is, until somebody says otherwise.
    private var isForAll: Bool { pupil == nil || (day != nil && rows.form.chosen(.whose) != 1) }

    mutating func changed(_ field: ExchangeField, _ situation: Situation) {
        if field == .paper { layWhose() }
    }

    /// Only a letter is of one pupil, and only from a list it can be everybody's.
    private mutating func layWhose() {
        let isAsked = pupil != nil && day != nil && kind != .list
        guard isAsked != (rows.form[.whose] != nil) else { return }
        if isAsked {
            rows.insert(
                FormRow(
                    "Voor",
                    FormField(
                        .whose, "", .choice(Choice(["iedereen die hem krijgt", "deze leerling"], chosen: 0)))),
                below: .paper)
            // A letter that answered what it is went on to the next field, which is this one now.
            if rows.focus != .paper { rows.form.focus(on: .whose) }
        } else {
            rows.removeRow(of: .whose)
        }
    }

    func suggestedPath(_ situation: Situation) -> String {
        let file = isForAll || kind == .list ? nil : pupil.flatMap { situation.pupil($0) }
        // By number: the name of a file is read by anybody.
        let number = file.map { "-\($0.pupil.number.text)" } ?? ""
        return "~/\(kind?.rawValue ?? "papier")\(number)-\(day ?? situation.today).\(form.rawValue)"
    }

    mutating func read(_ situation: Situation) throws(Incomplete<ExchangeField>) -> ExchangeRequest.Writing {
        guard let kind else { throw rows.complain("kies wat je wilt maken", on: .paper) }
        return .paper(
            PaperRequest(
                kind: kind, school: school, day: day, pupil: kind == .list || isForAll ? nil : pupil,
                form: form))
    }

    func hint(_ situation: Situation) -> [String] {
        let whom: String? =
            switch kind {
            case .list, nil: nil
            case .letter:
                if isForAll {
                    "Elke leerling begint op een nieuw blad. Is het bestand een map, dan krijgt elke leerling een "
                        + "eigen bestand."
                } else {
                    pupil.flatMap { situation.pupil($0) }.map { "Over \(situation.name(of: $0))." }
                }
            }
        return [whom, "Wat je hier maakt, is niet meer versleuteld."].compactMap(\.self)
    }
}

extension PaperKind {
    /// As it is chosen.
    fileprivate var word: String {
        switch self {
        case .list: "lijst van het spreekuur"
        case .letter(.invitation): "uitnodiging"
        case .letter(.noteToParents): "bericht aan ouders"
        case .letter(.agreementCard): "afsprakenkaart"
        case .letter(.afterTalk): "brief na het gesprek"
        case .letter(.kennisgeving): "kennisgeving"
        }
    }
}
