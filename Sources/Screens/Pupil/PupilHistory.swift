import Attendance
import TextUI

/// A pupil's agreements and all that happened, as rows to read from the newest to the oldest.
struct PupilHistory {
    struct Row: Hashable, Sendable {
        let line: Line
        /// The agreement that this row is about.
        let agreement: ID<Agreement>?
        /// The step of a ladder that this row is about, when it can be handled.
        let step: Step?
        /// The talk that this row is about.
        let talk: ID<Talk>?
        /// The first day of the earlier school year that this row opens or folds.
        let year: Day?

        struct Step: Hashable, Sendable {
            let ladder: String
            let number: Int
        }

        init(
            _ line: Line, agreement: ID<Agreement>? = nil, step: Step? = nil, talk: ID<Talk>? = nil,
            year: Day? = nil
        ) {
            self.line = line
            self.agreement = agreement
            self.step = step
            self.talk = talk
            self.year = year
        }
    }

    /// Longer texts go on below, so that the rows do not depend on the width of the screen.
    static let columns = 50

    private(set) var rows: [Row] = []

    /// Earlier school years are one line each, but for those in `opened`, by their first day: a clean slate.
    init(
        _ file: PupilFile, _ situation: Situation, opened: Set<Day> = [], _ glyphs: Glyphs = .unicode
    ) {
        let thisYear = situation.today.schoolYear.lowerBound
        addAgreements(of: file, situation, since: thisYear)
        rows += BeforeAndAfter(.first, file, situation)?.lines(glyphs).map { Row($0) } ?? []
        rows += PupilSignals(file, situation).rows
        rows.append(Row(Line("Verloop", .heading)))
        let events = PupilHistory.events(file, situation).sorted { $0.day > $1.day }
        for event in events where event.day >= thisYear { add(event) }
        if events.isEmpty { rows.append(Row(Line("nog geen gesprek of contact", .muted))) }
        let earlier = events.filter { $0.day < thisYear } + PupilHistory.judged(of: file, before: thisYear)
        let years = Dictionary(grouping: earlier) { $0.day.schoolYear.lowerBound }
        for (year, events) in years.sorted(by: { $0.key > $1.key }) {
            add(year, events, isOpen: opened.contains(year))
        }
    }

    private mutating func add(_ year: Day, _ events: [Event], isOpen: Bool) {
        let counts = Event.Kind.allCases.compactMap { kind in
            let count = events.count { $0.kind == kind }
            return count == 0 ? nil : kind.counted(count)
        }
        let start = year.parts.year
        let heading = "\(isOpen ? "-" : "+") \(start)-\(start + 1): \(counts.joined(separator: ", "))"
        let lines = wrapped(heading, columns: PupilHistory.columns)
        rows += lines.enumerated().map { Row(Line(($0 == 0 ? "" : "  ") + $1, .heading), year: year) }
        guard isOpen else { return }
        for event in events.sorted(by: { $0.day > $1.day }) { add(event) }
    }

    /// Those of earlier school years stand in their year.
    private mutating func addAgreements(of file: PupilFile, _ situation: Situation, since year: Day) {
        let open = file.openAgreementsByDue
        let judged = file.agreements.filter { $0.judgedOn.map { $0 >= year } ?? false }.reversed()
        guard !open.isEmpty || !judged.isEmpty else { return }
        rows.append(Row(Line("Afspraken", .heading)))
        for agreement in open + judged {
            let lines = agreement.lines(of: file.id, situation, columns: PupilHistory.columns)
            rows += lines.map { Row($0, agreement: agreement.id) }
        }
    }

    private struct Event {
        enum Kind: CaseIterable {
            case talk, agreement, contact, report, listed, other

            func counted(_ count: Int) -> String {
                switch self {
                case .talk: count.text("gesprek", "gesprekken")
                case .agreement: count.text("afspraak", "afspraken")
                case .contact: count.text("contact", "contacten")
                case .report: count.text("melding", "meldingen")
                case .listed: "\(count) keer op de lijst"
                case .other: count.text("bericht", "berichten")
                }
            }
        }

        let day: Day
        let kind: Kind
        var title: String
        var facts: [String] = []
        /// What was said, each with its label.
        var texts: [(label: String, text: String)] = []
        var talk: ID<Talk>?
        /// What stood here until it was corrected.
        var before: [Event] = []
    }

    private mutating func add(_ event: Event) {
        let title = ([event.title] + event.facts).joined(separator: " · ")
        for (index, line) in wrapped(title, columns: PupilHistory.columns - 11).enumerated() {
            let day = index == 0 ? event.day.brief : ""
            let gap = String(repeating: " ", count: 11 - TextUI.columns(of: day))
            rows.append(Row(Line(day, .muted) + Line(gap + line), talk: event.talk))
        }
        for (label, text) in event.texts {
            for (index, line) in wrapped("\(label): \(text)", columns: PupilHistory.columns - 4).enumerated()
            {
                let words = index == 0 ? line.dropFirst(label.count + 1) : line[...]
                let start = index == 0 ? Line("    \(label):", .muted) : Line("    ")
                rows.append(Row(start + Line(String(words)), talk: event.talk))
            }
        }
        for before in event.before { add(before) }
    }

    private static func events(_ file: PupilFile, _ situation: Situation) -> [Event] {
        let talks = file.talks.compactMap { id -> Event? in
            guard let talk = situation.register.talks[id] else { return nil }
            guard let part = talk.parts.first(where: { $0.pupil == file.id }) else { return nil }
            return event(talk, part, of: file.id, situation.register)
        }
        let listed = file.officeHours.compactMap { key -> Event? in
            // What the officer told of that day says more than the school's own list.
            guard !file.feedback.contains(where: { $0.feedback.day == key.day }) else { return nil }
            let listing = situation.register.officeHours[key]?.place(of: file.id)?.listing
            return listing.flatMap { event($0, key.day, situation.today) }
        }
        let reports = file.reports.map { report in
            Event(
                day: report.madeOn, kind: .report, title: report.kind.text,
                facts: [
                    report.end.map { "einde \($0.short)" }, report.number.map { "nummer \($0)" },
                    report.status?.text,
                ].compactMap { $0 })
        }
        let contacts = file.contacts.map { contact in
            Event(
                day: contact.on, kind: .contact, title: contact.kind.text,
                facts: contact.minutes.map { ["\($0) minuten"] } ?? [],
                texts: contact.text.map { [("wat", $0)] } ?? [])
        }
        let heard = situation.register.feedback(of: file.id).map { event($0) }
        let takenOff = file.takenOff.map { taken in
            let words = situation.words(taken.why.text, about: file.id)
            return Event(
                day: taken.on, kind: .other, title: "van de lijst van \(taken.officeHour.day.brief) gehaald",
                facts: [words])
        }
        let missing = file.missingSince.map {
            [Event(day: $0, kind: .other, title: "niet meer in het bestand van school")]
        }
        return talks + listed + takenOff + reports + contacts + heard + (missing ?? [])
    }

    private static func judged(of file: PupilFile, before year: Day) -> [Event] {
        file.agreements.compactMap { agreement in
            guard case .judged(let verdict, let day) = agreement.state, day < year else { return nil }
            return Event(
                day: day, kind: .agreement, title: "afspraak \(verdict.text)", facts: [agreement.party.text],
                texts: [("wat", agreement.text)])
        }
    }

    /// What stands in the talk now, and below it, newest first, what it said before.
    private static func event(
        _ talk: Talk, _ part: TalkPart, of pupil: ID<Pupil>, _ register: Register
    ) -> Event {
        var event = event(talk, part, register)
        event.talk = talk.id
        event.before = talk.corrections.filter { $0.before.pupil == pupil }.reversed().map { correction in
            var before = self.event(talk, correction.before, register)
            before.title = "verbeterd op \(correction.on.brief); er stond"
            before.texts.insert(("waarom", correction.why), at: 0)
            before.talk = talk.id
            return before
        }
        return event
    }

    private static func event(_ talk: Talk, _ part: TalkPart, _ register: Register) -> Event {
        var title = "gesprek"
        if talk.isGroup {
            let form = register.officeHours[talk.officeHour]?.place(talk.place)?.form
            title =
                if case .group(let name, _) = form { "groepsgesprek \"\(name)\"" } else { "groepsgesprek" }
        }
        var event = Event(day: talk.officeHour.day, kind: .talk, title: title)
        event.facts = [
            talk.minutes.map { "\($0) min" }, part.outcome?.text, part.followUp.map { "vervolg \($0.brief)" },
        ].compactMap { $0 }
        let present = part.present.map(\.text).joined(separator: ", ")
        let causes = part.causes.map(\.text).joined(separator: ", ")
        let texts: [(String, String?)] = [
            ("eigen woorden", part.ownWords), ("gaat goed", part.goesWell), ("doel", part.goal?.text),
            ("oorzaken", causes), ("erbij", present), ("notitie", part.note),
            ("voor school", part.forSchool), ("voor thuis", part.forHome),
            ("teksten gezien", part.textsSeen.map { $0 ? "ja" : "nee" }),
        ]
        event.texts = texts.compactMap { label, text in
            guard let text, !text.isEmpty else { return nil }
            return (label, text)
        }
        return event
    }

    /// What an officer let the school know.
    private static func event(_ feedback: Feedback) -> Event {
        Event(
            day: feedback.day, kind: feedback.outcome == .spoken ? .talk : .listed,
            title: "leerplicht: \(feedback.outcome.text)", facts: feedback.isWalkIn ? ["inloop"] : [],
            texts: feedback.texts)
    }

    /// A talk tells for itself that the pupil was on the list.
    private static func event(_ listing: Listing, _ day: Day, _ today: Day) -> Event? {
        switch listing.status {
        case .spoken: nil
        case .planned:
            Event(
                day: day, kind: .listed,
                title: day < today ? "stond op de lijst, niet afgemeld" : "op de lijst",
                facts: listing.reason.isEmpty ? [] : [listing.reason])
        case .notCome, .ill, .moved, .declined, .cancelled:
            Event(
                day: day, kind: .listed, title: listing.status.text,
                facts: listing.reason.isEmpty ? [] : [listing.reason])
        }
    }
}

extension Agreement {
    /// Nil while it is open.
    fileprivate var judgedOn: Day? {
        switch state {
        case .open: nil
        case .judged(_, let day): day
        }
    }
}
