import Attendance
import TextUI

/// What is typed in a group talk: a shared part, and a row per pupil with what is their own.
struct GroupTalkForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        /// Words between the fields.
        case fixed(Int)
        case shared
        case attendance(ID<Pupil>), agreement(ID<Pupil>), party(ID<Pupil>), outcome(ID<Pupil>)
        case earlierText(ID<Agreement>), earlier(ID<Agreement>)
        case minutes, add, save

        /// The pupil whose row it stands in.
        var pupil: ID<Pupil>? {
            switch self {
            case .attendance(let pupil), .agreement(let pupil), .party(let pupil), .outcome(let pupil): pupil
            case .fixed, .shared, .earlierText, .earlier, .minutes, .add, .save: nil
            }
        }
    }

    /// Who was there, as one letter answers it.
    private enum Presence: CaseIterable {
        case present, notCome, ill, moved, declined

        var text: String {
            switch self {
            case .present: "is er"
            case .notCome: "niet gekomen"
            case .ill: "ziek"
            case .moved: "verzet"
            case .declined: "wil nu niet"
            }
        }

        init(_ status: Listing.Status) {
            switch status {
            case .planned, .spoken, .cancelled: self = .present
            case .notCome: self = .notCome
            case .ill: self = .ill
            case .moved: self = .moved
            case .declined: self = .declined
            }
        }

        var attendance: TalkDraft.Attendance {
            switch self {
            case .present: .spoken
            case .notCome: .absent(.notCome)
            case .ill: .absent(.ill)
            case .moved: .absent(.moved(to: nil))
            case .declined: .absent(.declined)
            }
        }
    }

    var rows: RowForm<Name>
    private(set) var pupils: [ID<Pupil>] = []
    /// The open agreements of earlier talks, below the row of their pupil.
    private(set) var earlier: [ID<Pupil>: [Agreement]] = [:]

    init() {
        rows = RowForm([
            FormRow("Samen besproken", FormField(.shared, "", .area(TextArea()))),
            FormRow(
                "Leerling", FormField(.fixed(0), "", GroupTalkForm.heading("aanwezig"), columns: 12),
                FormField(.fixed(1), "", GroupTalkForm.heading("afspraak")),
                FormField(.fixed(2), "", GroupTalkForm.heading("wie"), columns: 9),
                FormField(.fixed(3), "", GroupTalkForm.heading("uitkomst"), columns: 13)),
            FormRow(
                "Duur", FormField(.minutes, "", .field(TextField(limit: 3)), columns: 4),
                FormField(.fixed(4), "", .fixed(Line("minuten; leeg = zoals de klok telt", .muted)))),
            FormRow(
                "", FormField(.add, "", .choice(Choice(["leerling erbij"])), columns: 18),
                FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11)),
        ])
    }

    private static func heading(_ text: String) -> FormField<Name>.Content { .fixed(Line(text, .muted)) }

    var focus: Name? { rows.focus }

    /// Adds a pupil's rows, below those there are. The list of pupils is not longer than a group may be.
    mutating func add(_ file: PupilFile, status: Listing.Status = .planned, today: Day) {
        let pupil = file.id
        guard pupils.count < Place.largestGroup, !pupils.contains(pupil) else { return }
        let presence = Presence.allCases.firstIndex(of: Presence(status))
        let parties = OptionList.lettered(Agreement.Party.allCases.map(\.text))
        let outcomes = OptionList.lettered(TalkOutcome.allCases.map(\.text))
        let row = FormRow<Name>(
            file.pupil.name.full,
            FormField(
                .attendance(pupil), "",
                .choice(Choice(OptionList.lettered(Presence.allCases.map(\.text)), chosen: presence)),
                columns: 12),
            FormField(.agreement(pupil), "", .field(TextField())),
            FormField(.party(pupil), "", .choice(Choice(parties, chosen: 0)), columns: 9),
            FormField(.outcome(pupil), "", .choice(Choice(outcomes)), columns: 13))
        rows.insert(row, below: lastName)
        pupils.append(pupil)
        for agreement in file.openAgreementsByDue {
            rows.insert(
                FormRow(
                    "  eerder", judging: agreement, words: .earlierText(agreement.id),
                    verdict: .earlier(agreement.id), today: today), below: lastName)
            earlier[pupil, default: []].append(agreement)
        }
    }

    /// A name in the last row about a pupil; before there are any, in the heading.
    private var lastName: Name {
        guard let pupil = pupils.last else { return .fixed(0) }
        return earlier[pupil]?.last.map { .earlier($0.id) } ?? .attendance(pupil)
    }

    mutating func remove(_ pupil: ID<Pupil>) {
        guard let index = pupils.firstIndex(of: pupil) else { return }
        for agreement in earlier.removeValue(forKey: pupil) ?? [] {
            rows.removeRow(of: .earlier(agreement.id))
        }
        rows.removeRow(of: .attendance(pupil))
        pupils.remove(at: index)
    }

    mutating func complain(aboutName word: String) {
        _ = rows.complain("graag zonder de naam '\(word)'", on: .shared)
        rows.form.focus(on: .shared)
    }

    mutating func focus(on name: Name) { rows.form.focus(on: name) }

    mutating func handle(_ key: Key) -> FormEvent<Name> {
        defer {
            for agreement in earlier.values.joined() { rows.spellOut(agreement, at: .earlier(agreement.id)) }
        }
        if key == .enter, let target = enterTarget {
            rows.form.focus(on: target)
            return .moved
        }
        let before = rows.focus
        let event = rows.handle(key)
        // An answer leads on by itself.
        if case .edited(let name) = event, name == before, rows.focus != before, let next = next(after: name)
        {
            rows.form.focus(on: next)
        }
        return event
    }

    /// Where an answer of one letter leads, when that is not simply the next field.
    private func next(after name: Name) -> Name? {
        switch name {
        case .attendance(let pupil): isPresent(pupil) ? nil : rowAfter(pupil)
        case .outcome, .earlier: enterTarget(from: name)
        case .agreement, .party, .fixed, .shared, .earlierText, .minutes, .add, .save: nil
        }
    }

    private var enterTarget: Name? { rows.focus.flatMap { enterTarget(from: $0) } }

    /// Enter passes over who was there and whose move it is, and over all that an absent pupil has not.
    private func enterTarget(from name: Name) -> Name? {
        switch name {
        case .shared: pupils.first.map { start(of: $0) }
        case .attendance(let pupil) where !isPresent(pupil): rowAfter(pupil)
        case .agreement(let pupil): .outcome(pupil)
        // Not onto an earlier agreement: text meant for the next pupil would judge it. The arrows reach it.
        case .outcome(let pupil): rowAfter(pupil)
        case .earlier(let agreement): after(agreement)
        case .attendance, .party, .fixed, .earlierText, .minutes, .add, .save: nil
        }
    }

    private func start(of pupil: ID<Pupil>) -> Name {
        isPresent(pupil) ? .agreement(pupil) : .attendance(pupil)
    }

    private func after(_ agreement: ID<Agreement>) -> Name? {
        for (pupil, agreements) in earlier {
            guard let index = agreements.firstIndex(where: { $0.id == agreement }) else { continue }
            return index + 1 < agreements.count ? .earlier(agreements[index + 1].id) : rowAfter(pupil)
        }
        return nil
    }

    private func rowAfter(_ pupil: ID<Pupil>) -> Name {
        guard let index = pupils.firstIndex(of: pupil), index + 1 < pupils.count else { return .minutes }
        return start(of: pupils[index + 1])
    }

    private func presence(of pupil: ID<Pupil>) -> Presence? {
        rows.chosen(.attendance(pupil), of: Presence.self)
    }

    private func isPresent(_ pupil: ID<Pupil>) -> Bool { presence(of: pupil) == .present }
}

extension GroupTalkForm {
    /// Everybody's part as it will be kept; where that cannot be, the cursor goes to the field that says why.
    mutating func read() throws(Incomplete<Name>) -> [TalkDraft.PupilDraft] {
        var drafts: [TalkDraft.PupilDraft] = []
        for pupil in pupils {
            do throws(Incomplete<Name>) {
                drafts.append(try read(pupil))
            } catch {
                rows.form.focus(on: error.name)
                throw error
            }
        }
        return drafts
    }

    /// What was said about agreements of earlier talks.
    var verdicts: [(agreement: ID<Agreement>, verdict: Agreement.Verdict)] {
        pupils.flatMap { earlier[$0] ?? [] }.compactMap { agreement in
            rows.chosen(.earlier(agreement.id), of: Agreement.Verdict.self).map { (agreement.id, $0) }
        }
    }

    /// The minutes as typed; nil when the clock counts.
    mutating func minutes() throws(Incomplete<Name>) -> Int? { try rows.minutes(.minutes) }

    private mutating func read(_ pupil: ID<Pupil>) throws(Incomplete<Name>) -> TalkDraft.PupilDraft {
        guard let presence = presence(of: pupil) else {
            throw rows.complain("was deze leerling er?", on: .attendance(pupil))
        }
        let text = rows.answer(.agreement(pupil))
        let outcome = rows.chosen(.outcome(pupil), of: TalkOutcome.self)
        guard presence == .present || (text == nil && outcome == nil) else {
            throw rows.complain(
                "wie er niet is krijgt hier geen afspraak of uitkomst",
                on: text == nil ? .outcome(pupil) : .agreement(pupil))
        }
        let party = rows.chosen(.party(pupil), of: Agreement.Party.self) ?? .pupil
        return TalkDraft.PupilDraft(
            attendance: presence.attendance, part: TalkPart(pupil: pupil, outcome: outcome),
            agreements: text.map { [NewAgreement(text: $0, party: party)] } ?? [])
    }
}
