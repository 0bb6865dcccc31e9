import Attendance
import TextUI

/// What is typed in a group talk: a shared part, and a row per pupil with what is their own.
struct GroupTalkForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        /// Words between the fields.
        case fixed(Int)
        case shared
        case attendance(ID<Pupil>), agreement(ID<Pupil>), party(ID<Pupil>), outcome(ID<Pupil>)
        case minutes, add, save

        /// The pupil whose row it stands in.
        var pupil: ID<Pupil>? {
            switch self {
            case .attendance(let pupil), .agreement(let pupil), .party(let pupil), .outcome(let pupil): pupil
            case .fixed, .shared, .minutes, .add, .save: nil
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

    private(set) var rows: RowForm<Name>
    private(set) var pupils: [ID<Pupil>] = []

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

    /// Adds a row, below those there are. The list of pupils is not longer than a group may be.
    mutating func add(_ pupil: ID<Pupil>, named name: String, status: Listing.Status = .planned) {
        guard pupils.count < Place.largestGroup, !pupils.contains(pupil) else { return }
        let presence = Presence.allCases.firstIndex(of: Presence(status))
        let parties = OptionList.lettered(Agreement.Party.allCases.map(\.text))
        let outcomes = OptionList.lettered(TalkOutcome.allCases.map(\.text))
        let row = FormRow<Name>(
            name,
            FormField(
                .attendance(pupil), "",
                .choice(Choice(OptionList.lettered(Presence.allCases.map(\.text)), chosen: presence)),
                columns: 12),
            FormField(.agreement(pupil), "", .field(TextField())),
            FormField(.party(pupil), "", .choice(Choice(parties, chosen: 0)), columns: 9),
            FormField(.outcome(pupil), "", .choice(Choice(outcomes)), columns: 13))
        rows.insert(row, below: pupils.last.map { .attendance($0) } ?? .fixed(0))
        pupils.append(pupil)
    }

    mutating func remove(_ pupil: ID<Pupil>) {
        guard let index = pupils.firstIndex(of: pupil) else { return }
        rows.removeRow(of: .attendance(pupil))
        pupils.remove(at: index)
    }

    mutating func complain(aboutName word: String) {
        _ = rows.complain("graag zonder de naam '\(word)': dit deel hoort bij de hele groep", on: .shared)
        rows.form.focus(on: .shared)
    }

    mutating func focus(on name: Name) { rows.form.focus(on: name) }

    mutating func handle(_ key: Key) -> FormEvent<Name> {
        if key == .enter, let target = enterTarget {
            rows.form.focus(on: target)
            return .moved
        }
        let event = rows.handle(key)
        if case .edited(.attendance(let pupil)) = event, rows.focus == .agreement(pupil), !isPresent(pupil) {
            rows.form.focus(on: rowAfter(pupil))
        }
        return event
    }

    /// Enter passes over whose move it is, and over all that an absent pupil has not.
    private var enterTarget: Name? {
        switch rows.focus {
        case .attendance(let pupil) where !isPresent(pupil): rowAfter(pupil)
        case .agreement(let pupil): .outcome(pupil)
        case .attendance, .party, .outcome, .fixed, .shared, .minutes, .add, .save, nil: nil
        }
    }

    private func rowAfter(_ pupil: ID<Pupil>) -> Name {
        guard let index = pupils.firstIndex(of: pupil), index + 1 < pupils.count else { return .minutes }
        return .attendance(pupils[index + 1])
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
