import Attendance
import TextUI

/// What is typed in a talk with one pupil, in the order in which such a talk goes (DOMAIN §5).
struct TalkForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        /// Words between the fields.
        case fixed(Int)
        case earlierText(ID<Agreement>), earlier(ID<Agreement>)
        case ownWords, goesWell
        case goalCount, goalOutOf, goalUnit, goalUntil
        case agreement(Int), party(Int), due(Int)
        case causes, outcome, followUp, present, schoolMayKnow, homeMayKnow, minutes
        case note, forSchool, forHome, textsSeen, why, save

        var isDay: Bool {
            switch self {
            case .goalUntil, .due, .followUp: true
            case .fixed, .earlierText, .earlier, .ownWords, .goesWell, .goalCount, .goalOutOf, .goalUnit,
                .agreement, .party, .causes, .outcome, .present, .schoolMayKnow, .homeMayKnow, .minutes,
                .note, .forSchool, .forHome, .textsSeen, .why, .save:
                false
            }
        }
    }

    var rows: RowForm<Name>
    private(set) var agreementRows = 1
    let earlier: [Agreement]
    /// Those of a saved talk that is corrected; each stands in the row of its place.
    private(set) var kept: [Agreement] = []

    /// The open agreements of earlier talks stand above, to be judged when they come up. A school that asked for the
    /// talk hears what is written for it, unless the pupil would rather not; any other only when the pupil agrees.
    init(openAgreements: [Agreement], schoolAsked: Bool, today: Day) {
        earlier = openAgreements
        rows = RowForm(
            openAgreements.map { agreement in
                FormRow(
                    "Afgesproken", judging: agreement, words: .earlierText(agreement.id),
                    verdict: .earlier(agreement.id), today: today)
            } + TalkForm.beforeAgreements + [TalkForm.agreementRow(0)] + TalkForm.afterAgreements,
            notes: [.note, .forSchool, .forHome])
        if schoolAsked { rows.choose(.schoolMayKnow, yes: nil) }
        rows.form.focus(on: .ownWords)
    }

    /// What was saved of a talk, to be corrected with a reason.
    init(correcting part: TalkPart, isGroup: Bool) {
        earlier = []
        let hidden: Set<Name> = isGroup ? [.minutes, .ownWords, .causes] : [.minutes]
        let why = FormRow<Name>("Waarom", FormField(.why, "", .field(TextField())))
        let all = [why] + TalkForm.beforeAgreements + [TalkForm.agreementRow(0)] + TalkForm.afterAgreements
        rows = RowForm(
            all.filter { row in !row.fields.contains { hidden.contains($0.name) } },
            notes: [.note, .forSchool, .forHome])
        kept = part.agreements
        fill(part)
        rows.form.focus(on: .why)
    }

    private static let partyColumns = 11
    private static let dayColumns = 11

    private static var beforeAgreements: [FormRow<Name>] {
        [
            FormRow("Eigen woorden", FormField(.ownWords, "", .area(TextArea()))),
            FormRow("Wat gaat goed", FormField(.goesWell, "", .area(TextArea()))),
            FormRow(
                "Doel per week", FormField(.goalCount, "", .field(TextField(limit: 2)), columns: 3),
                FormField(.goalOutOf, "van", .field(TextField(limit: 2)), columns: 3),
                FormField(.goalUnit, "", .choice(Choice(Goal.Unit.allCases.map(\.text), chosen: 0))),
                FormField(.goalUntil, "tot", .field(TextField(limit: 20)), columns: dayColumns)),
            FormRow(
                "Afspraken", FormField(.fixed(0), "", .fixed(Line("wat", .muted))),
                FormField(.fixed(1), "", .fixed(Line("wie", .muted)), columns: partyColumns),
                FormField(.fixed(2), "", .fixed(Line("uiterlijk", .muted)), columns: dayColumns)),
        ]
    }

    private static func agreementRow(_ index: Int) -> FormRow<Name> {
        let parties = OptionList.lettered(Agreement.Party.allCases.map(\.text))
        return FormRow(
            "  \(index + 1)", FormField(.agreement(index), "", .field(TextField())),
            FormField(.party(index), "", .choice(Choice(parties, chosen: 0)), columns: partyColumns),
            FormField(.due(index), "", .field(TextField(limit: 20)), columns: dayColumns))
    }

    private static var afterAgreements: [FormRow<Name>] {
        let yesOrNo = FormField<Name>.Content.choice(Choice(["ja", "nee"], chosen: 1))
        let present = OptionList.lettered(Attendee.allCases.map(\.text))
        return [
            FormRow(
                "Oorzaken",
                FormField(.causes, "", .ticks(Ticks(OptionList.lettered(Cause.allCases.map(\.text)))))),
            FormRow(
                "Uitkomst",
                FormField(
                    .outcome, "",
                    .choice(Choice(OptionList.lettered(TalkOutcome.allCases.map(\.text)))))),
            FormRow(
                "Vervolg op", FormField(.followUp, "", .field(TextField(limit: 20)), columns: dayColumns)),
            FormRow("Erbij", FormField(.present, "", .ticks(Ticks(present, ticked: [0])))),
            FormRow(
                "Mag het weten", FormField(.fixed(3), "", .fixed(Line("school", .muted)), columns: 6),
                FormField(.schoolMayKnow, "", yesOrNo, columns: 13),
                FormField(.homeMayKnow, "thuis", yesOrNo, columns: 13)),
            FormRow(
                "Duur", FormField(.minutes, "", .field(TextField(limit: 3)), columns: 4),
                FormField(.fixed(4), "", .fixed(Line("minuten; leeg = zoals de klok telt", .muted)))),
            FormRow(
                "Notitie",
                FormField(
                    .fixed(5), "",
                    .fixed(Line("blijft bij leerplicht; leerling of ouder kan dit opvragen", .muted)))),
            FormRow("", FormField(.note, "", .area(TextArea()))),
            FormRow("Voor school", FormField(.forSchool, "", .area(TextArea()))),
            FormRow("Voor thuis", FormField(.forHome, "", .area(TextArea()))),
            FormRow(
                "Gezien", FormField(.textsSeen, "", .choice(Choice(["ja", "nee"])), columns: 13),
                FormField(.fixed(6), "", .fixed(Line("las de leerling deze teksten?", .muted)))),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])))),
        ]
    }

    var focus: Name? { rows.focus }

    var isInNote: Bool { rows.isInNote }

    mutating func handle(_ key: Key, today: Day, calendar: SchoolCalendar?) -> FormEvent<Name> {
        defer { for agreement in earlier { rows.spellOut(agreement, at: .earlier(agreement.id)) } }
        if key == .enter, let target = enterTarget {
            rows.form.focus(on: target)
            return .moved
        }
        let before = rows.focus
        let event = rows.handle(key)
        if let before, before.isDay, rows.focus != before {
            // Leaving the field is when a date that is none gets its complaint; what it is, it keeps.
            _ = try? rows.comingDay(before, today: today)
        }
        if let edited = event.name {
            if edited.isDay { rows.echoDay(edited, today: today, calendar: calendar) }
            if edited == .outcome { warnAboutOutcome() }
            if edited == .schoolMayKnow || edited == .forSchool { warnAboutSchool() }
            // Another text than the pupil saw.
            if edited == .forSchool || edited == .forHome, isYes(.textsSeen) == true { forgetSeen() }
            addAgreementRow()
        }
        return event
    }

    /// Where Enter goes when that is not simply the next field: it skips what stays empty.
    private var enterTarget: Name? {
        switch rows.focus {
        case .goalCount where rows.answer(.goalCount) == nil: .agreement(0)
        case .agreement(let index): rows.answer(.agreement(index)) == nil ? .causes : .agreement(index + 1)
        case .goalCount, .fixed, .earlierText, .earlier, .ownWords, .goesWell, .goalOutOf, .goalUnit,
            .goalUntil, .party, .due, .causes, .outcome, .followUp, .present, .schoolMayKnow, .homeMayKnow,
            .minutes, .note, .forSchool, .forHome, .textsSeen, .why, .save, nil:
            nil
        }
    }

    /// There is always one empty row to go on with.
    mutating func addAgreementRow() {
        if rows.answer(.agreement(agreementRows - 1)) != nil { insertAgreementRow() }
    }

    mutating func insertAgreementRow() {
        rows.insert(TalkForm.agreementRow(agreementRows), below: .agreement(agreementRows - 1))
        agreementRows += 1
    }

    mutating func complainAboutWarning() {
        _ = rows.complain("kan pas na een melding van school", on: .outcome)
        rows.form.focus(on: .outcome)
    }

    /// What is written for the school while it may not know goes nowhere.
    mutating func warnAboutSchool() {
        let isKept = isYes(.schoolMayKnow) == false && rows.answer(.forSchool) != nil
        rows.form.remark(
            isKept ? .understood("! school krijgt dit niet: bij Mag het weten staat nee") : nil,
            on: .forSchool)
    }

    mutating func warnAboutOutcome() {
        let outcome = rows.chosen(.outcome, of: TalkOutcome.self)
        let remark: Remark? =
            switch outcome {
            case .beyondThisProgram:
                .understood("hierna leg je hier niets meer vast over deze leerling")
            case .formalWarning: .understood("kan pas na een melding van school")
            case .agreementsOnly, .followUpTalk, .backToMentor, .jeugdarts, .socialWork, .talkWithParents,
                .schoolReportsOverig, .legalReportNeeded, .supportTeam, .kennisgeving, nil:
                nil
            }
        rows.form.remark(remark, on: .outcome)
    }
}

extension TalkForm {
    /// What was said about agreements of earlier talks.
    var verdicts: [(agreement: ID<Agreement>, verdict: Agreement.Verdict)] {
        earlier.compactMap { agreement in
            rows.chosen(.earlier(agreement.id), of: Agreement.Verdict.self).map { (agreement.id, $0) }
        }
    }

    /// The pupil's part as it will be kept; where that cannot be, the cursor goes to the field that says why.
    mutating func read(_ pupil: ID<Pupil>, today: Day) throws(Incomplete<Name>) -> TalkDraft.PupilDraft {
        do throws(Incomplete<Name>) {
            let part = TalkPart(
                pupil: pupil, present: rows.ticked(.present, of: Attendee.self),
                ownWords: rows.answer(.ownWords), goesWell: rows.answer(.goesWell),
                goal: try goal(today: today), causes: rows.ticked(.causes, of: Cause.self),
                outcome: rows.chosen(.outcome, of: TalkOutcome.self),
                followUp: try rows.comingDay(.followUp, today: today), note: rows.answer(.note),
                forSchool: rows.answer(.forSchool), forHome: rows.answer(.forHome),
                schoolMayKnow: isYes(.schoolMayKnow), homeMayKnow: isYes(.homeMayKnow),
                textsSeen: isYes(.textsSeen))
            return TalkDraft.PupilDraft(part: part, agreements: try agreements(today: today).map(\.new))
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }

    /// The minutes as typed; nil when the clock counts.
    mutating func minutes() throws(Incomplete<Name>) -> Int? { try rows.minutes(.minutes) }

    func isYes(_ name: Name) -> Bool? { rows.form.chosen(name).map { $0 == 0 } }

    /// With the place of its row.
    mutating func agreements(today: Day) throws(Incomplete<Name>) -> [(place: Int, new: NewAgreement)] {
        var agreements: [(place: Int, new: NewAgreement)] = []
        for index in 0..<agreementRows {
            let due = try rows.comingDay(.due(index), today: today)
            guard let text = rows.answer(.agreement(index)) else {
                guard due == nil else {
                    throw rows.complain("wat is er afgesproken?", on: .agreement(index))
                }
                continue
            }
            let party = rows.chosen(.party(index), of: Agreement.Party.self) ?? .pupil
            agreements.append((index, NewAgreement(text: text, party: party, due: due)))
        }
        return agreements
    }

    mutating func goal(today: Day) throws(Incomplete<Name>) -> Goal? {
        let until = try rows.comingDay(.goalUntil, today: today)
        guard let typed = rows.answer(.goalCount) else {
            guard until == nil, rows.answer(.goalOutOf) == nil else {
                throw rows.complain("hoe vaak?", on: .goalCount)
            }
            return nil
        }
        guard let count = Int(typed), count > 0 else {
            throw rows.complain("typ een getal", on: .goalCount)
        }
        guard let total = rows.answer(.goalOutOf) else {
            return Goal(count: count, unit: unit, until: until)
        }
        guard let outOf = Int(total), outOf >= count else {
            throw rows.complain("typ een getal vanaf \(count)", on: .goalOutOf)
        }
        return Goal(count: count, outOf: outOf, unit: unit, until: until)
    }

    private var unit: Goal.Unit { rows.chosen(.goalUnit, of: Goal.Unit.self) ?? .firstHour }
}
