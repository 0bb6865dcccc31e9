import Attendance
import TextUI

/// For whom a package is made, and of which school.
struct HandOverForm: WriteForm {
    let heading = "Een pakket maken"

    var rows: RowForm<ExchangeField>
    private let recipients: [Correspondent]
    private let schools: [School]
    /// Counted when the school is chosen, not at each look.
    fileprivate var content: Content?
    /// Set where it was always somebody else who handed over that school.
    private var doubt: String?

    /// What would go.
    fileprivate enum Content: Hashable, Sendable {
        case list(pupils: Int, days: [Day], doubted: Int)
        case feedback(pupils: Int)
        case nothing
    }

    /// Nil where nobody's key was confirmed who could open it.
    init?(for recipient: Correspondent?, _ situation: Situation) {
        let (recipients, schools) = (situation.recipients, situation.schoolsByName)
        (self.recipients, self.schools) = (recipients, schools)
        guard !recipients.isEmpty, !schools.isEmpty else { return nil }
        var rows: [FormRow<ExchangeField>] = []
        if recipients.count > 1 {
            let names = OptionList.lettered(recipients.map(\.name))
            let chosen = recipient.flatMap { recipients.firstIndex(of: $0) }
            rows.append(FormRow("Voor", FormField(.recipient, "", .choice(Choice(names, chosen: chosen)))))
        }
        if schools.count > 1 {
            let names = OptionList.lettered(schools.map(\.name))
            let chosen = recipient.flatMap { situation.likelySchool(of: $0, among: schools) }
            rows.append(FormRow("School", FormField(.school, "", .choice(Choice(names, chosen: chosen)))))
        }
        rows += [
            FormRow("Bestand", WriteScreen.pathField()), HandOverForm.goRow("pakket maken"),
        ]
        self.rows = RowForm(rows)
        if self.rows.form[.school] == nil || self.rows.form.chosen(.school) != nil {
            self.rows.form.focus(on: .path)
        }
        count(situation)
    }

    private var recipient: Correspondent? {
        let index = recipients.count > 1 ? rows.form.chosen(.recipient) : 0
        return index.map { recipients[$0] }
    }

    private var school: School? {
        let index = schools.count > 1 ? rows.form.chosen(.school) : 0
        return index.map { schools[$0] }
    }

    mutating func changed(_ field: ExchangeField, _ situation: Situation) {
        switch field {
        case .recipient:
            guard let recipient else { break }
            if schools.count > 1, let likely = situation.likelySchool(of: recipient, among: schools) {
                let names = OptionList.lettered(schools.map(\.name))
                rows.form[.school]?.content = .choice(Choice(names, chosen: likely))
            }
        case .school: break
        case .content, .name, .paper, .whose, .form, .withNames, .words, .path, .go: return
        }
        count(situation)
    }

    private mutating func count(_ situation: Situation) {
        content = school.map { Content(of: $0.brin, situation) }
        doubt = recipient.flatMap { recipient in
            school.flatMap { situation.doubt(about: recipient, handing: $0) }
        }
    }

    func suggestedPath(_ situation: Situation) -> String {
        let what = situation.register.role == .coordinator ? "lijst" : "terugkoppeling"
        let name = school.map { $0.name.asFileName + "-" } ?? ""
        return "~/\(what)-\(name)\(situation.today).pakket"
    }

    mutating func read(_ situation: Situation) throws(Incomplete<ExchangeField>) -> ExchangeRequest.Writing {
        guard let recipient else { throw rows.complain("kies voor wie het is", on: .recipient) }
        guard let school else { throw rows.complain("kies de school", on: .school) }
        if content == .nothing {
            throw rows.complain(
                situation.register.role == .coordinator
                    ? "er is bij deze school geen lijst vanaf vandaag"
                    : "bij deze school is de laatste drie maanden niets geweest om te vertellen",
                on: schools.count > 1 ? .school : .path)
        }
        return .package(of: school.brin, for: recipient.id)
    }

    func hint(_ situation: Situation) -> [String] {
        guard let content, let recipient else { return [] }
        let who = "Alleen \(recipient.name) kan het openen."
        return switch content {
        case .nothing: []
        case .list, .feedback: [doubt, content.amount].compactMap(\.self) + content.sentences + [who]
        }
    }

    func warning(_ situation: Situation) -> (title: String, text: String)? {
        guard let content, let recipient else { return nil }
        let until = (situation.today + MadePackage.daysValid).dated
        return (
            "Dit geef je aan \(recipient.name)",
            ([doubt, content.amount, "Wat gegeven is, kun je niet terughalen."].compactMap(\.self)
                + content.sentences
                + ["Te openen tot en met \(until)."]).joined(separator: " ")
        )
    }
}

extension HandOverForm.Content {
    fileprivate init(of school: BRIN, _ situation: Situation) {
        do throws(Refusal) {
            switch situation.register.role {
            case .coordinator:
                let package = try situation.register.schoolPackage(of: school, on: situation.today)
                let listings = package.lists.flatMap(\.entries).flatMap(\.listings)
                self = .list(
                    pupils: package.pupils.count, days: package.lists.map(\.key.day),
                    doubted: Set(listings.filter(\.doubtsIllness).map(\.pupil)).count)
            case .leerplichtambtenaar, nil:
                let package = try situation.register.officerPackage(for: school, on: situation.today)
                self = .feedback(pupils: Set(package.results.map(\.number)).count)
            }
        } catch {
            self = .nothing
        }
    }

    fileprivate var amount: String {
        switch self {
        case .list(let pupils, let days, _):
            let which = days.prefix(3).map(\.brief).joined(separator: ", ") + (days.count > 3 ? ", …" : "")
            return
                "\(pupils.text("leerling", "leerlingen")) van \(days.count.text("lijst", "lijsten")): \(which)."
        case .feedback(let pupils):
            return
                "Wat er van \(pupils.text("leerling", "leerlingen")) is geworden, in de laatste drie maanden."
        case .nothing: return ""
        }
    }

    /// What goes, and what stays.
    fileprivate var sentences: [String] {
        switch self {
        case .list(_, _, let doubted):
            let kinds =
                doubted == 0
                ? "waarom een leerling geoorloofd weg was"
                : "waarom een leerling geoorloofd weg was (wel van \(doubted), waar je aan ziek twijfelt)"
            return [
                "Mee gaat: wie er komt (naam, klas, mentor, geboortedatum, woongemeente) en waarom, het verzuim "
                    + "van dit schooljaar, en hoe het ging na een eerder gesprek.",
                "Niet mee: \(kinds), en wie niet op een lijst staat.",
            ]
        case .feedback:
            return [
                "Mee gaat: wie er was, wat school zelf zou doen en wat je voor school schreef.",
                "Niet mee: notities, oorzaken, eigen woorden, en waarom een gesprek niet doorging.",
            ]
        case .nothing: return []
        }
    }
}

extension Situation {
    /// Of which school this is, where that was seen before; a school's own key card may bear its name.
    fileprivate func likelySchool(of recipient: Correspondent, among schools: [School]) -> Int? {
        let last = register.openedPackages.filter { $0.origin.sender == recipient.id }
            .max { $0.number.value < $1.number.value }?.origin.school
        return schools.firstIndex { $0.brin == last } ?? schools.firstIndex { $0.name == recipient.name }
    }

    /// An officer has several schools: what one hears of its pupils is not for another.
    fileprivate func doubt(about recipient: Correspondent, handing school: School) -> String? {
        guard register.role == .leerplichtambtenaar else { return nil }
        let senders = Set(
            register.openedPackages.filter { $0.origin.school == school.brin }
                .compactMap { register.correspondents[$0.origin.sender]?.name })
        guard !senders.isEmpty, !senders.contains(recipient.name) else { return nil }
        return "Let op: pakketten van \(school.name) kwamen tot nu toe van "
            + "\(senders.sorted().joined(separator: " en ")), niet van \(recipient.name)."
    }

    /// Who can be given a package from here: whoever has the other role. Of who renewed their keys only the newest
    /// card counts.
    var recipients: [Correspondent] {
        let others = register.correspondents.values.filter { $0.role != register.role }
        return Dictionary(grouping: others, by: \.name).values
            .compactMap { $0.max { $0.confirmedOn < $1.confirmedOn } }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
