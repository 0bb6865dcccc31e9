import Attendance
import TextUI

/// What is known before the talk: why, who asked, on what ground, what the school did and what the parents know.
struct ListingForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        case reason, requester, ground, detail, schoolActions, informedOn, how, bothHolders, doubt, save
    }

    /// The grounds one can choose from; a number or an article belongs to two of them.
    private enum GroundKind: CaseIterable {
        case overig, pupilsRequest, parentsRequest, bureau

        var label: String {
            switch self {
            case .overig: "melding overig verzuim"
            case .pupilsRequest: "de leerling vraagt het zelf"
            case .parentsRequest: "een ouder vraagt het"
            case .bureau: "afspraak van het bureau"
            }
        }

        /// What stands in the field beside it; nil where nothing belongs there.
        var detail: String? {
            switch self {
            case .overig: "nummer van de melding bij DUO"
            case .bureau: "artikel van de ambtsinstructie"
            case .pupilsRequest, .parentsRequest: nil
            }
        }
    }

    private(set) var rows: RowForm<Name>
    /// Of a group the youngest.
    private let age: AgeGroup
    private let requiresGround: Bool

    init(_ listing: Listing, age: AgeGroup, requiresGround: Bool, today: Day) {
        self.age = age
        self.requiresGround = requiresGround
        let requesters = OptionList.lettered(Requester.allCases.map(\.text))
        let requester = Requester.allCases.firstIndex(of: listing.requestedBy)
        let (ground, detail) = ListingForm.spelled(listing.ground)
        let grounds = OptionList.lettered(GroundKind.allCases.map(\.label))
        let done = SchoolAction.allCases.indices.filter {
            listing.schoolActions.contains(SchoolAction.allCases[$0])
        }
        let informed = listing.parentsInformed
        let holders = informed?.bothHolders.map { $0 ? 0 : 1 }
        rows = RowForm([
            FormRow("Aanleiding", FormField(.reason, "", .field(TextField(listing.reason)))),
            FormRow(
                "Wie vroeg het?", FormField(.requester, "", .choice(Choice(requesters, chosen: requester)))),
            FormRow(
                "Grond",
                FormField(
                    .ground, "",
                    .choice(
                        Choice(grounds, chosen: ground.flatMap { GroundKind.allCases.firstIndex(of: $0) })),
                    columns: 28),
                FormField(.detail, "nummer of artikel", .field(TextField(detail ?? "")), columns: 14)),
            FormRow(
                "School deed",
                FormField(
                    .schoolActions, "",
                    .ticks(
                        Ticks(OptionList.lettered(SchoolAction.allCases.map(\.text)), ticked: Set(done))))),
            FormRow(
                "Ouders weten",
                FormField(
                    .informedOn, "", .field(TextField(informed?.on.typed ?? "", limit: 20)), columns: 12),
                FormField(.how, "hoe", .field(TextField(informed?.how ?? "")), columns: 20)),
            FormRow(
                "Gezagdragers",
                FormField(
                    .bothHolders, "", .choice(Choice(["beiden weten het", "niet allebei"], chosen: holders)),
                    columns: 36)),
            FormRow(
                "Ziek gemeld",
                FormField(
                    .doubt, "",
                    .ticks(
                        Ticks(
                            ["school twijfelt aan de ziekmelding"], ticked: listing.doubtsIllness ? [0] : []))
                )),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11)),
        ])
        remark(today: today)
    }

    var focus: Name? { rows.focus }

    /// Fills in what was typed before; what has no place any more stands behind the reason.
    mutating func resume(_ draft: Draft, today: Day) throws(Unfit) {
        try rows.add(rows.fill(in: draft.fields), to: .reason)
        rows.put(draft.cursor)
        remark(today: today)
    }

    mutating func handle(_ key: Key, today: Day) -> FormEvent<Name> {
        let event = rows.handle(key)
        if event.name != nil { remark(today: today) }
        return event
    }

    /// How a day was understood, what the detail is, and that a ground is missing.
    private mutating func remark(today: Day) {
        let kind = rows.chosen(.ground, of: GroundKind.self)
        rows.form.remark(kind?.detail.map { .understood($0) }, on: .detail)
        rows.form.remark(
            kind == nil
                ? .understood(
                    requiresGround
                        ? "! grond ontbreekt; bij deze school is die verplicht"
                        : "! grond ontbreekt; bewaren kan, de waarschuwing blijft") : nil,
            on: .ground)
        let day = rows.answer(.informedOn).flatMap { DayInput.parse($0, today: today, looking: .back) }
        rows.form.remark(.understood(day?.echoed ?? age.parentsText), on: .informedOn)
        rows.form.remark(
            rows.form.chosen(.bothHolders) == nil ? .understood("leeg = niet bekend") : nil, on: .bothHolders)
    }

    /// The listing with what was typed; where that cannot be, the cursor goes to the field that says why.
    mutating func read(over listing: Listing, today: Day) throws(Incomplete<Name>) -> Listing {
        do throws(Incomplete<Name>) {
            var listing = listing
            listing.reason = rows.answer(.reason) ?? ""
            guard let requester = rows.chosen(.requester, of: Requester.self) else {
                throw rows.complain("kies wie het vroeg", on: .requester)
            }
            listing.requestedBy = requester
            listing.ground = try ground()
            listing.schoolActions = rows.ticked(.schoolActions, of: SchoolAction.self)
            listing.parentsInformed = try parentsInformed(today: today)
            listing.doubtsIllness = !rows.form.ticked(.doubt).isEmpty
            return listing
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }

    private mutating func ground() throws(Incomplete<Name>) -> Ground? {
        let detail = rows.answer(.detail)
        let kind = rows.chosen(.ground, of: GroundKind.self)
        if detail != nil, kind?.detail == nil {
            throw rows.complain("hoort bij een melding of een afspraak van het bureau", on: .detail)
        }
        return switch kind {
        case .overig: .overig(number: detail)
        case .pupilsRequest: .ownRequest(by: .pupil)
        case .parentsRequest: .ownRequest(by: .parent)
        case .bureau: .bureau(article: detail)
        case nil: nil
        }
    }

    private mutating func parentsInformed(today: Day) throws(Incomplete<Name>) -> ParentsInformed? {
        let holders = rows.form.chosen(.bothHolders).map { $0 == 0 }
        guard let text = rows.answer(.informedOn) else {
            guard rows.answer(.how) == nil, holders == nil else {
                throw rows.complain("wanneer? typ bijvoorbeeld vandaag, ma of 20-11", on: .informedOn)
            }
            return nil
        }
        guard let day = DayInput.parse(text, today: today, looking: .back) else {
            throw rows.complain("geen datum; typ bijvoorbeeld vandaag, ma of 20-11", on: .informedOn)
        }
        guard day <= today else { throw rows.complain("\(day.dated) moet nog komen", on: .informedOn) }
        return ParentsInformed(on: day, how: rows.answer(.how), bothHolders: holders)
    }

    private static func spelled(_ ground: Ground?) -> (GroundKind?, detail: String?) {
        switch ground {
        case .overig(let number): (.overig, number)
        case .ownRequest(by: .parent): (.parentsRequest, nil)
        case .ownRequest(by: .pupil), .ownRequest(by: .school), .ownRequest(by: .leerplichtambtenaar):
            (.pupilsRequest, nil)
        case .bureau(let article): (.bureau, article)
        case nil: (nil, nil)
        }
    }
}

extension Day {
    /// As it is typed in full, so that it reads back as the same day.
    fileprivate var typed: String { "\(parts.day)-\(parts.month)-\(parts.year)" }
}

extension SchoolAction {
    fileprivate var text: String {
        switch self {
        case .mentorSpoke: "mentor sprak"
        case .parentsTold: "ouders ingelicht"
        case .hoursMadeUp: "uren ingehaald"
        }
    }
}
