import Attendance
import TextUI

/// What is typed of somebody who walks in: who asks, why, and of a new pupil who it is.
struct WalkInForm: Hashable, Sendable {
    enum Name: String, DraftName {
        case school, number, given, family, group, requester, reason, municipality, save
        case birthDate = "birth-date"
        case saveAndTalk = "save-and-talk"
    }

    enum Subject: Hashable, Sendable {
        case known(ID<Pupil>)
        /// Not in the register yet; the number is used when none is typed.
        case new(proposed: PupilNumber)
    }

    var rows: RowForm<Name>
    var subject: Subject

    /// For a new pupil `text` is what was typed to find them: a number, or a name.
    init(_ subject: Subject, typed text: String = "") {
        self.subject = subject
        switch subject {
        case .known: rows = RowForm(WalkInForm.requestRows)
        case .new:
            rows = RowForm(WalkInForm.pupilRows(typed: text) + WalkInForm.requestRows)
            focusOnName()
            echoNumber()
            echoFamily()
        }
    }

    /// Only who it is, of somebody who is added by hand; asks the school where there are more.
    init(pupilOf schools: [School], proposed: PupilNumber, typed text: String = "") {
        subject = .new(proposed: proposed)
        let options = OptionList.lettered(schools.map(\.name))
        let school: [FormRow<Name>] =
            schools.count > 1 ? [FormRow("School", FormField(.school, "", .choice(Choice(options))))] : []
        let save = FormRow("", FormField(Name.save, "", .choice(Choice(["bewaren"])), columns: 11))
        rows = RowForm(school + WalkInForm.pupilRows(typed: text) + [save])
        focusOnName()
        if schools.count > 1 { rows.form.focus(on: .school) }
        echoNumber()
        echoFamily()
    }

    private mutating func focusOnName() {
        let first: Name = rows.answer(.given) == nil ? .given : .family
        rows.form.focus(on: rows.answer(.family) == nil ? first : .group)
    }

    private static func pupilRows(typed text: String) -> [FormRow<Name>] {
        let isNumber = text.contains(where: \.isNumber)
        let words = isNumber ? [] : text.split(separator: " ", maxSplits: 1).map(String.init)
        let number = TextField(isNumber ? text : "", limit: 20)
        let given = TextField(words.first ?? "", limit: 100)
        let family = TextField(words.count > 1 ? words[1] : "", limit: 100)
        return [
            FormRow("Leerlingnummer", FormField(.number, "", .field(number), columns: 20)),
            FormRow("Roepnaam", FormField(.given, "", .field(given), columns: 30)),
            FormRow("Achternaam", FormField(.family, "", .field(family), columns: 30)),
            FormRow("Klas", FormField(.group, "", .field(TextField(limit: 40)), columns: 10)),
            FormRow("Geboortedatum", FormField(.birthDate, "", .field(TextField(limit: 20)), columns: 12)),
            FormRow(
                "Woongemeente", FormField(.municipality, "", .field(TextField(limit: 100)), columns: 30)),
        ]
    }

    private static var requestRows: [FormRow<Name>] {
        let requesters = OptionList.lettered(Requester.allCases.map(\.text))
        let pupil = Requester.allCases.firstIndex(of: .pupil)
        return [
            FormRow("Aanleiding", FormField(.reason, "", .field(TextField()))),
            FormRow("Wie vraagt het?", FormField(.requester, "", .choice(Choice(requesters, chosen: pupil)))),
            FormRow(
                "", FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11),
                FormField(.saveAndTalk, "", .choice(Choice(["bewaren en meteen in gesprek"])), columns: 32)),
        ]
    }

    var focus: Name? { rows.focus }

    mutating func handle(_ key: Key, today: Day) -> FormEvent<Name> {
        let event = rows.handle(key)
        switch event.name {
        case .number: echoNumber()
        case .given, .family: echoFamily()
        case .birthDate: echoBirthDate(today: today)
        case .school, .group, .municipality, .requester, .reason, .save, .saveAndTalk, nil: break
        }
        return event
    }

    /// Fills in what was typed before. What no longer fits goes to the reason.
    mutating func resume(_ draft: Draft, today: Day) throws(Unfit) {
        try rows.add(rows.fill(in: draft.fields), to: .reason)
        rows.put(draft.cursor)
        if case .new = subject {
            echoNumber()
            echoFamily()
            echoBirthDate(today: today)
        }
    }

    mutating func complainAboutNumber() {
        _ = rows.complain("dit nummer heeft al een leerling", on: .number)
        rows.form.focus(on: .number)
    }

    private mutating func echoNumber() {
        guard case .new(let proposed) = subject else { return }
        rows.form.remark(
            rows.answer(.number) == nil ? .understood("leeg = \(proposed.text)") : nil, on: .number)
    }

    private mutating func echoFamily() {
        guard rows.answer(.family)?.contains(" ") == true else { return }
        let name = name
        rows.form.remark(
            name.infix.isEmpty ? nil : .understood("in de lijst: \(name.listed)"), on: .family)
    }

    private mutating func echoBirthDate(today: Day) {
        guard let day = birthDate(today: today) else { return }
        rows.form.remark(.understood(day.spelled), on: .birthDate)
    }

    /// What was typed as family name, with the *tussenvoegsel* taken off: the small words it begins with.
    private var name: PersonName {
        let words = (rows.answer(.family) ?? "").split(separator: " ").map(String.init)
        let infix = words.dropLast().prefix { word in word.first { $0.isLetter }?.isLowercase ?? false }
        return PersonName(
            given: rows.answer(.given) ?? "", infix: infix.joined(separator: " "),
            family: words[infix.count...].joined(separator: " "))
    }

    /// A full date on which a pupil of today can have been born.
    private func birthDate(today: Day) -> Day? {
        guard let text = rows.answer(.birthDate), text.count(where: { "-/.".contains($0) }) == 2,
            let day = DayInput.parse(text, today: today), day <= today, day > today - 365 * 40
        else { return nil }
        return day
    }
}

extension WalkInForm {
    /// Why the pupil comes. Who asks for it themselves gives the ground for the talk with it.
    func listing(of pupil: ID<Pupil>) -> Listing {
        let requester = rows.chosen(.requester, of: Requester.self) ?? .pupil
        let ground: Ground? =
            switch requester {
            case .pupil, .parent: .ownRequest(by: requester)
            case .school, .leerplichtambtenaar: nil
            }
        return Listing(
            pupil: pupil, reason: rows.answer(.reason) ?? "", requestedBy: requester, ground: ground,
            isWalkIn: true)
    }

    /// The new pupil as typed; where that cannot be, the cursor goes to the field that says why.
    mutating func readPupil(proposed: PupilNumber, today: Day) throws(Incomplete<Name>) -> Pupil {
        do throws(Incomplete<Name>) {
            var number = proposed
            if let text = rows.answer(.number) {
                guard let typed = PupilNumber(text) else {
                    throw rows.complain("alleen letters, cijfers, punt en streepje", on: .number)
                }
                number = typed
            }
            guard rows.answer(.family) != nil else {
                throw rows.complain("vul de achternaam in", on: .family)
            }
            if rows.answer(.birthDate) != nil, birthDate(today: today) == nil {
                throw rows.complain("typ dag, maand en jaar, bijvoorbeeld 12-3-2011", on: .birthDate)
            }
            return Pupil(
                number: number, name: name, birthDate: birthDate(today: today),
                group: rows.answer(.group) ?? "", municipality: rows.answer(.municipality) ?? "")
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }
}
